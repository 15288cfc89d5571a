#include "hostnameeditor.h"

#include "../page.h"
#include "../widgets.h"
#include "services.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

// The value at "access/required".
const base::Tree* memberAt(const base::Tree& tree, const QString& path) {
    const base::Tree* at = &tree;
    for (const QString& step : path.split(QLatin1Char('/')))
        if (at)
            at = at->find(step.toStdString());
    return at;
}

void setMember(base::Tree& tree, const QString& path, std::optional<base::Tree> value) {
    const std::string first = path.section(QLatin1Char('/'), 0, 0).toStdString();
    const QString rest = path.section(QLatin1Char('/'), 1);
    if (rest.isEmpty()) {
        if (value)
            tree.set(first, *std::move(value));
        else
            tree.erase(first);
        return;
    }
    base::Tree inner = tree.find(first) ? *tree.find(first) : base::Tree::map();
    setMember(inner, rest, std::move(value));
    if (inner.size() > 0)
        tree.set(first, std::move(inner));
    else
        tree.erase(first);
}

QString textOfValue(const base::Tree& tree) {
    if (!tree.isList())
        return qs(tree.scalarText());
    QStringList words;
    for (const base::Tree& item : tree.items())
        words << qs(item.scalarText());
    return words.join(QLatin1Char(' '));
}

base::Tree valueOf(const OriginField& field, const QString& text) {
    switch (field.type) {
    case OriginField::Type::flag:
        return base::Tree::boolean(text == QLatin1String("true"));
    case OriginField::Type::number:
        return base::Tree::integer(text.toInt());
    case OriginField::Type::words: {
        base::Tree list = base::Tree::list();
        for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            list.append(base::Tree::string(word.toStdString()));
        return list;
    }
    default:
        return base::Tree::string(text.toStdString());
    }
}

// What was typed, with its unit where a duration has none.
QString withUnit(const OriginField& field, const QString& text) {
    bool number = false;
    text.toLongLong(&number);
    return field.type == OriginField::Type::duration && number ? text + QLatin1Char('s') : text;
}

} // namespace

HostnameEditor::HostnameEditor(session::Session& session, QWidget* parent)
    : QScrollArea(parent), m_session(session) {
    setAccessibleName(tr("The chosen hostname"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::document || parts & session::Part::state)
            refresh();
    });
}

// Sixty widgets: made when they are first seen, not when the program starts.
void HostnameEditor::showEvent(QShowEvent* event) {
    if (!widget())
        build();
    QScrollArea::showEvent(event);
}

