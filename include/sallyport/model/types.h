#pragma once
// Checked values: what parses is right, what does not says why. Text in, text
// out; comparison is by value.
#include <sallyport/base/result.h>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sallyport::model {

// An IPv4 or IPv6 address. IPv4-mapped IPv6 text is refused (Kubernetes does).
struct Ip {
    bool v6 = false;
    std::array<std::uint8_t, 16> bytes{}; // IPv4 in the first four, network order

    static std::optional<Ip> parse(std::string_view text);
    std::string text() const; // RFC 5952 for IPv6
    auto operator<=>(const Ip&) const = default;
};

// A CIDR. parse() masks host bits (Kubernetes accepts 192.168.242.213/24 as its network);
// hadHostBits tells that it did.
struct Cidr {
    Ip base;
    int bits = 0;
    bool hadHostBits = false;

    // "10.0.0.0/8"; an address alone is refused unless bareAddress, then it is /32 or /128.
    static std::optional<Cidr> parse(std::string_view text, bool bareAddress = false);
    bool contains(const Ip& ip) const;
    bool contains(const Cidr& other) const;
    bool overlaps(const Cidr& other) const;
    Ip first() const { return base; }
    Ip last() const;
    std::string text() const;
    bool operator==(const Cidr& other) const { return base == other.base && bits == other.bits; }
    auto operator<=>(const Cidr& other) const {
        const auto c = base <=> other.base;
        return c == 0 ? bits <=> other.bits : c;
    }
};

enum class Protocol : std::uint8_t { tcp, udp, sctp, icmp, icmpv6 };
std::string name(Protocol);                             // "TCP", ...
std::optional<Protocol> protocolFrom(std::string_view); // any case

// 1..65535.
std::optional<int> portFrom(std::string_view text);

// RFC 1123 label: lower-case letters, digits, '-', 1..63.
bool isDnsLabel(std::string_view text);
// RFC 1123 subdomain, 1..253.
bool isDnsSubdomain(std::string_view text);
// A label value of Kubernetes (empty allowed), and a label key with optional prefix.
bool isLabelValue(std::string_view text);
bool isLabelKey(std::string_view text);
// A public hostname as a tunnel's ingress takes it: a DNS name, "*.name", or "*"; lower case.
bool isHostnamePattern(std::string_view text);

// The origin a tunnel's ingress rule names: http, https, unix, tcp, ssh, rdp, smb, ..., http_status:N,
// hello_world, bastion, socks-proxy. See cloudflared ingress/origin_service.go.
struct ServiceUrl {
    std::string
        scheme; // "http", ...; "http_status", "hello_world", "bastion", "socks-proxy", "unix", "unix+tls"
    std::string host;        // without brackets; empty for those without a host
    std::optional<int> port; // as written
    std::string path;        // of unix sockets; the status code's text of http_status
    std::string written;

    static base::Result<ServiceUrl> parse(std::string_view text);
    // The port that is dialled: as written, else the scheme's default; nothing where none is dialled.
    std::optional<int> dialledPort() const;
    bool isHttp() const { return scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss"; }
    bool hasHost() const { return !host.empty(); }
    bool operator==(const ServiceUrl&) const = default;
};

// The in-cluster name behind a host: svc.ns, svc.ns.svc, svc.ns.svc.cluster.local (trailing dot allowed);
// pod parts of a headless Service (pod-0.svc.ns) give podName. A bare name is looked up in defaultNamespace.
struct ClusterHost {
    std::string service;
    std::string ns;
    std::string podName;
    bool operator==(const ClusterHost&) const = default;
};
std::optional<ClusterHost> clusterHost(std::string_view host, std::string_view defaultNamespace,
                                       std::string_view clusterDomain = "cluster.local");

} // namespace sallyport::model
