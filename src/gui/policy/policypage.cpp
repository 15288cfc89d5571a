#include "policypage.h"

#include "../manifests/yamlview.h"
#include "../policytext.h"
#include "../widgets.h"

#include <sallyport/base/yaml.h>
#include <sallyport/manifests/render.h>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

namespace {

constexpr int policyRole = Qt::UserRole + 1;
constexpr int placeRole = Qt::UserRole + 2;

bool isPolicy(const base::Tree& object) {
    return object.text({"kind"}).ends_with("NetworkPolicy");
}

// The policies of a bundle, as they would be written.
std::string policiesOf(const manifests::Bundle& bundle) {
    std::vector<base::Tree> found;
    for (const manifests::File& file : bundle.files)
        for (const base::Tree& object : file.objects)
            if (isPolicy(object))
                found.push_back(object);
    return base::writeYaml(found);
}

QString allowsText(const policy::Policy& policy) {
    QStringList parts;
    if (policy.governsEgress)
        parts << (policy.egress.empty()
                      ? PolicyPage::tr("denies all egress")
                      : PolicyPage::tr("%n egress rule(s)", nullptr, static_cast<int>(policy.egress.size())));
    if (policy.governsIngress)
        parts << (policy.ingress.empty() ? PolicyPage::tr("denies all ingress")
                                         : PolicyPage::tr("%n ingress rule(s)", nullptr,
                                                          static_cast<int>(policy.ingress.size())));
    return parts.join(QStringLiteral(", "));
}

} // namespace

PolicyPage::PolicyPage(session::Session& session, QWidget* parent) : Page(session, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    m_sentence = mutedLabel({}, this);
    QHBoxLayout* head = pageHead(title(), m_sentence, this);
    m_only = button(tr("Only what is published…"), QStringLiteral("brick-wall-shield"), this, true);
    m_only->setToolTip(
        tr("Shows the policy that closes every door no hostname needs, before anything is written"));
    head->addWidget(m_only);
    column->addLayout(head);
    column->addWidget(buildIntent());
    m_tabs = new QTabWidget(this);
    m_tabs->setAccessibleName(tr("Policies there and policies to be written"));
    m_tabs->addTab(buildExisting(), tr("Policies there"));
    m_tabs->addTab(buildWritten(), tr("What would be written"));
    column->addWidget(m_tabs, 1);
    connect(m_only, &QPushButton::clicked, this, &Page::onlyPublishedRequested);
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::derived && isVisible())
            refresh();
    });
}

QWidget* PolicyPage::buildIntent() {
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("card"));
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(10);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    const auto field = [&](const QString& title, QWidget* editor, const QString& what) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        auto* label = new QLabel(title, card);
        label->setBuddy(editor);
        editor->setAccessibleName(title);
        editor->setAccessibleDescription(what);
        editor->setToolTip(what);
        column->addWidget(label);
        column->addWidget(editor);
        row->addLayout(column, 1);
        if (auto* list = qobject_cast<QComboBox*>(editor)) {
            nameChoice(list, title);
            list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            list->setMinimumContentsLength(14);
        }
    };
    m_dialect = new QComboBox(card);
    m_dialect->addItem(tr("As the cluster enforces"), QStringLiteral("auto"));
    for (const std::string& dialect : policy::dialects())
        m_dialect->addItem(qs(dialect), qs(dialect));
    field(tr("Written for"), m_dialect, tr("The network plugin whose policies are written."));
    m_edge = new QComboBox(card);
    m_edge->addItem(tr("The best the plugin can say"), static_cast<int>(model::EdgeForm::automatic));
    m_edge->addItem(tr("Cloudflare's address ranges"), static_cast<int>(model::EdgeForm::ranges));
    m_edge->addItem(tr("Cloudflare's names"), static_cast<int>(model::EdgeForm::fqdn));
    m_edge->addItem(tr("The internet, on port 7844"), static_cast<int>(model::EdgeForm::internet));
    field(tr("Way to Cloudflare's edge"), m_edge, tr("How the policy names Cloudflare's edge."));
    m_prometheus = new QLineEdit(card);
    m_prometheus->setPlaceholderText(tr("found by itself"));
    field(tr("Prometheus in namespace"), m_prometheus, tr("Who may read the connector's metrics."));
    m_api = new QCheckBox(tr("Also Cloudflare's API (443)"), card);
    m_api->setToolTip(tr("For updates and checks before the start; the tunnel works without."));
    rows->addLayout(row);
    rows->addWidget(m_api);
    connect(m_dialect, &QComboBox::activated, this, &PolicyPage::changeIntent);
    connect(m_edge, &QComboBox::activated, this, &PolicyPage::changeIntent);
    connect(m_api, &QCheckBox::clicked, this, &PolicyPage::changeIntent);
    connect(m_prometheus, &QLineEdit::editingFinished, this, &PolicyPage::changeIntent);
    return card;
}

