#include "finder.h"

#include "icon.h"
#include "unseen.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace sallyport::gui {

namespace {

constexpr int kindRole = Qt::UserRole + 1;
constexpr int indexRole = Qt::UserRole + 2;

// The name to the left, what it is to the right.
class FoundDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem narrowed = option;
        const QString kind = index.data(kindRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(kind) + 16;
        QStyledItemDelegate::paint(painter, narrowed, index);
        painter->save();
        painter->setPen(Colours::of(option.palette)[Token::muted]);
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect at = mirrored
                             ? QRect(option.rect.left() + 8, option.rect.top(), width, option.rect.height())
                             : option.rect.adjusted(option.rect.width() - width, 0, -8, 0);
        painter->drawText(at, Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight), kind);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index).expandedTo({0, 28});
    }
};

void addObjects(std::vector<Findable>& all, const session::Session& session) {
    const auto state = session.state();
    for (const model::ObjectPtr& object : state->ofKind("Service", "")) {
        const auto* service = object->as<model::Service>();
        const int port = service && !service->ports.empty() ? service->ports.front().port : 0;
        all.push_back({qs(object->key.ns + '/' + object->key.name),
                       Finder::tr("Service"),
                       QStringLiteral("box"),
                       Selection::service({}, object->key.ns, object->key.name, port),
                       -1,
                       {}});
    }
    for (const std::string& ns : state->namespaces())
        all.push_back({qs(ns), Finder::tr("Namespace"), QStringLiteral("server"), {}, -1, qs(ns)});
}

} // namespace

std::vector<Findable> findables(const session::Session& session, const QStringList& pageTitles) {
    std::vector<Findable> all;
    all.reserve(static_cast<std::size_t>(pageTitles.size()));
    for (int i = 0; i < pageTitles.size(); ++i)
        all.push_back({pageTitles[i], Finder::tr("Page"), QStringLiteral("file-text"), {}, i, {}});
    for (const model::Tunnel& tunnel : session.document()->tunnels)
        for (const model::PublicHostname& hostname : tunnel.hostnames)
            if (!hostname.hostname.empty())
                all.push_back({qs(hostname.hostname + hostname.path),
                               Finder::tr("Hostname"),
                               QStringLiteral("globe"),
                               Selection::hostname(tunnel.name, hostname.id),
                               -1,
                               {}});
    for (const model::AccessApplication& application : session.document()->access) {
        all.push_back({qs(application.name),
                       Finder::tr("Access application"),
                       QStringLiteral("user"),
                       Selection::application(application.name),
                       -1,
                       {}});
        for (const model::AccessPolicy& policy : application.policies)
            all.push_back({qs(application.name + " / " + policy.name),
                           Finder::tr("Access policy"),
                           QStringLiteral("user"),
                           Selection::application(application.name, policy.name),
                           -1,
                           {}});
    }
    for (const model::AccessPolicy& policy : session.document()->accessPolicies)
        all.push_back({qs(policy.name),
                       Finder::tr("Reusable Access policy"),
                       QStringLiteral("user"),
                       Selection::application({}, policy.name),
                       -1,
                       {}});
    for (const auto& [zone, rules] : session.document()->waf)
        for (const model::WafRule& rule : rules)
            all.push_back({qs(rule.description.empty() ? rule.ref : rule.description),
                           Finder::tr("Edge rule of %1").arg(qs(zone)),
                           QStringLiteral("shield"),
                           Selection::wafRule(zone, rule.ref),
                           -1,
                           {}});
    for (const model::OutsideTarget& target : session.document()->outside) {
        Selection asked = Selection::workload({}, "outside/" + target.name);
        asked.port = 443;
        all.push_back(
            {qs(target.name), Finder::tr("Outside the cluster"), QStringLiteral("network"), asked, -1, {}});
    }
    addObjects(all, session);
    if (const auto derived = session.derived()) {
        for (const UnseenPods& pods : unseenPods(*derived)) {
            Selection asked = Selection::workload({}, pods.peer);
            asked.port = pods.port;
            all.push_back({qs(pods.ns + '/' + pods.name),
                           Finder::tr("Not in these files, port %1").arg(pods.port),
                           QStringLiteral("box"),
                           asked,
                           -1,
                           {}});
        }
        for (const checks::ConnectorReach& connector : derived->connectors)
            all.push_back({qs(connector.id()),
                           Finder::tr("Connector"),
                           QStringLiteral("network"),
                           Selection::ofConnector(connector.id()),
                           -1,
                           {}});
        for (const policy::Tier& tier : derived->world->ruleset().tiers)
            for (const policy::Policy& policy : tier.policies)
                all.push_back(
                    {qs(policy.id.ns.empty() ? policy.id.name : policy.id.ns + '/' + policy.id.name),
                     qs(policy.id.kind),
                     QStringLiteral("brick-wall-shield"),
                     Selection::ofPolicy(policy.id),
                     -1,
                     {}});
        for (const base::Diagnostic& finding : derived->findings)
            all.push_back({session::shown(finding.message),
                           Finder::tr("Finding"),
                           QStringLiteral("triangle-alert"),
                           Selection::finding(finding),
                           -1,
                           {}});
    }
    return all;
}

