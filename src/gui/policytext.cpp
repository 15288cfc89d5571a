#include "policytext.h"

#include "selection.h"

#include <QCoreApplication>
#include <QStringList>

namespace sallyport::gui {

namespace {

struct PolicyText {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

QString joined(const QStringList& parts) {
    constexpr int most = 4;
    if (parts.size() <= most)
        return parts.join(QStringLiteral(", "));
    return PolicyText::tr("%1 and %n more", nullptr, static_cast<int>(parts.size()) - most)
        .arg(parts.mid(0, most).join(QStringLiteral(", ")));
}

QString peerText(const policy::Peer& peer) {
    if (peer.unknown)
        return PolicyText::tr("someone who cannot be told from these files");
    if (peer.anyone)
        return PolicyText::tr("anyone");
    QStringList parts;
    if (peer.pods)
        parts << (peer.pods->kind == policy::Selector::Kind::all
                      ? PolicyText::tr("all pods")
                      : PolicyText::tr("pods with %1").arg(qs(peer.pods->text())));
    QStringList nets;
    for (const model::Cidr& net : peer.nets)
        nets << qs(net.text());
    if (!nets.isEmpty())
        parts << joined(nets);
    QStringList except;
    for (const model::Cidr& net : peer.notNets)
        except << qs(net.text());
    QStringList others;
    for (const policy::Entity entity : peer.entities)
        others << qs(policy::name(entity));
    for (const std::string& fqdn : peer.fqdns)
        others << qs(fqdn);
    if (!others.isEmpty())
        parts << joined(others);
    if (peer.nodes)
        parts << PolicyText::tr("nodes with %1").arg(qs(peer.nodes->text()));
    if (peer.notPods)
        parts << PolicyText::tr("no pods with %1").arg(qs(peer.notPods->text()));
    QString text = parts.isEmpty() ? PolicyText::tr("anyone") : parts.join(QStringLiteral(", "));
    if (!except.isEmpty())
        text = PolicyText::tr("%1 except %2").arg(text, joined(except));
    return text;
}

QString portText(const policy::PortMatch& port) {
    if (port.unknown)
        return PolicyText::tr("a port that is not known");
    if (port.icmp)
        return port.protocol == model::Protocol::icmpv6 ? QStringLiteral("ICMPv6") : QStringLiteral("ICMP");
    const QString protocol = port.protocol ? qs(model::name(*port.protocol)) : QString();
    QString number = qs(port.named);
    if (number.isEmpty() && port.first > 0)
        number = port.last > port.first ? QStringLiteral("%1-%2").arg(port.first).arg(port.last)
                                        : QString::number(port.first);
    if (number.isEmpty())
        return protocol.isEmpty() ? PolicyText::tr("every port")
                                  : PolicyText::tr("every %1 port").arg(protocol);
    return protocol.isEmpty() ? number : protocol + QLatin1Char(' ') + number;
}

QString actionText(policy::Action action, policy::Direction direction) {
    const bool out = direction == policy::Direction::egress;
    switch (action) {
    case policy::Action::allow:
        return out ? PolicyText::tr("Allows to %1, %2") : PolicyText::tr("Allows from %1, %2");
    case policy::Action::deny:
        return out ? PolicyText::tr("Denies to %1, %2") : PolicyText::tr("Denies from %1, %2");
    case policy::Action::pass:
        return out ? PolicyText::tr("Leaves to the next tier: to %1, %2")
                   : PolicyText::tr("Leaves to the next tier: from %1, %2");
    case policy::Action::log:
        return out ? PolicyText::tr("Logs to %1, %2") : PolicyText::tr("Logs from %1, %2");
    }
    return {};
}

// Where a rule stands in its policy, counted from 1; 0: not in it.
std::size_t positionOf(const policy::RuleRef& ref) {
    for (const auto* rules : {&ref.policy->egress, &ref.policy->ingress})
        for (std::size_t i = 0; i < rules->size(); ++i)
            if (&(*rules)[i] == ref.rule)
                return i + 1;
    return 0;
}

} // namespace

QString ruleSentence(const policy::Rule& rule, policy::Direction direction) {
    QStringList peers;
    for (const policy::Peer& peer : rule.peers)
        peers << peerText(peer);
    const QString who = peers.isEmpty() ? PolicyText::tr("no one") : joined(peers);
    QStringList ports;
    for (const policy::PortMatch& port : rule.ports)
        ports << portText(port);
    const QString where = rule.anyPort      ? PolicyText::tr("on every port")
                          : ports.isEmpty() ? PolicyText::tr("on no port")
                                            : PolicyText::tr("on %1").arg(joined(ports));
    return actionText(rule.action, direction).arg(who, where);
}

QString portsText(const policy::PortSet& ports) {
    if (ports.allPorts())
        return PolicyText::tr("every port");
    QStringList parts;
    for (const auto protocol : {model::Protocol::tcp, model::Protocol::udp, model::Protocol::sctp}) {
        QStringList numbers;
        for (const policy::PortRange& range : ports.ranges(protocol))
            numbers << (range.last == range.first ? QString::number(range.first)
                                                  : QStringLiteral("%1-%2").arg(range.first).arg(range.last));
        if (!numbers.isEmpty())
            parts << qs(model::name(protocol)) + QLatin1Char(' ') + joined(numbers);
    }
    return parts.join(QStringLiteral(", "));
}

QString ruleName(const policy::RuleRef& rule) {
    if (!rule.policy)
        return {};
    const QString policy = qs(rule.policy->id.text());
    const std::size_t position = rule.rule ? positionOf(rule) : 0;
    return position == 0 ? policy : PolicyText::tr("%1, rule %2").arg(policy).arg(position);
}

base::Place placeOf(const policy::RuleRef& rule) {
    if (rule.rule && !rule.rule->place.file.empty())
        return rule.rule->place;
    return rule.policy ? rule.policy->place : base::Place();
}

QString placeText(const base::Place& place) {
    if (place.file.empty())
        return {};
    // The last folder and the file name tell enough; the whole path is in the tool tip.
    const QString file = qs(place.file).section(QLatin1Char('/'), -2).remove(QStringLiteral("./"));
    return place.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(place.line) : file;
}

} // namespace sallyport::gui
