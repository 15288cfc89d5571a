// What can be done on the map: menus, the hostname field, edits.
#include "connectdialog.h"
#include "hostnamefield.h"
#include "mapheader.h"
#include "mappage.h"
#include "mapview.h"

#include <sallyport/base/file.h>

#include <QFileDialog>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace sallyport::gui {

void MapPage::menu(int index, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_view->nodeAt(index)) {
        nodeMenu(*menu, index);
        menu->addSeparator();
    }
    viewMenu(*menu);
    menu->popup(at);
}

void MapPage::nodeMenu(QMenu& menu, int index) {
    const diagram::Node& node = *m_view->nodeAt(index);
    const std::string id = node.id;
    // The map may be another one by the time that an entry is chosen.
    const auto add = [&](const QString& text, const QKeySequence& key, void (MapPage::*act)(int)) {
        QAction* action = menu.addAction(text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut); // shown; the map reads the key itself
        connect(action, &QAction::triggered, this, [this, id, act] {
            if (const int now = m_map->indexOf(id); now >= 0)
                (this->*act)(now);
        });
    };
    const Thing thing = thingAt(index);
    if (thing.kind == Thing::Kind::service && !openTunnels(*theSession().document()).empty())
        add(tr("Publish %1:%2…").arg(qs(thing.name)).arg(thing.port), Qt::Key_Insert, &MapPage::publish);
    if (thing.kind == Thing::Kind::service || thing.kind == Thing::Kind::hostname)
        add(tr("Connect to…"), Qt::Key_C, &MapPage::connectTo);
    if (thing.kind == Thing::Kind::hostname) {
        add(tr("Rename…"), Qt::Key_F2, &MapPage::rename);
        const auto document = theSession().document();
        for (const model::Tunnel& tunnel : document->tunnels) {
            Thing onto;
            onto.kind = Thing::Kind::tunnel;
            onto.tunnel = tunnel.name;
            if (const auto outcome = outcomeOf(*document, *theSession().state(), thing, onto))
                connect(menu.addAction(tr("Move to tunnel %1").arg(qs(tunnel.name))), &QAction::triggered,
                        this, [this, moved = *outcome] { perform(moved, {}); });
        }
        add(tr("Withdraw"), Qt::Key_Delete, &MapPage::withdraw);
    }
    if (node.kind == diagram::NodeKind::unknownRoutes)
        connect(menu.addAction(tr("Enter the hostnames…")), &QAction::triggered, this,
                [this, name = qs(node.tunnel)] { emit routesRequested(name); });
    menu.addSeparator();
    if (node.expandable)
        add(node.expanded ? tr("Fold") : tr("Unfold"), Qt::Key_Space, &MapPage::toggle);
    if (selectionAt(index).kind != Selection::Kind::nothing)
        add(tr("Show the rule that decides"), Qt::Key_Return, &MapPage::openRule);
    if (!node.ns.empty() && m_header->space() != node.ns)
        connect(menu.addAction(tr("Show only namespace %1").arg(qs(node.ns))), &QAction::triggered, this,
                [this, ns = node.ns] { m_header->setSpace(ns); });
    QAction* focus = menu.addAction(tr("Show only this path"));
    focus->setShortcut(Qt::Key_F);
    focus->setShortcutContext(Qt::WidgetShortcut);
    connect(focus, &QAction::triggered, this, [this, id] { m_view->focusPath(m_map->indexOf(id)); });
}

void MapPage::viewMenu(QMenu& menu) {
    const auto add = [&](const QString& text, const QKeySequence& key, auto act) {
        QAction* action = menu.addAction(text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
    };
    if (!m_view->mapScene().kept().empty())
        add(tr("Show everything again"), Qt::Key_Escape, [this] { m_view->focusPath(-1); });
    add(tr("Fit into the window"), QKeySequence(Qt::CTRL | Qt::Key_0), [this] { m_view->fit(); });
    add(tr("Closer"), QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { m_view->zoomBy(1.25); });
    add(tr("Farther"), QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { m_view->zoomBy(1 / 1.25); });
    menu.addSeparator();
    add(tr("Export as SVG…"), {}, [this] { exportDrawing(); });
    add(tr("Export as PNG…"), {}, [this] { exportPicture(); });
}

void MapPage::exportDrawing() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export as SVG"), qs(theSession().document()->name) + QStringLiteral(".svg"),
        tr("SVG pictures (*.svg)"));
    if (file.isEmpty())
        return;
    const auto theme = Colours::of(this).dark ? diagram::Theme::dark : diagram::Theme::light;
    const auto written = base::writeFile(
        file.toStdString(), diagram::svg(*m_map, &MapFonts::width, theme, [](const base::Text& text) {
            return session::shown(text).toStdString();
        }));
    if (!written)
        emit theSession().failed(written.error());
}