namespace {

// "10.10.30.4", "10.10.30.4:445", "[fd00::1]:445": who answers there, by default on 443.
std::optional<Findable> askable(const QString& text) {
    QString address = text;
    int port = 443;
    const bool bracketed = text.startsWith(QLatin1Char('['));
    if (bracketed || text.count(QLatin1Char(':')) == 1) {
        const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
        const bool hasPort = !bracketed || text.indexOf(QLatin1Char(']')) == colon - 1;
        bool number = true;
        if (hasPort)
            port = text.mid(colon + 1).toInt(&number);
        if (!number)
            return std::nullopt;
        address = hasPort ? text.left(colon) : text;
        if (bracketed)
            address = address.mid(1).chopped(address.endsWith(QLatin1Char(']')) ? 1 : 0);
    }
    const auto ip = model::Ip::parse(address.toStdString());
    if (!ip || port < 1 || port > 65535)
        return std::nullopt;
    Selection asked = Selection::workload({}, ip->text());
    asked.port = port;
    return Findable{text, Finder::tr("Address, port %1").arg(port), QStringLiteral("network"), asked, -1, {}};
}

} // namespace

Finder::Finder(session::Session& session, QWidget* parent)
    : QLineEdit(parent), m_session(session), m_model(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_model, this)) {
    setObjectName(QStringLiteral("find"));
    setPlaceholderText(tr("Find a hostname, service, rule, policy or finding"));
    setAccessibleName(tr("Find"));
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("search"), Token::muted), QLineEdit::LeadingPosition);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(12);
    m_completer->popup()->setItemDelegate(new FoundDelegate(this));
    m_completer->popup()->setAccessibleName(tr("Found"));
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &Finder::offerAddress);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                const auto at = static_cast<std::size_t>(index.data(indexRole).toInt());
                if (at >= m_all.size())
                    return;
                const Findable one = m_all[at];
                // The completer writes what was chosen into the field after this.
                QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
                emit found(one);
            });
}

void Finder::refresh() {
    m_all = findables(m_session, m_pages);
    m_model->clear();
    m_asked = false;
    addRows(0);
}

// What is an address can be asked about, whether a manifest names it or not.
void Finder::offerAddress(const QString& text) {
    const auto asked = askable(text.trimmed());
    if (m_asked) {
        m_all.pop_back();
        m_model->removeRow(m_model->rowCount() - 1);
    }
    m_asked = asked.has_value();
    if (!asked)
        return;
    m_all.push_back(*asked);
    addRows(m_all.size() - 1);
    m_completer->complete();
}

void Finder::addRows(std::size_t from) {
    for (std::size_t i = from; i < m_all.size(); ++i) {
        auto* item = new QStandardItem(icon(m_all[i].iconName, Token::muted), m_all[i].text);
        item->setData(m_all[i].kind, kindRole);
        item->setData(static_cast<int>(i), indexRole);
        item->setData(QStringLiteral("%1, %2").arg(m_all[i].text, m_all[i].kind), Qt::AccessibleTextRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
}

void Finder::focusInEvent(QFocusEvent* event) {
    // The popup gives the focus back when it closes: what it shows must stay.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        refresh();
    QLineEdit::focusInEvent(event);
}

void Finder::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !m_completer->popup()->isVisible()) {
        jump();
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_completer->popup()->isVisible()) {
        clear();
        focusNextChild();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void Finder::jump() {
    const QString wanted = text().trimmed();
    if (wanted.isEmpty())
        return;
    refresh();
    for (const Findable& one : m_all)
        if (one.text.contains(wanted, Qt::CaseInsensitive)) {
            const Findable chosen = one;
            clear();
            emit found(chosen);
            return;
        }
    if (const auto asked = askable(wanted)) {
        clear();
        emit found(*asked);
    }
}

} // namespace sallyport::gui
