#include <sallyport/reach/reach.h>

#include <algorithm>

namespace sallyport::reach {

namespace {

using base::Error;
using base::ErrorKind;
using base::Text;

Error notAPeer(std::string_view text) {
    return Error{ErrorKind::usage,
                 Text{"peer-form",
                      SALLYPORT_TR("%1 is no peer: write NS/NAME, NS/pod/NAME, NS/svc/NAME, NS/{k=v}, an "
                                   "address, a DNS name, or world, host, remote-node, kube-apiserver"),
                      {std::string(text)}},
                 {}};
}

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// "k=v,k=v" between the braces.
std::optional<model::Labels> labelsFrom(std::string_view text) {
    model::Labels labels;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const std::string_view pair = trimmed(text.substr(0, comma));
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos)
            return std::nullopt;
        const std::string_view key = trimmed(pair.substr(0, equals));
        const std::string_view value = trimmed(pair.substr(equals + 1));
        if (!model::isLabelKey(key) || !model::isLabelValue(value))
            return std::nullopt;
        labels[std::string(key)] = std::string(value);
        if (comma == std::string_view::npos)
            break;
        text.remove_prefix(comma + 1);
    }
    return labels;
}

base::Result<PeerSpec> inNamespace(std::string_view text, std::size_t slash) {
    PeerSpec spec;
    spec.text = std::string(text);
    spec.ns = std::string(text.substr(0, slash));
    const std::string_view rest = text.substr(slash + 1);
    if (spec.ns == "outside" && !rest.empty()) {
        spec.kind = PeerSpec::Kind::outside;
        spec.name = std::string(rest);
        spec.ns.clear();
        return spec;
    }
    if (!model::isDnsLabel(spec.ns))
        return notAPeer(text);
    if (rest.starts_with('{')) {
        if (!rest.ends_with('}'))
            return notAPeer(text);
        const auto labels = labelsFrom(rest.substr(1, rest.size() - 2));
        if (!labels)
            return notAPeer(text);
        spec.kind = PeerSpec::Kind::labels;
        spec.labels = *labels;
        return spec;
    }
    const auto second = rest.find('/');
    if (second == std::string_view::npos) {
        spec.name = std::string(rest);
    } else {
        const std::string kind = lower(rest.substr(0, second));
        spec.name = std::string(rest.substr(second + 1));
        if (kind == "pod")
            spec.kind = PeerSpec::Kind::pod;
        else if (kind == "svc" || kind == "service")
            spec.kind = PeerSpec::Kind::service;
        else
            spec.workloadKind = kind;
    }
    if (spec.name.empty() || spec.name.find('/') != std::string::npos)
        return notAPeer(text);
    return spec;
}

// A name of a Service as the cluster's DNS knows it, when it says so itself ("x.ns.svc...").
std::optional<PeerSpec> serviceName(std::string_view text) {
    if (text.find(".svc") == std::string_view::npos)
        return std::nullopt;
    const auto host = model::clusterHost(text, {});
    if (!host || host->ns.empty())
        return std::nullopt;
    PeerSpec spec;
    spec.kind = host->podName.empty() ? PeerSpec::Kind::service : PeerSpec::Kind::pod;
    spec.ns = host->ns;
    spec.name = host->podName.empty() ? host->service : host->podName;
    spec.text = std::string(text);
    return spec;
}

} // namespace

std::string name(Verdict verdict) {
    switch (verdict) {
    case Verdict::allowed:
        return "allowed";
    case Verdict::partial:
        return "partial";
    case Verdict::denied:
        return "denied";
    case Verdict::none:
        return "none";
    case Verdict::unknown:
        break;
    }
    return "unknown";
}

base::Result<PeerSpec> parsePeer(std::string_view text) {
    text = trimmed(text);
    PeerSpec spec;
    spec.text = std::string(text);
    if (const auto ip = model::Ip::parse(text)) {
        spec.kind = PeerSpec::Kind::ip;
        spec.ip = *ip;
        return spec;
    }
    if (const auto cidr = model::Cidr::parse(text)) {
        spec.kind = PeerSpec::Kind::outside;
        spec.range = *cidr;
        return spec;
    }
    if (const auto slash = text.find('/'); slash != std::string_view::npos)
        return inNamespace(text, slash);
    if (const auto entity = policy::entityFrom(text)) {
        spec.kind = PeerSpec::Kind::entity;
        spec.entity = *entity;
        return spec;
    }
    if (auto service = serviceName(text))
        return *service;
    std::string_view fqdn = text;
    if (fqdn.ends_with('.'))
        fqdn.remove_suffix(1);
    const std::string lowered = lower(fqdn);
    if (lowered.find('.') == std::string::npos || !model::isDnsSubdomain(lowered))
        return notAPeer(text);
    spec.kind = PeerSpec::Kind::fqdn;
    spec.name = lowered;
    return spec;
}

} // namespace sallyport::reach