void HostnameEditor::build() {
    auto* content = new QFrame(this);
    content->setObjectName(QStringLiteral("card"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    column->addWidget(headingLabel(tr("Route"), content));
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_hostname = new QLineEdit(content);
    m_hostname->setAccessibleName(tr("Hostname"));
    m_path = new QLineEdit(content);
    m_path->setAccessibleName(tr("Path"));
    m_path->setPlaceholderText(tr("any path"));
    m_path->setFont(monoFont());
    m_service = new QComboBox(content);
    m_service->setEditable(true);
    m_service->setInsertPolicy(QComboBox::NoInsert);
    m_service->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    nameChoice(m_service, tr("Service"));
    m_service->completer()->setFilterMode(Qt::MatchContains);
    m_service->completer()->setCompletionMode(QCompleter::PopupCompletion);
    form->addRow(tr("Hostname"), m_hostname);
    form->addRow(tr("Path"), m_path);
    form->addRow(tr("Service"), m_service);
    column->addLayout(form);
    m_problem = mutedLabel({}, content);
    column->addWidget(m_problem);
    m_flat = button({}, QStringLiteral("wrench"), content);
    column->addWidget(m_flat);
    m_visitors =
        mutedLabel(tr("It is no web page: each visitor runs this, with cloudflared installed."), content);
    column->addWidget(m_visitors);
    m_command = new QLineEdit(content);
    m_command->setAccessibleName(tr("The visitor's command"));
    m_command->setReadOnly(true);
    m_command->setFont(monoFont());
    m_command->setLayoutDirection(Qt::LeftToRight);
    column->addWidget(m_command);
    connect(m_flat, &QPushButton::clicked, this, [this] {
        const model::PublicHostname* one = current();
        if (const std::string flat = one ? session::flatHostname(*m_session.document(), one->hostname) : "";
            !flat.empty())
            m_session.edit(session::renameHostname(*m_session.document(), m_tunnel, m_id, flat, one->path));
    });
    column->addSpacing(4);
    column->addWidget(headingLabel(tr("Connection to the service"), content));
    column->addWidget(mutedLabel(
        tr("Empty fields keep the default. Settings of the whole tunnel are shown as such."), content));
    for (const OriginField& field : originFields())
        addSetting(field, column);
    m_rules = mutedLabel({}, content);
    column->addWidget(m_rules);
    column->addStretch();
    setWidget(content);
    setMinimumWidth(content->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2);

    connect(m_hostname, &QLineEdit::editingFinished, this, &HostnameEditor::rename);
    connect(m_path, &QLineEdit::editingFinished, this, &HostnameEditor::rename);
    connect(m_service->lineEdit(), &QLineEdit::editingFinished, this, &HostnameEditor::route);
    connect(m_service, &QComboBox::activated, this, &HostnameEditor::route);
    for (QLineEdit* one : {m_hostname, m_path, m_service->lineEdit()})
        connect(one, &QLineEdit::textChanged, this, &HostnameEditor::check);
    refresh();
}

void HostnameEditor::addSetting(const OriginField& field, QVBoxLayout* column) {
    QWidget* parent = column->parentWidget();
    column->addWidget(ruleLine(parent));
    Setting setting;
    setting.field = field;
    auto* name = new QLabel(QString(field.path).replace(QLatin1Char('/'), QLatin1Char('.')), parent);
    name->setFont(monoFont());
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(name, 1);
    const std::size_t index = m_settings.size();
    if (field.type == OriginField::Type::flag) {
        auto* flag = new QComboBox(parent);
        flag->addItems({tr("default"), tr("on"), tr("off")});
        connect(flag, &QComboBox::activated, this, [this, index](int chosen) {
            change(m_settings[index], chosen == 0   ? QString()
                                      : chosen == 1 ? QStringLiteral("true")
                                                    : QStringLiteral("false"));
        });
        setting.editor = flag;
    } else {
        auto* text = new QLineEdit(parent);
        text->setFont(monoFont());
        connect(text, &QLineEdit::editingFinished, this,
                [this, index, text] { change(m_settings[index], text->text().trimmed()); });
        setting.editor = text;
    }
    setting.editor->setAccessibleName(name->text());
    if (auto* choice = qobject_cast<QComboBox*>(setting.editor))
        nameChoice(choice, name->text());
    setting.editor->setAccessibleDescription(field.what);
    setting.editor->setFixedWidth(104);
    row->addWidget(setting.editor);
    column->addLayout(row);
    setting.state = mutedLabel(field.what, parent);
    setting.state->setFont(smallFont());
    column->addWidget(setting.state);
    m_settings.push_back(setting);
}

const model::PublicHostname* HostnameEditor::current() const {
    const model::Tunnel* tunnel = m_session.document()->tunnel(m_tunnel);
    if (!tunnel)
        return nullptr;
    const auto found = std::ranges::find(tunnel->hostnames, m_id, &model::PublicHostname::id);
    return found == tunnel->hostnames.end() ? nullptr : &*found;
}

void HostnameEditor::show(const std::string& tunnel, const std::string& id) {
    if (tunnel == m_tunnel && id == m_id)
        return;
    m_session.endInteraction();
    m_tunnel = tunnel;
    m_id = id;
    verticalScrollBar()->setValue(0);
    refresh();
}

void HostnameEditor::focusName() {
    if (!widget())
        build();
    m_hostname->setFocus(Qt::ShortcutFocusReason);
    m_hostname->selectAll();
}

// What a visitor runs for ssh, rdp and the like; and the name of one label, where the certificate needs it.
void HostnameEditor::showVisitors(const model::PublicHostname* hostname) {
    const std::string command = hostname ? session::visitorCommand(*hostname) : std::string();
    m_visitors->setVisible(!command.empty());
    m_command->setVisible(!command.empty());
    m_command->setText(qs(command));
    m_command->setCursorPosition(0);
    const std::string flat =
        hostname ? session::flatHostname(*m_session.document(), hostname->hostname) : std::string();
    m_flat->setVisible(!flat.empty());
    m_flat->setText(tr("Use %1 instead").arg(qs(flat)));
}

void HostnameEditor::refresh() {
    if (!widget())
        return;
    const model::PublicHostname* one = current();
    widget()->setEnabled(one != nullptr);
    m_showing = true;
    if (m_offered != m_session.state()) {
        m_offered = m_session.state();
        m_service->clear();
        for (const OfferedService& offered : offeredServices(*m_session.state()))
            m_service->addItem(qs(offered.url));
    }
    const auto set = [](QLineEdit* field, const std::string& text) {
        if (field->text() != qs(text))
            field->setText(qs(text));
    };
    set(m_hostname, one ? one->hostname : std::string());
    set(m_path, one ? one->path : std::string());
    m_service->setEditText(one ? qs(one->service) : QString());
    const model::Tunnel* tunnel = m_session.document()->tunnel(m_tunnel);
    const base::Tree none;
    const edge::IngressRule rule =
        one ? edge::IngressRule{one->hostname, one->path, one->service, one->originRequest, {}}
            : edge::IngressRule();
    const base::Tree& ofTunnel = tunnel ? tunnel->originRequest : none;
    const auto holding = edge::originSettings(rule, ofTunnel);
    for (Setting& setting : m_settings)
        showSetting(setting, holding, rule.originRequest, ofTunnel);
    const base::Tree* rules = one ? one->originRequest.find("ipRules") : nullptr;
    showVisitors(one);
    m_rules->setVisible(rules != nullptr);
    m_rules->setText(tr("ipRules: %n rule(s), edited in the document's file.", nullptr,
                        rules ? static_cast<int>(rules->size()) : 0));
    m_showing = false;
    check();
}

// Its own value in the field, what holds without one as the field's shadow; below it where that comes from.
void HostnameEditor::showSetting(Setting& setting, const std::vector<edge::OriginSetting>& holding,
                                 const base::Tree& own, const base::Tree& ofTunnel) {
    using From = edge::OriginSetting::From;
    const base::Tree* value = memberAt(own, setting.field.path);
    const QString text = value ? textOfValue(*value) : QString();
    const std::string member = setting.field.path.section(QLatin1Char('/'), 0, 0).toStdString();
    const auto& effective = *std::ranges::find(holding, member, &edge::OriginSetting::name);
    const base::Tree without = edge::originSetting({}, ofTunnel, member).value;
    const bool inner = setting.field.path.contains(QLatin1Char('/'));
    const QString otherwise = inner ? QString() : textOfValue(without);
    if (auto* flag = qobject_cast<QComboBox*>(setting.editor)) {
        flag->setCurrentIndex(!value ? 0 : edge::isOn(value) ? 1 : 2);
    } else if (auto* field = qobject_cast<QLineEdit*>(setting.editor)) {
        field->setPlaceholderText(otherwise);
        if (field->text() != text)
            field->setText(text);
    }
    QString state = setting.field.what;
    if (value && !effective.matters)
        state += QLatin1Char(' ') + tr("No effect here: such a service is never asked with it.");
    else if (!value && effective.from == From::whole)
        state += QLatin1Char(' ') + tr("The tunnel sets %1.").arg(otherwise);
    else if (!value && inner && memberAt(ofTunnel, setting.field.path))
        state += QLatin1Char(' ') + tr("What the tunnel says of it does not count; write it here.");
    else if (!value && !otherwise.isEmpty())
        state += QLatin1Char(' ') + tr("Default: %1.").arg(otherwise);
    setting.state->setText(state);
    setting.editor->setProperty("wrong", false);
}

void HostnameEditor::check() {
    const model::PublicHostname* one = current();
    if (!one || m_showing)
        return;
    const Entered entered = checkEntered(*m_session.document(), m_hostname->text(), m_path->text(),
                                         m_service->currentText(), one->id);
    m_problem->setText(entered.problem);
    m_problem->setVisible(!entered.problem.isEmpty());
}

void HostnameEditor::rename() {
    const model::PublicHostname* one = current();
    const std::string name = m_hostname->text().trimmed().toStdString();
    const std::string path = m_path->text().trimmed().toStdString();
    if (!one || m_showing || (name == one->hostname && path == one->path))
        return;
    // What is wrong stands below the field already; the field keeps what was typed.
    if (const auto edit = session::renameHostname(*m_session.document(), m_tunnel, m_id, name, path))
        m_session.edit(edit);
}

void HostnameEditor::route() {
    const model::PublicHostname* one = current();
    const std::string service = m_service->currentText().trimmed().toStdString();
    if (!one || m_showing || service == one->service)
        return;
    if (const auto edit = session::route(*m_session.document(), m_tunnel, m_id, service))
        m_session.edit(edit);
}

// Why a text cannot stand there; empty when it can.
QString HostnameEditor::refusal(const Setting& setting, const QString& text) const {
    if (setting.field.type == OriginField::Type::number) {
        bool number = false;
        return text.toInt(&number) >= 0 && number ? QString() : tr("“%1” is no whole number.").arg(text);
    }
    if (setting.field.type != OriginField::Type::duration)
        return {};
    base::Tree alone = base::Tree::map();
    setMember(alone, setting.field.path, valueOf(setting.field, text));
    if (!edge::originRefusals(alone).empty())
        return tr("“%1” is no duration: write 30s, 2m or 500ms.").arg(text);
    const model::Tunnel* tunnel = m_session.document()->tunnel(m_tunnel);
    const bool remote = tunnel && tunnel->management == model::Management::remote;
    return remote && !edge::wholeSeconds(text.toStdString())
               ? tr("“%1” cannot be sent: Cloudflare takes whole seconds.").arg(text)
               : QString();
}

void HostnameEditor::change(const Setting& setting, const QString& typed) {
    const model::PublicHostname* one = current();
    if (!one || m_showing)
        return;
    const QString text = withUnit(setting.field, typed);
    if (const QString why = text.isEmpty() ? QString() : refusal(setting, text); !why.isEmpty()) {
        setting.state->setText(why);
        setting.editor->setProperty("wrong", true);
        restyle(setting.editor);
        return;
    }
    model::PublicHostname changed = *one;
    if (changed.originRequest.isNull())
        changed.originRequest = base::Tree::map();
    setMember(changed.originRequest, setting.field.path,
              text.isEmpty() ? std::nullopt : std::optional(valueOf(setting.field, text)));
    if (changed.originRequest.size() == 0)
        changed.originRequest = base::Tree();
    if (changed == *one)
        return;
    m_session.edit(session::changeHostname(*m_session.document(), m_tunnel, m_id, changed));
}

} // namespace sallyport::gui
