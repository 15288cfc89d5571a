#include "mapwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace sallyport::gui {

using diagram::NodeKind;
using diagram::State;

namespace {

struct MapWords {
    Q_DECLARE_TR_FUNCTIONS(MapWords)
};

} // namespace

QString titleOf(const diagram::Node& node) {
    return node.title.empty() ? session::shown(node.titleWords) : qs(node.title);
}

QString detailOf(const diagram::Node& node) {
    return node.detail.empty() ? session::shown(node.detailWords) : qs(node.detail);
}

QString portText(const diagram::Slot& slot) {
    return slot.text.empty() ? session::shown(slot.words) : qs(slot.text);
}

QString spokenName(const diagram::Node& node) {
    QString title = titleOf(node);
    switch (node.kind) {
    case NodeKind::internet:
        return MapWords::tr("Internet");
    case NodeKind::zone:
        return MapWords::tr("Zone %1").arg(title);
    case NodeKind::tunnel:
        return MapWords::tr("Tunnel %1").arg(title);
    case NodeKind::connector:
        return MapWords::tr("Connector %1").arg(title);
    case NodeKind::door:
        return MapWords::tr("Door to %1, %2").arg(qs(node.to), node.ports.empty() ? title : qs(node.ports));
    case NodeKind::doors:
        return MapWords::tr("Doors of %1").arg(qs(node.ns));
    case NodeKind::space:
        return MapWords::tr("Namespace %1").arg(title);
    case NodeKind::service:
        return MapWords::tr("Service %1, port %2").arg(title, qs(node.ports));
    case NodeKind::pod:
        return MapWords::tr("Pod %1").arg(title);
    case NodeKind::wall:
        return MapWords::tr("Wall: network policy");
    case NodeKind::edgeRules:
        return MapWords::tr("WAF rules before %1").arg(qs(node.hostname));
    case NodeKind::edgeAccess:
        return MapWords::tr("Access before %1").arg(qs(node.hostname));
    case NodeKind::hostname:
    case NodeKind::unknownRoutes:
    case NodeKind::beyond:
    case NodeKind::workload:
    case NodeKind::outside:
    case NodeKind::fold:
    case NodeKind::rest:
        break;
    }
    return title;
}

QString spokenText(const diagram::Map& map, const diagram::Node& node) {
    QStringList sentences;
    for (const base::Text& one : diagram::describe(map, node))
        sentences << session::shown(one);
    return sentences.join(QLatin1Char(' '));
}

Tone toneOf(State state) {
    switch (state) {
    case State::allowed:
        return Tone::allowed;
    case State::denied:
    case State::none:
        return Tone::denied;
    case State::excess:
        return Tone::excess;
    case State::unknown:
        return Tone::unknown;
    case State::reachable:
    case State::closed:
        break;
    }
    return Tone::plain;
}

Token tokenOf(State state) {
    switch (state) {
    case State::allowed:
        return Token::allowed;
    case State::denied:
    case State::none:
        return Token::denied;
    case State::excess:
        return Token::excess;
    case State::reachable:
        return Token::text;
    case State::unknown:
    case State::closed:
        break;
    }
    return Token::muted;
}

Qt::PenStyle styleOf(State state) {
    return state == State::allowed || state == State::reachable ? Qt::SolidLine : Qt::CustomDashLine;
}

QList<qreal> dashesOf(State state) {
    switch (state) {
    case State::excess:
        return {1.2, 1.6};
    case State::unknown:
        return {5, 2, 1, 2};
    case State::closed:
        return {2, 3};
    default:
        return {4, 2.5};
    }
}

QString iconOf(NodeKind kind) {
    switch (kind) {
    case NodeKind::internet:
    case NodeKind::hostname:
    case NodeKind::zone:
        return QStringLiteral("globe");
    case NodeKind::unknownRoutes:
        return QStringLiteral("circle-question-mark");
    case NodeKind::tunnel:
    case NodeKind::connector:
        return QStringLiteral("server");
    case NodeKind::door:
    case NodeKind::doors:
        return QStringLiteral("door-open");
    case NodeKind::beyond:
    case NodeKind::outside:
        return QStringLiteral("network");
    case NodeKind::edgeRules:
        return QStringLiteral("shield");
    case NodeKind::edgeAccess:
        return QStringLiteral("user");
    case NodeKind::rest:
        return QStringLiteral("lock");
    case NodeKind::wall:
        return QStringLiteral("brick-wall-shield");
    default:
        return QStringLiteral("box");
    }
}

