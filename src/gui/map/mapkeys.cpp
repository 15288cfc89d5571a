// The map by keyboard.
#include "mapview.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace sallyport::gui {

namespace {

// Lanes as columns that Up and Down stay in.
int columnOf(diagram::NodeKind kind) {
    using diagram::NodeKind;
    switch (kind) {
    case NodeKind::internet:
        return 0;
    case NodeKind::zone:
    case NodeKind::hostname:
    case NodeKind::unknownRoutes:
        return 1;
    case NodeKind::edgeRules:
    case NodeKind::edgeAccess:
        return 2;
    case NodeKind::tunnel:
    case NodeKind::connector:
        return 3;
    case NodeKind::wall:
    case NodeKind::door:
    case NodeKind::doors:
        return 4;
    default:
        return 5;
    }
}

} // namespace

void MapView::rebuildWalk() {
    const auto& nodes = map().nodes;
    m_walked.clear();
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (isWalked(nodes[i].kind))
            m_walked.push_back(static_cast<int>(i));
    // By lane, then from the top; a card before what is in it.
    std::ranges::sort(m_walked, [&](int a, int b) {
        const diagram::Node &one = nodes[static_cast<std::size_t>(a)],
                            &two = nodes[static_cast<std::size_t>(b)];
        return std::tuple(columnOf(one.kind), one.rect.y, one.rect.x, a) <
               std::tuple(columnOf(two.kind), two.rect.y, two.rect.x, b);
    });
}

// What stands before a hostname lies between it and its tunnel; -1: nothing, or nothing more.
int MapView::nextGuard(int from, bool forward) const {
    const diagram::Node& here = *nodeAt(from);
    if (!forward)
        return isGuard(here.kind) ? from - 1 : -1;
    const int host = isGuard(here.kind) ? here.parent : from;
    const diagram::Node* next = nodeAt(from + 1);
    return next && isGuard(next->kind) && next->parent == host ? from + 1 : -1;
}

// Along a wire, else to what is nearest in the next lane.
int MapView::stepOver(int from, bool forward) const {
    if (const int guard = nextGuard(from, forward); guard >= 0)
        return guard;
    if (isGuard(nodeAt(from)->kind))
        from = nodeAt(from)->parent;
    const diagram::Node& here = *nodeAt(from);
    int best = -1;
    double nearest = 0;
    const auto offer = [&](int index) {
        const diagram::Node* node = nodeAt(index);
        if (!node || !isWalked(node->kind) || index == from)
            return;
        const double away = std::abs(node->rect.middle() - here.rect.middle());
        if (best < 0 || away < nearest) {
            best = index;
            nearest = away;
        }
    };
    for (const diagram::Wire& wire : map().wires)
        if ((forward ? wire.from : wire.to) == from)
            offer(forward ? wire.to : wire.from);
    if (best >= 0)
        return best;
    const int column = columnOf(here.kind);
    for (int next = column + (forward ? 1 : -1); next >= 0 && next <= 5 && best < 0; next += forward ? 1 : -1)
        for (const int one : m_walked)
            if (columnOf(nodeAt(one)->kind) == next)
                offer(one);
    return best;
}

bool MapView::walk(int key) {
    if (m_walked.empty())
        return false;
    const auto at = std::ranges::find(m_walked, chosen());
    if (at == m_walked.end()) {
        act(m_walked.front());
        return true;
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int column = columnOf(nodeAt(*at)->kind);
    const auto sameColumn = [&](int one) { return columnOf(nodeAt(one)->kind) == column; };
    int next = -1;
    switch (key) {
    case Qt::Key_Up:
        if (at != m_walked.begin() && sameColumn(*(at - 1)))
            next = *(at - 1);
        break;
    case Qt::Key_Down:
        if (at + 1 != m_walked.end() && sameColumn(*(at + 1)))
            next = *(at + 1);
        break;
    case Qt::Key_Home:
        next = *std::ranges::find_if(m_walked, sameColumn);
        break;
    case Qt::Key_End:
        for (const int one : m_walked)
            if (sameColumn(one))
                next = one;
        break;
    default:
        next = stepOver(*at, (key == Qt::Key_Right) != mirrored);
    }
    if (next >= 0)
        act(next);
    return true;
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    event->accept();
    if (event->key() == Qt::Key_Escape) {
        if (m_gesture != Gesture::none)
            endDrag(false);
        else if (!m_scene->kept().empty())
            m_scene->keep({});
        else
            event->ignore();
        return;
    }
    if (control) {
        if (event->key() == Qt::Key_0)
            fit();
        else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
            zoomBy(1.25);
        else if (event->key() == Qt::Key_Minus)
            zoomBy(1 / 1.25);
        else
            event->ignore();
        return;
    }
    if (!plain || m_gesture == Gesture::dragging) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
        walk(event->key());
        return;
    case Qt::Key_Space:
        activate(chosen());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit openRequested(chosen());
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit withdrawRequested(chosen());
        return;
    case Qt::Key_F2:
        emit renameRequested(chosen());
        return;
    case Qt::Key_Insert:
    case Qt::Key_P:
        emit publishRequested(chosen());
        return;
    case Qt::Key_C:
        emit connectRequested(chosen());
        return;
    case Qt::Key_F:
        focusPath(m_scene->kept().empty() ? chosen() : -1);
        return;
    case Qt::Key_Plus:
        zoomBy(1.25);
        return;
    case Qt::Key_Minus:
        zoomBy(1 / 1.25);
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

} // namespace sallyport::gui