QWidget* PolicyPage::buildExisting() {
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 8, 0, 0);
    m_empty = new EmptyState(iconName(), tab);
    column->addWidget(m_empty, 1);
    m_existing = new QTreeWidget(tab);
    m_existing->setAccessibleName(tr("Policies"));
    m_existing->setColumnCount(2);
    m_existing->setHeaderLabels({tr("Policy"), tr("Where")});
    m_existing->setRootIsDecorated(false);
    m_existing->header()->setStretchLastSection(false);
    m_existing->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_existing->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_existing->setAllColumnsShowFocus(true);
    m_existing->setUniformRowHeights(true);
    column->addWidget(m_existing, 1);
    const auto choose = [this](QTreeWidgetItem* item) {
        if (!item || m_showing)
            return;
        // A rule stands below its policy.
        const bool isPolicy = item->data(0, policyRole).isValid();
        const QTreeWidgetItem* one = isPolicy || !item->parent() ? item : item->parent();
        Selection selection;
        selection.kind = Selection::Kind::policy;
        selection.id = one->data(0, policyRole).toString().toStdString();
        if (selection.id.empty())
            return;
        m_selection = selection;
        emit selectionChanged(selection);
    };
    connect(m_existing, &QTreeWidget::currentItemChanged, this, choose);
    connect(m_existing, &QTreeWidget::itemClicked, this, choose);
    connect(m_existing, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const QStringList place = item->data(0, placeRole).toStringList();
        if (place.size() == 2)
            emit placeRequested({place[0].toStdString(), place[1].toInt(), 0, {}});
    });
    return tab;
}

QWidget* PolicyPage::buildWritten() {
    auto* tab = new QWidget(this);
    auto* column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    m_refused = mutedLabel({}, tab);
    column->addWidget(m_refused);
    auto* split = new QSplitter(Qt::Horizontal, tab);
    split->setHandleWidth(12);
    split->setChildrenCollapsible(false);
    for (const std::string& dialect : policy::dialects()) {
        auto* side = new QWidget(split);
        auto* sideColumn = new QVBoxLayout(side);
        sideColumn->setContentsMargins(0, 0, 0, 0);
        sideColumn->addWidget(headingLabel(qs(dialect), side));
        auto* view = new YamlView(side);
        view->setAccessibleName(tr("Policy for %1").arg(qs(dialect)));
        sideColumn->addWidget(view, 1);
        m_views[dialect] = view;
        split->addWidget(side);
    }
    column->addWidget(split, 1);
    return tab;
}

QString PolicyPage::count(const session::Session& session) {
    const auto derived = session.derived();
    if (!derived)
        return {};
    std::size_t policies = 0;
    for (const policy::Tier& tier : derived->world->ruleset().tiers)
        policies += tier.policies.size();
    return policies == 0 ? QString() : QString::number(policies);
}

QWidget* PolicyPage::focusTarget() {
    return m_existing->isVisible() ? static_cast<QWidget*>(m_existing) : m_only;
}

void PolicyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void PolicyPage::refresh() {
    if (m_shownRevision == theSession().derivedRevision() + 1)
        return;
    m_shownRevision = theSession().derivedRevision() + 1;
    showIntent();
    showExisting();
    render();
}

void PolicyPage::showIntent() {
    m_showing = true;
    const model::PolicyIntent& intent = theSession().document()->policy;
    m_dialect->setCurrentIndex(
        qMax(0, m_dialect->findData(intent.dialect.empty() ? QStringLiteral("auto") : qs(intent.dialect))));
    m_edge->setCurrentIndex(qMax(0, m_edge->findData(static_cast<int>(intent.edge))));
    m_api->setChecked(intent.apiEgress);
    if (!m_prometheus->hasFocus())
        m_prometheus->setText(qs(intent.prometheusNamespace));
    m_showing = false;
}

void PolicyPage::changeIntent() {
    if (m_showing)
        return;
    model::PolicyIntent intent = theSession().document()->policy;
    const std::string dialect = m_dialect->currentData().toString().toStdString();
    if (dialect != "auto" || !intent.dialect.empty())
        intent.dialect = dialect;
    intent.edge = static_cast<model::EdgeForm>(m_edge->currentData().toInt());
    intent.apiEgress = m_api->isChecked();
    intent.prometheusNamespace = m_prometheus->text().trimmed().toStdString();
    if (intent == theSession().document()->policy)
        return;
    theSession().edit(session::setPolicyIntent(*theSession().document(), intent));
}

QTreeWidgetItem* PolicyPage::itemFor(const policy::Policy& policy) const {
    auto* item = new QTreeWidgetItem;
    item->setText(0, QStringLiteral("%1 · %2").arg(qs(policy.id.text()), allowsText(policy)));
    item->setText(1, placeText(policy.place));
    item->setFont(1, monoFont());
    item->setData(0, policyRole, qs(policy.id.text()));
    item->setData(0, placeRole, QStringList{qs(policy.place.file), QString::number(policy.place.line)});
    for (const auto direction : {policy::Direction::egress, policy::Direction::ingress}) {
        const bool egress = direction == policy::Direction::egress;
        for (const policy::Rule& rule : egress ? policy.egress : policy.ingress) {
            const bool denies = rule.action == policy::Action::deny;
            auto* line = new QTreeWidgetItem(item);
            line->setText(0, ruleSentence(rule, direction));
            line->setIcon(0, icon(denies ? QStringLiteral("circle-x") : QStringLiteral("door-open"),
                                  denies ? Token::denied : Token::allowed));
            line->setText(1, placeText(rule.place));
            line->setFont(1, monoFont());
            line->setData(0, placeRole, QStringList{qs(rule.place.file), QString::number(rule.place.line)});
            line->setToolTip(0, line->text(0));
        }
    }
    return item;
}

