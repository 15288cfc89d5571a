#include "mappage.h"

#include "../places.h"
#include "hostnamefield.h"
#include "mapheader.h"
#include "mapview.h"

#include <sallyport/edge/names.h>

#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

MapPage::MapPage(session::Session& session, QWidget* parent, std::function<bool()> animates)
    : Page(session, parent), m_animates(std::move(animates)), m_header(new MapHeader(this)),
      m_notice(new MapNotice(false, this)), m_blank(new QWidget(this)),
      m_view(new MapView(
          [this](const Thing& dragged, const Thing& onto) {
              return outcomeOf(*theSession().document(), *theSession().state(), dragged, onto);
          },
          this)),
      m_captions(new LaneCaptions(m_view, this)), m_field(new HostnameField(session, this)),
      m_map(std::make_shared<const diagram::Map>()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(8);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(24, 0, 24, 0);
    top->setSpacing(8);
    top->addWidget(m_header);
    top->addWidget(m_notice);
    column->addLayout(top);
    column->addWidget(m_captions);
    column->setSpacing(4);
    column->addWidget(m_view, 1);
    auto* around = new QVBoxLayout(m_blank);
    m_alone = new MapNotice(true, m_blank);
    around->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_alone);
    middle->addStretch(1);
    around->addLayout(middle);
    around->addStretch(2);
    column->addWidget(m_blank, 1);

    connect(m_header, &MapHeader::filterChanged, this, [this] { relayout(false); });
    connect(m_header, &MapHeader::onlyPublishedRequested, this, &MapPage::onlyPublishedRequested);
    connect(m_view, &MapView::chosenByHand, this, &MapPage::chosenByHand);
    connect(m_view, &MapView::openRequested, this, &MapPage::openRule);
    connect(m_view, &MapView::toggleRequested, this, &MapPage::toggle);
    connect(m_view, &MapView::menuRequested, this, &MapPage::menu);
    connect(m_view, &MapView::dropped, this, &MapPage::perform);
    connect(m_view, &MapView::withdrawRequested, this, &MapPage::withdraw);
    connect(m_view, &MapView::renameRequested, this, &MapPage::rename);
    connect(m_view, &MapView::connectRequested, this, &MapPage::connectTo);
    connect(m_view, &MapView::publishRequested, this, &MapPage::publish);
    connect(m_field, &HostnameField::published, this, &MapPage::chooseAndTell);
    connect(m_field, &HostnameField::closed, m_view, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        using session::Part;
        if (parts & (session::Parts(Part::document) | Part::derived | Part::state)) {
            // Whether the derived values are stale is told too, and changes no picture.
            if (m_document != theSession().document() || m_state != theSession().state() ||
                m_derived != theSession().derived() || theSession().derivedError())
                refresh(parts.testFlag(Part::derived));
        } else if (isVisible() && parts & (session::Parts(Part::file) | Part::work))
            tellNotice();
    });
    m_soon = new QTimer(this);
    m_soon->setSingleShot(true);
    m_soon->setInterval(200);
    connect(m_soon, &QTimer::timeout, this, [this] {
        if (isVisible() && m_outdated)
            relayout(true);
    });
    relayout(false);
}

QWidget* MapPage::focusTarget() {
    return m_view;
}

// What is not seen is laid out when it is. A large map waits a moment for what follows from an edit: laid out
// twice it would be late.
void MapPage::refresh(bool derived) {
    constexpr std::size_t large = 1000;
    m_outdated = true;
    if (!isVisible())
        return;
    if (!derived && m_map->nodes.size() > large && theSession().derived())
        m_soon->start();
    else
        relayout(true);
}

void MapPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_outdated)
        relayout(false);
    else
        theSession().wantMap(m_wanted = nextDrawing());
}

void MapPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    theSession().wantMap(m_wanted = nullptr);
}

std::shared_ptr<const session::Drawing> MapPage::nextDrawing() const {
    diagram::MapOptions options;
    options.textWidth = &MapFonts::width;
    options.expanded = m_expanded;
    options.filter = m_header->filter();
    options.ns = m_header->space();
    options.rightToLeft = layoutDirection() == Qt::RightToLeft;
    return std::make_shared<const session::Drawing>(session::Drawing{std::move(options), m_map});
}