bool isWalked(NodeKind kind) {
    return kind != NodeKind::wall;
}

bool isGuard(NodeKind kind) {
    return kind == NodeKind::edgeRules || kind == NodeKind::edgeAccess;
}

bool isRow(NodeKind kind) {
    return kind == NodeKind::service || kind == NodeKind::workload || kind == NodeKind::outside ||
           kind == NodeKind::pod || kind == NodeKind::fold;
}

Selection selectionOf(const diagram::Map& map, const diagram::Node& node) {
    const auto doorOf = [&](const diagram::Node& door) {
        Selection out;
        out.kind = Selection::Kind::door;
        out.connector = door.connector;
        out.id = door.to;
        out.protocol = door.protocol;
        out.port = door.port;
        return out;
    };
    switch (node.kind) {
    case NodeKind::hostname:
    case NodeKind::edgeRules:
    case NodeKind::edgeAccess:
        if (!node.hostnameId.empty())
            return Selection::hostname(node.tunnel, node.hostnameId);
        break;
    case NodeKind::connector:
        return Selection::ofConnector(node.ns + '/' + node.name);
    case NodeKind::tunnel:
        for (const diagram::Node& one : map.nodes)
            if (one.kind == NodeKind::connector && one.tunnel == node.tunnel)
                return Selection::ofConnector(one.ns + '/' + one.name);
        break;
    case NodeKind::door:
        return doorOf(node);
    case NodeKind::service:
        return Selection::service(node.connector, node.ns, node.name, node.port);
    case NodeKind::workload:
    case NodeKind::outside:
        for (const diagram::Slot& slot : node.sockets)
            if (slot.door >= 0)
                return doorOf(map.nodes[static_cast<std::size_t>(slot.door)]);
        if (node.kind == NodeKind::workload)
            return Selection::workload(node.connector, node.ns + '/' + node.name);
        break;
    default:
        break;
    }
    return {};
}

int nodeOf(const diagram::Map& map, const Selection& selection) {
    switch (selection.kind) {
    case Selection::Kind::hostname:
        return map.indexOf("host:" + selection.tunnel + '/' + selection.id);
    case Selection::Kind::connector:
        return map.indexOf("connector:" + selection.id);
    case Selection::Kind::service:
        return map.indexOf("svc:" + selection.id);
    case Selection::Kind::workload:
        if (const int found = map.indexOf("work:" + selection.id); found >= 0)
            return found;
        return map.indexOf("svc:" + selection.id);
    case Selection::Kind::door: {
        const auto found = std::ranges::find_if(map.nodes, [&](const diagram::Node& node) {
            return node.kind == NodeKind::door && node.to == selection.id &&
                   node.protocol == selection.protocol && node.port == selection.port &&
                   (selection.connector.empty() ||
                    std::ranges::find(node.openings, selection.connector, &diagram::Opening::connector) !=
                        node.openings.end());
        });
        return found == map.nodes.end() ? -1 : static_cast<int>(found - map.nodes.begin());
    }
    case Selection::Kind::policy:
    case Selection::Kind::finding:
    case Selection::Kind::application:
    case Selection::Kind::wafRule:
    case Selection::Kind::hop:
    case Selection::Kind::nothing:
        break;
    }
    return -1;
}

Thing thingOf(const diagram::Node& node, int port) {
    Thing thing;
    switch (node.kind) {
    case NodeKind::hostname:
        if (!node.hostnameId.empty()) {
            thing.kind = Thing::Kind::hostname;
            thing.tunnel = node.tunnel;
            thing.id = node.hostnameId;
        }
        break;
    case NodeKind::service:
        thing.kind = Thing::Kind::service;
        thing.ns = node.ns;
        thing.name = node.name;
        thing.port = port > 0 ? port : node.port;
        break;
    case NodeKind::tunnel:
        thing.kind = Thing::Kind::tunnel;
        thing.tunnel = node.tunnel.empty() ? node.title : node.tunnel;
        break;
    default:
        break;
    }
    return thing;
}

} // namespace sallyport::gui