void PolicyPage::addGroup(const QString& title, const std::vector<QTreeWidgetItem*>& items, bool expanded) {
    if (items.empty())
        return;
    auto* group = new QTreeWidgetItem(m_existing, {title});
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    group->setFirstColumnSpanned(true);
    for (QTreeWidgetItem* item : items) {
        group->addChild(item);
        item->setExpanded(expanded);
    }
    group->setExpanded(true);
}

QTreeWidgetItem* PolicyPage::itemOf(const std::string& id) const {
    for (int g = 0; g < m_existing->topLevelItemCount(); ++g)
        for (int i = 0; i < m_existing->topLevelItem(g)->childCount(); ++i)
            if (QTreeWidgetItem* item = m_existing->topLevelItem(g)->child(i);
                item->data(0, policyRole).toString() == qs(id))
                return item;
    return nullptr;
}

void PolicyPage::showExisting() {
    m_showing = true;
    m_existing->clear();
    const auto derived = theSession().derived();
    std::vector<QTreeWidgetItem*> first, rest;
    static const std::vector<policy::Tier> none;
    for (const policy::Tier& tier : derived ? derived->world->ruleset().tiers : none)
        for (const policy::Policy& policy : tier.policies) {
            const bool selects =
                std::ranges::any_of(derived->adopted->connectors, [&](const adopt::Connector& connector) {
                    return std::ranges::find(connector.policies, policy.id) != connector.policies.end();
                });
            (selects ? first : rest).push_back(itemFor(policy));
        }
    const int selecting = static_cast<int>(first.size());
    addGroup(tr("They select the connector"), first, true);
    addGroup(tr("They select other pods"), rest, first.size() + rest.size() < 4);
    if (QTreeWidgetItem* chosen = itemOf(m_selection.id)) {
        chosen->setExpanded(true);
        m_existing->setCurrentItem(chosen);
    }
    const bool any = !first.empty() || !rest.empty();
    m_existing->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(
        !derived || derived->connectors.empty()
            ? tr("Policies stand here, those that select the connector first. No connector is in these files "
                 "yet.")
            : tr("No policy stands in these files: every pod may open every port. “Only what is published” "
                 "writes the first."));
    m_sentence->setText(
        !derived || derived->connectors.empty() ? QString()
        : selecting > 0
            ? tr("%n policy(s) select the connector: what any of them allows is open.", nullptr, selecting)
            : tr("No policy selects the connector: it can open every door."));
    m_showing = false;
}

void PolicyPage::render() {
    const auto derived = theSession().derived();
    if (!derived || !derived->inputs.document)
        return;
    m_background.start(
        this,
        [derived] {
            Written written;
            for (const std::string& dialect : policy::dialects()) {
                manifests::Options options;
                options.today = derived->inputs.today;
                options.dialect = dialect;
                const auto rendered = manifests::render(*derived->inputs.document, *derived->inputs.state,
                                                        derived->world->ruleset(), options);
                if (!rendered)
                    written.cannot[dialect] = session::shown(rendered.error().message);
                else if (!rendered->unresolved.empty())
                    written.cannot[dialect] = session::shown(rendered->unresolved.front().why);
                else
                    written.yaml[dialect] = policiesOf(rendered->bundle);
            }
            return written;
        },
        [this](const Written& written) {
            QStringList reasons;
            for (const auto& [dialect, view] : m_views) {
                const auto yaml = written.yaml.find(dialect);
                if (yaml != written.yaml.end()) {
                    if (view->toPlainText() != qs(yaml->second))
                        view->setPlainText(qs(yaml->second));
                } else {
                    const auto why = written.cannot.find(dialect);
                    const QString reason = why == written.cannot.end() ? QString() : why->second;
                    view->setPlainText(QStringLiteral("# %1").arg(reason));
                    if (!reasons.contains(reason))
                        reasons << reason;
                }
            }
            m_refused->setVisible(!reasons.isEmpty());
            m_refused->setText(reasons.join(QLatin1Char('\n')));
        });
}

void PolicyPage::select(const Selection& selection) {
    if (selection.kind != Selection::Kind::policy)
        return;
    m_selection = selection;
    m_showing = true;
    if (QTreeWidgetItem* item = itemOf(selection.id)) {
        m_tabs->setCurrentIndex(0);
        const QTreeWidgetItem* current = m_existing->currentItem();
        if (!current || current->parent() != item)
            m_existing->setCurrentItem(item);
        item->setExpanded(true);
    }
    m_showing = false;
}

} // namespace sallyport::gui
