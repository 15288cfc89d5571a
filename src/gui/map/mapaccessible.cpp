#include "mapaccessible.h"

#include "mapview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <unordered_map>

namespace sallyport::gui {

namespace {

struct MapAccessible {
    Q_DECLARE_TR_FUNCTIONS(MapAccessible)
};

QString focusAction() {
    return QStringLiteral("focusPath");
}
QString connectAction() {
    return QStringLiteral("connectTo");
}
QString publishAction() {
    return QStringLiteral("publish");
}

class ViewAccessible;

// Refers to its node by id: the map changes under it.
class NodeAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeAccessible(MapView* view, std::string id) : m_view(view), m_id(std::move(id)) {}

    bool isValid() const override { return m_view && node(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QWindow* window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }

    QString text(QAccessible::Text kind) const override {
        const diagram::Node* one = node();
        if (!one)
            return {};
        switch (kind) {
        case QAccessible::Name:
            return spokenName(*one);
        case QAccessible::Description:
            return spokenText(m_view->map(), *one);
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!m_view)
            return {};
        const QRect shown = m_view->shownRect(index());
        return {m_view->viewport()->mapToGlobal(shown.topLeft()), shown.size()};
    }
    QAccessible::Role role() const override {
        const diagram::Node* one = node();
        if (!one)
            return QAccessible::NoRole;
        using diagram::NodeKind;
        switch (one->kind) {
        case NodeKind::zone:
        case NodeKind::space:
        case NodeKind::beyond:
        case NodeKind::tunnel:
            return QAccessible::Grouping;
        default:
            return QAccessible::Button;
        }
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        const diagram::Node* one = node();
        if (!one) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        const bool chosen = m_view->chosen() == index();
        state.selected = chosen;
        state.focused = chosen && m_view->hasFocus();
        state.expandable = one->expandable;
        state.expanded = one->expanded;
        state.collapsed = one->expandable && !one->expanded;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->shownRect(index()));
        state.invisible = !m_view->isVisible();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    QStringList actionNames() const override {
        const diagram::Node* one = node();
        if (!one)
            return {};
        QStringList names{pressAction(), setFocusAction(), focusAction()};
        const Thing thing = thingOf(*one);
        if (thing.kind == Thing::Kind::service)
            names << publishAction() << connectAction();
        if (thing.kind == Thing::Kind::hostname)
            names << connectAction();
        if (one->expandable)
            names << toggleAction();
        return names;
    }
    QString localizedActionName(const QString& name) const override {
        if (name == focusAction())
            return MapAccessible::tr("Show only this path");
        if (name == connectAction())
            return MapAccessible::tr("Connect to…");
        if (name == publishAction())
            return MapAccessible::tr("Publish…");
        return QAccessibleActionInterface::localizedActionName(name);
    }
    void doAction(const QString& name) override {
        const int at = index();
        if (at < 0)
            return;
        if (name == pressAction())
            m_view->act(at);
        else if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->act(at);
        } else if (name == toggleAction())
            m_view->activate(at);
        else if (name == focusAction())
            m_view->focusPath(at);
        else if (name == connectAction())
            emit m_view->connectRequested(at);
        else if (name == publishAction())
            emit m_view->publishRequested(at);
    }
    QStringList keyBindingsForAction(const QString& name) const override {
        if (name == publishAction())
            return {QStringLiteral("Insert")};
        if (name == connectAction())
            return {QStringLiteral("C")};
        if (name == toggleAction())
            return {QStringLiteral("Space")};
        return {};
    }
    const std::string& id() const { return m_id; }

private:
    int index() const { return m_view ? m_view->map().indexOf(m_id) : -1; }
    const diagram::Node* node() const { return m_view ? m_view->nodeAt(index()) : nullptr; }

    QPointer<MapView> m_view;
    std::string m_id;
};

class ViewAccessible : public QAccessibleWidget {
public:
    explicit ViewAccessible(MapView* view)
        : QAccessibleWidget(view, QAccessible::List, view->accessibleName()) {}
    ~ViewAccessible() override { forget(); }

    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Name)
            return view()->accessibleName();
        return QAccessibleWidget::text(kind);
    }
    int childCount() const override { return static_cast<int>(view()->walked().size()); }
    QAccessibleInterface* child(int index) const override {
        const auto& walked = view()->walked();
        if (index < 0 || static_cast<std::size_t>(index) >= walked.size())
            return nullptr;
        return of(walked[static_cast<std::size_t>(index)]);
    }
    int indexOfChild(const QAccessibleInterface* one) const override {
        const auto* node = dynamic_cast<const NodeAccessible*>(one);
        if (!node)
            return -1;
        const auto& walked = view()->walked();
        const auto found = std::ranges::find(walked, view()->map().indexOf(node->id()));
        return found == walked.end() ? -1 : static_cast<int>(found - walked.begin());
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = view()->viewport()->mapFromGlobal(QPoint(x, y));
        return of(view()->mapScene().nodeAt(view()->mapToScene(at), view()->zoom()));
    }
    QAccessibleInterface* focusChild() const override {
        return view()->hasFocus() ? of(view()->chosen()) : nullptr;
    }
    int chosenChild() const {
        const auto& walked = view()->walked();
        const auto found = std::ranges::find(walked, view()->chosen());
        return found == walked.end() ? -1 : static_cast<int>(found - walked.begin());
    }
    // Those whose nodes are gone.
    void prune() {
        for (auto at = m_children.begin(); at != m_children.end();) {
            if (view()->map().indexOf(at->first) >= 0) {
                ++at;
                continue;
            }
            QAccessible::deleteAccessibleInterface(at->second);
            at = m_children.erase(at);
        }
    }

private:
    MapView* view() const { return static_cast<MapView*>(widget()); }
    void forget() {
        for (const auto& [id, one] : m_children)
            QAccessible::deleteAccessibleInterface(one);
        m_children.clear();
    }
    // Made when somebody asks.
    QAccessibleInterface* of(int index) const {
        const diagram::Node* node = view()->nodeAt(index);
        if (!node)
            return nullptr;
        if (const auto found = m_children.find(node->id); found != m_children.end())
            return QAccessible::accessibleInterface(found->second);
        auto* made = new NodeAccessible(view(), node->id);
        m_children.emplace(node->id, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    mutable std::unordered_map<std::string, QAccessible::Id> m_children;
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    if (auto* view = qobject_cast<MapView*>(object))
        return new ViewAccessible(view);
    return nullptr;
}

} // namespace

void installMapAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(&makeAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

void mapChildrenChanged(MapView* view) {
    if (!QAccessible::isActive())
        return;
    if (auto* seen = dynamic_cast<ViewAccessible*>(QAccessible::queryAccessibleInterface(view)))
        seen->prune();
    QAccessibleEvent event(view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void mapFocusMoved(MapView* view) {
    if (!QAccessible::isActive())
        return;
    auto* seen = dynamic_cast<ViewAccessible*>(QAccessible::queryAccessibleInterface(view));
    const int child = seen ? seen->chosenChild() : -1;
    if (child < 0)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(child);
    QAccessible::updateAccessibility(&event);
}

} // namespace sallyport::gui