void MapPage::relayout(bool animated) {
    m_outdated = false;
    m_soon->stop();
    const auto document = theSession().document();
    const auto state = theSession().state();
    const auto derived = theSession().derived();
    m_document = document;
    m_state = state;
    m_derived = derived;
    // What came with the derived values, where nothing else was asked of the page since.
    MapPtr map = theSession().map(m_wanted);
    if (!map) {
        const auto how = nextDrawing();
        map = std::make_shared<const diagram::Map>(
            diagram::layOut({*document, *state, derived.get()}, how->options, how->before.get()));
    }
    m_map = std::move(map);
    m_wanted = isVisible() ? nextDrawing() : nullptr;
    theSession().wantMap(m_wanted);
    m_view->setMap(m_map, animated && (!m_animates || m_animates()));
    const std::string unknown = unknownTunnel();
    QString refused;
    if (!derived)
        refused = tr("What the tunnel reaches is not worked out yet.");
    else if (!unknown.empty())
        refused =
            tr("What tunnel %1 publishes is unknown: a policy written now could cut off what is in use.")
                .arg(qs(unknown));
    else if (derived->connectors.empty())
        refused = tr("No connector is in these files.");
    m_header->show(*m_map, refused, derived && !derived->connectors.empty());
    const bool blank = m_view->isBlank() && m_header->filter() == diagram::MapFilter::everything &&
                       m_header->space().empty();
    m_view->setVisible(!blank);
    m_captions->setVisible(!blank);
    m_blank->setVisible(blank);
    tellNotice();
    showChosen();
    m_captions->update();
}

std::string MapPage::unknownTunnel() const {
    for (const model::Tunnel& one : theSession().document()->tunnels)
        if (!one.routesKnown)
            return one.name;
    return {};
}

// In place of an empty map, else above it.
void MapPage::tell(const QString& icon, const QString& title, const QString& text, const QString& action,
                   std::function<void()> act) {
    const bool alone = m_blank->isVisibleTo(this);
    m_notice->hide();
    m_header->sayWhy(false);
    (alone ? m_alone : m_notice)->tell(icon, title, text, action, std::move(act));
}

void MapPage::tellNotice() {
    session::Session& session = theSession();
    const auto document = session.document();
    const auto state = session.state();
    const auto again = [this] { theSession().reload(); };
    if (session.opened() == session::Opened::nothing && !session.work()) {
        tell(QStringLiteral("map"), tr("Nothing is open"),
             tr("The way from the internet to your services stands here, with every door that the "
                "tunnel finds open."),
             tr("Open the demo"), [this] { theSession().openDemo(); });
        return;
    }
    if (session.work() && state->objects().empty()) {
        tell(QStringLiteral("refresh-cw"), tr("The manifests are being read"),
             tr("The map appears when they are."), {}, {});
        return;
    }
    if (const auto& error = session.derivedError()) {
        const bool line = hasText(session, error->where);
        tell(QStringLiteral("circle-alert"), tr("What is open could not be worked out"),
             session::shown(error->message), line ? tr("Show the line") : tr("Read again"),
             [this, line, again, place = error->where] {
                 if (line)
                     emit placeRequested(place);
                 else
                     again();
             });
        return;
    }
    const QString source = qs(document->cluster.source);
    if (state->objects().empty() && source.isEmpty()) {
        tell(QStringLiteral("folder-open"), tr("The cluster is not known yet"),
             tr("Open the folder with its manifests: its services and what is open to them appear "
                "here. Nothing is written into it."),
             tr("Open a folder…"), [this] { emit folderWanted(); });
        return;
    }
    if (state->objects().empty()) {
        tell(QStringLiteral("circle-alert"), tr("No manifest of the cluster could be read"),
             tr("Nothing was found in “%1”. What the document says is still shown; what is open "
                "behind the wall is unknown.")
                 .arg(source),
             tr("Read again"), again);
        return;
    }
    const auto derived = session.derived();
    if (document->tunnels.empty() && (!derived || derived->connectors.empty())) {
        tell(QStringLiteral("server"), tr("There is no tunnel yet"),
             tr("With a tunnel, services can be dragged onto the public hostnames to publish them."),
             tr("Add a tunnel"), [this] {
                 const auto now = theSession().document();
                 model::Tunnel tunnel;
                 tunnel.name = now->name.empty() ? "homelab" : now->name;
                 tunnel.connector.namespaceName = "cloudflared";
                 theSession().edit(session::addTunnel(*now, tunnel));
             });
        return;
    }
    if (const std::string unknown = unknownTunnel(); !unknown.empty()) {
        tell(QStringLiteral("circle-question-mark"),
             tr("What tunnel %1 publishes is unknown").arg(qs(unknown)),
             tr("It is managed at Cloudflare, and these files do not show its routes. Enter them to "
                "see which doors they need."),
             tr("Enter the hostnames…"), [this, name = qs(unknown)] { emit routesRequested(name); });
        return;
    }
    const auto unread = std::ranges::find_if(state->unread, &model::Unread::mayDecide);
    if (unread != state->unread.end()) {
        const bool line = hasText(session, unread->where);
        tell(QStringLiteral("triangle-alert"),
             tr("%n part(s) of the cluster could not be read", nullptr,
                static_cast<int>(std::ranges::count_if(state->unread, &model::Unread::mayDecide))),
             session::shown(unread->why), line ? tr("Show the line") : tr("Read again"),
             [this, line, again, place = unread->where] {
                 if (line)
                     emit placeRequested(place);
                 else
                     again();
             });
        return;
    }
    if (m_map->wires.empty() && m_header->filter() != diagram::MapFilter::everything) {
        tell(QStringLiteral("info"), tr("Nothing is of this kind"),
             tr("Choose “Everything” to see the whole map again."), {}, {});
        return;
    }
    m_notice->hide();
    m_header->sayWhy(true);
}