void MapPage::exportPicture() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export as PNG"), qs(theSession().document()->name) + QStringLiteral(".png"),
        tr("PNG pictures (*.png)"));
    if (file.isEmpty())
        return;
    MapScene& scene = m_view->mapScene();
    const QRectF whole = scene.sceneRect();
    // Twice as fine, as far as a picture can be.
    const qreal scale = std::min({2.0, 16000 / whole.width(), 16000 / whole.height()});
    QImage picture((whole.size() * scale).toSize(), QImage::Format_RGB32);
    picture.fill(Colours::of(this)[Token::canvas]);
    QPainter painter(&picture);
    scene.render(&painter, QRectF(picture.rect()), whole);
    painter.end();
    if (!picture.save(file))
        emit theSession().failed(
            base::Error{base::ErrorKind::unreadable,
                        {"picture-not-written", SALLYPORT_TR("Cannot write %1."), {file.toStdString()}},
                        {}});
}

void MapPage::perform(const Outcome& outcome, const QPointF& scene) {
    const auto document = theSession().document();
    if (outcome.kind == Outcome::Kind::publish) {
        openField(outcome.dragged, scene, {});
        return;
    }
    theSession().endInteraction();
    const Thing hostname = outcome.dragged.kind == Thing::Kind::hostname ? outcome.dragged : outcome.onto;
    if (!theSession().edit(editOf(*document, *theSession().state(), outcome)))
        return;
    const bool moved = outcome.kind == Outcome::Kind::move;
    chooseAndTell(Selection::hostname(moved ? outcome.onto.tunnel : hostname.tunnel, hostname.id));
}

void MapPage::openField(const Thing& thing, const QPointF& scene, const std::string& tunnel) {
    theSession().endInteraction();
    if (thing.kind == Thing::Kind::hostname)
        m_field->rename(thing);
    else
        m_field->publish(thing, tunnel);
    const QPoint at = m_view->mapFromScene(scene) - QPoint(24, 20);
    // Over the map, but no part of it: to a screen reader the map holds its nodes only.
    m_field->move(m_view->mapTo(
        this, QPoint(std::clamp(at.x(), 8, qMax(8, m_view->width() - m_field->width() - 8)),
                     std::clamp(at.y(), 8, qMax(8, m_view->height() - m_field->height() - 8)))));
}

void MapPage::publish(int index) {
    const Thing thing = thingAt(index);
    Thing lane;
    lane.kind = Thing::Kind::hostnameLane;
    if (thing.kind != Thing::Kind::service ||
        !outcomeOf(*theSession().document(), *theSession().state(), thing, lane))
        return;
    // On the lane, beside the service.
    const diagram::Rect& rect = m_view->nodeAt(index)->rect;
    double x = rect.x;
    for (const diagram::LaneBox& box : m_map->lanes)
        if (box.lane == diagram::Lane::hostnames)
            x = box.rect.x;
    openField(thing, {x, rect.y}, {});
}

void MapPage::rename(int index) {
    const Thing thing = thingAt(index);
    if (thing.kind != Thing::Kind::hostname)
        return;
    const diagram::Rect& rect = m_view->nodeAt(index)->rect;
    openField(thing, {rect.x, rect.y}, {});
}

void MapPage::withdraw(int index) {
    const Thing thing = thingAt(index);
    if (thing.kind != Thing::Kind::hostname)
        return;
    // The keyboard stays in place: on the one that follows.
    const auto& walked = m_view->walked();
    const auto at = static_cast<std::size_t>(std::ranges::find(walked, index) - walked.begin());
    theSession().endInteraction();
    if (!theSession().edit(session::withdraw(*theSession().document(), thing.tunnel, thing.id)))
        return;
    const auto& now = m_view->walked();
    if (now.empty())
        return;
    std::size_t next = std::min(at, now.size() - 1);
    if (next > 0 && m_view->nodeAt(now[next])->kind != diagram::NodeKind::hostname)
        --next;
    m_view->act(now[next]);
}

void MapPage::connectTo(int index) {
    const Thing thing = thingAt(index);
    if (thing.kind != Thing::Kind::hostname && thing.kind != Thing::Kind::service)
        return;
    const diagram::Rect rect = m_view->nodeAt(index)->rect;
    auto* dialog = new ConnectDialog(*theSession().document(), *theSession().state(), thing, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::chosen, this, [this, rect](const Outcome& outcome) {
        perform(outcome, {rect.x, rect.y});
    });
    dialog->open();
}

} // namespace sallyport::gui
