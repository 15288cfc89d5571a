#include "templatedialog.h"

#include "../widgets.h"
#include "words.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

QStringList wordsOf(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

} // namespace

AccessTemplateDialog::AccessTemplateDialog(session::Session& session, const QString& hostname,
                                           QWidget* parent)
    : QDialog(parent), m_session(session) {
    setWindowTitle(tr("Protect a hostname"));
    resize(760, 480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    auto* body = new QHBoxLayout;
    body->setSpacing(16);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setWordWrap(true);
    m_list->setIconSize({16, 16});
    m_list->setFixedWidth(292);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const AccessTemplate& one : accessTemplates())
        new QListWidgetItem(icon(QLatin1String(one.icon)),
                            QCoreApplication::translate("Templates", one.title), m_list);
    body->addWidget(m_list);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    m_what = mutedLabel({}, this);
    right->addWidget(m_what);
    m_form = new QFormLayout;
    m_form->setSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    right->addLayout(m_form);
    m_hostname = new QComboBox(this);
    m_token = new QComboBox(this);
    const auto editable = [&](QComboBox* choice, const QString& name) {
        choice->setEditable(true);
        choice->setInsertPolicy(QComboBox::NoInsert);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        nameChoice(choice, name);
        m_form->addRow(name, choice);
        connect(choice, &QComboBox::editTextChanged, this, &AccessTemplateDialog::check);
    };
    const auto line = [&](const QString& name, const QString& example) {
        auto* edit = new QLineEdit(this);
        edit->setAccessibleName(name);
        edit->setPlaceholderText(example);
        m_form->addRow(name, edit);
        connect(edit, &QLineEdit::textChanged, this, &AccessTemplateDialog::check);
        return edit;
    };
    editable(m_hostname, tr("Hostname"));
    m_path = line(tr("Path"), {});
    m_addresses = line(tr("Addresses"), QStringLiteral("anna@example.com, @example.com"));
    m_countries = line(tr("Countries"), QStringLiteral("DE, AT"));
    editable(m_token, tr("Service token"));
    m_preview = new QLabel(this);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_headersTitle = headingLabel(tr("What the caller must send with each request"), this);
    m_headers = monoLabel({}, this);
    m_headers->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_headers->setAccessibleName(tr("Headers"));
    right->addSpacing(4);
    right->addWidget(headingLabel(tr("What it makes"), this));
    right->addWidget(m_preview);
    right->addWidget(m_headersTitle);
    right->addWidget(m_headers);
    right->addStretch();
    body->addLayout(right, 1);
    column->addLayout(body, 1);
    auto* row = new QHBoxLayout;
    m_problem = mutedLabel({}, this);
    row->addWidget(m_problem, 1);
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_make = button(tr("Add"), QStringLiteral("plus"), this, true);
    m_make->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_make);
    column->addLayout(row);

    {
        const QSignalBlocker quiet(m_hostname), silent(m_token);
        const model::Document& document = *session.document();
        QStringList open, names;
        for (const OpenHostname& one : openHostnames(document))
            open << one.hostname;
        for (const model::Tunnel& tunnel : document.tunnels)
            for (const model::PublicHostname& one : tunnel.hostnames)
                if (!one.hostname.empty() && one.hostname != "*" && !names.contains(qs(one.hostname)))
                    names << qs(one.hostname);
        m_hostname->addItems(names);
        m_hostname->setEditText(!hostname.isEmpty() ? hostname
                                : !open.isEmpty()   ? open.front()
                                                    : names.value(0));
        for (const model::AccessToken& one : document.accessTokens)
            m_token->addItem(qs(one.name));
        m_token->lineEdit()->setPlaceholderText(tr("any service token of the account"));
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &AccessTemplateDialog::make);
    connect(m_list, &QListWidget::currentRowChanged, this, &AccessTemplateDialog::showFields);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void AccessTemplateDialog::choose(AccessTemplate::Id id) {
    for (std::size_t i = 0; i < accessTemplates().size(); ++i)
        if (accessTemplates()[i].id == id)
            m_list->setCurrentRow(static_cast<int>(i));
}

const AccessTemplate& AccessTemplateDialog::chosen() const {
    return accessTemplates()[static_cast<std::size_t>(qMax(0, m_list->currentRow()))];
}

TemplateInput AccessTemplateDialog::input() const {
    const AccessTemplate& of = chosen();
    TemplateInput input;
    input.hostname = m_hostname->currentText().trimmed();
    if (of.asksPath)
        input.path = m_path->text().trimmed();
    if (of.asksAddresses)
        input.addresses = wordsOf(m_addresses->text());
    if (of.asksCountries)
        input.countries = wordsOf(m_countries->text());
    if (of.asksToken)
        input.token = m_token->currentText().trimmed();
    return input;
}

void AccessTemplateDialog::showFields() {
    const AccessTemplate& of = chosen();
    m_what->setText(QCoreApplication::translate("Templates", of.what));
    const auto show = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        if (QWidget* label = m_form->labelForField(field))
            label->setVisible(shown);
    };
    show(m_path, of.asksPath);
    m_path->setPlaceholderText(of.needsPath ? QStringLiteral("/api/hooks") : tr("the whole hostname"));
    show(m_addresses, of.asksAddresses);
    show(m_countries, of.asksCountries);
    show(m_token, of.asksToken);
    m_headersTitle->setVisible(of.asksToken);
    m_headers->setVisible(of.asksToken);
    check();
}

void AccessTemplateDialog::check() {
    const TemplateInput entered = input();
    const TemplateResult result = fromTemplate(*m_session.document(), chosen(), entered);
    m_headers->setText(tokenHeaders(*m_session.document(), entered.token));
    m_make->setEnabled(result.problem.isEmpty());
    m_problem->setText(result.problem.isEmpty() ? tr("Nothing is written until you apply or publish.")
                                                : result.problem);
    if (!result.problem.isEmpty()) {
        m_preview->setText(tr("…"));
        return;
    }
    QStringList lines;
    for (const model::AccessApplication& one : result.after.access)
        if (one.name == result.application) {
            QStringList destinations;
            for (const std::string& destination : one.destinations)
                destinations << qs(destination);
            lines << (result.isNew
                          ? tr("A new application %1 in front of %2:").arg(qs(one.name), listed(destinations))
                          : tr("In the application %1, which stands in front of %2:")
                                .arg(qs(one.name), listed(destinations)));
            for (const model::AccessPolicy& policy : one.policies)
                if (policy.name == result.policy)
                    lines << policySentence(result.after, policy) + QLatin1Char('.');
        }
    const auto groups = m_session.document()->accessGroups.size();
    if (result.after.accessGroups.size() > groups) {
        const model::AccessGroup& group = result.after.accessGroups.back();
        lines << tr("A new group %1: %2.").arg(qs(group.name), groupSentence(result.after, group));
    }
    m_preview->setText(lines.join(QLatin1Char('\n')));
}

void AccessTemplateDialog::make() {
    const TemplateResult result = fromTemplate(*m_session.document(), chosen(), input());
    if (!result.problem.isEmpty() || !m_session.edit(result.edit))
        return;
    emit made(result.application, result.policy);
    accept();
}

} // namespace sallyport::gui