// What was chosen, in the map of now.
void MapPage::showChosen() {
    if (m_selection.kind == Selection::Kind::nothing)
        return;
    const int index = nodeOf(*m_map, m_selection);
    if (!isChosen(m_selection) && index >= 0)
        m_view->choose(index, false);
}

// What guards a hostname stands for it too.
bool MapPage::isChosen(const Selection& selection) const {
    const diagram::Node* chosen = m_view->nodeAt(m_view->chosen());
    return nodeOf(*m_map, selection) == m_view->chosen() ||
           (chosen && isGuard(chosen->kind) && selectionOf(*m_map, *chosen) == selection);
}

bool MapPage::shows(const Selection& selection) const {
    if (nodeOf(*m_map, selection) >= 0)
        return true;
    return selection.kind == Selection::Kind::service || selection.kind == Selection::Kind::workload;
}

void MapPage::select(const Selection& selection) {
    if (selection == m_selection && isChosen(selection))
        return;
    m_selection = selection;
    // A card that stands for nothing that can be described stays chosen.
    if (selection.kind == Selection::Kind::nothing &&
        selectionAt(m_view->chosen()).kind == Selection::Kind::nothing)
        return;
    int index = nodeOf(*m_map, selection);
    if (selection.kind == Selection::Kind::service || selection.kind == Selection::Kind::workload) {
        // It may be folded away: in its namespace's card, which may be in the rest.
        const std::string fold = "fold:" + selection.id.substr(0, selection.id.find('/'));
        for (const std::string& id : {fold, std::string("rest"), fold})
            if (index < 0 && m_map->indexOf(id) >= 0 && m_expanded.insert(id).second) {
                relayout(false);
                index = nodeOf(*m_map, selection);
            }
    }
    m_view->choose(index, true);
}

Selection MapPage::selectionAt(int index) const {
    const diagram::Node* node = m_view->nodeAt(index);
    if (!node)
        return {};
    Selection selection = selectionOf(*m_map, *node);
    if (selection.kind == Selection::Kind::service && index == m_view->chosen() && m_view->chosenPort() > 0)
        selection.port = thingAt(index).port;
    return selection;
}

Thing MapPage::thingAt(int index) const {
    const diagram::Node* node = m_view->nodeAt(index);
    return node ? served(*theSession().state(),
                         thingOf(*node, index == m_view->chosen() ? m_view->chosenPort() : 0))
                : Thing();
}

void MapPage::chosenByHand(int index) {
    theSession().endInteraction();
    m_selection = selectionAt(index);
    emit selectionChanged(m_selection);
}

void MapPage::chooseAndTell(const Selection& selection) {
    m_selection = selection;
    m_view->choose(nodeOf(*m_map, selection), true);
    emit selectionChanged(selection);
}

// The rule that decides: what denies, else what lets through.
void MapPage::openRule(int index) {
    if (const diagram::Node* node = m_view->nodeAt(index); node && isGuard(node->kind)) {
        openGuard(*node);
        return;
    }
    const Selection selection = selectionAt(index);
    const Description description = describe(theSession(), selection);
    const Hop* best = nullptr;
    for (const Hop& hop : description.hops)
        if (!hop.place.file.empty() && (!best || (hop.tone == Tone::denied && best->tone != Tone::denied) ||
                                        (hop.tone == Tone::allowed && best->tone == Tone::plain)))
            best = &hop;
    if (best)
        emit placeRequested(best->place);
}

// The first of them, on the page where all of them stand in their order.
void MapPage::openGuard(const diagram::Node& node) {
    const auto derived = theSession().derived();
    if (!derived || !derived->tracer)
        return;
    const auto document = theSession().document();
    const edge::Guards guards = derived->tracer->guards(node.hostname);
    if (node.kind == diagram::NodeKind::edgeAccess) {
        if (!guards.applications.empty() && guards.applications.front() < document->access.size())
            emit goRequested(Selection::application(document->access[guards.applications.front()].name));
        return;
    }
    const std::string zone = edge::zoneOf(node.hostname, session::zonesOf(*document)).name;
    const auto rules = document->waf.find(zone);
    if (rules != document->waf.end() && !guards.rules.empty() && guards.rules.front() < rules->second.size())
        emit goRequested(Selection::wafRule(zone, rules->second[guards.rules.front()].ref));
}

void MapPage::toggle(int index) {
    const diagram::Node* node = m_view->nodeAt(index);
    if (!node || !node->expandable)
        return;
    const std::string id = node->id;
    if (!m_expanded.erase(id))
        m_expanded.insert(id);
    relayout(true);
    if (const int now = m_map->indexOf(id); now >= 0)
        m_view->choose(now, true);
}

} // namespace sallyport::gui
