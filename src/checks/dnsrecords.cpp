// DNS records that the manifests show: endpoints of external-dns.
#include "context.h"

#include <algorithm>

namespace sallyport::checks {

namespace {

using reach::DnsRecord;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return text;
}

bool isOfAddress(const std::string& type) {
    return type.empty() || type == "CNAME" || type == "A" || type == "AAAA";
}

void read(const base::Tree& endpoint, std::vector<DnsRecord>& out) {
    DnsRecord record{lower(endpoint.text({"dnsName"})), {}, true, endpoint.origin().place()};
    if (const base::Tree* targets = endpoint.find("targets"); targets && targets->size() == 1)
        record.target = lower(targets->items().front().scalarText());
    if (const base::Tree* extra = endpoint.find("providerSpecific"))
        for (const base::Tree& item : extra->items())
            if (item.text({"name"}) == "external-dns.alpha.kubernetes.io/cloudflare-proxied")
                record.proxied = item.find("value") && item.find("value")->scalarText() != "false";
    if (isOfAddress(endpoint.text({"recordType"})))
        out.push_back(std::move(record));
}

bool isPrivate(const std::string& target) {
    const auto ip = model::Ip::parse(target);
    if (!ip)
        return false;
    for (const char* range : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"})
        if (model::Cidr::parse(range)->contains(*ip))
            return true;
    return false;
}

} // namespace

std::vector<DnsRecord> dnsRecordsOf(const model::ClusterState& state) {
    std::vector<DnsRecord> records;
    for (const model::ObjectPtr& object : state.ofKind("DNSEndpoint"))
        if (const base::Tree* endpoints = object->tree.find({"spec", "endpoints"}))
            for (const base::Tree& endpoint : endpoints->items())
                read(endpoint, records);
    // Follows CNAMEs inside these files, as far as four.
    std::map<std::string, std::string> next;
    for (const DnsRecord& record : records)
        next.emplace(record.name, record.target);
    for (DnsRecord& record : records)
        for (int hop = 0; hop < 4; ++hop) {
            const auto found = next.find(record.target);
            if (found == next.end() || found->second.empty())
                break;
            record.target = found->second;
        }
    return records;
}

std::vector<DnsRecord> publicRecordsOf(const model::ClusterState& state) {
    std::vector<DnsRecord> records = dnsRecordsOf(state);
    // What leads into the own network is for those in it; what cannot be told is no record.
    std::erase_if(records,
                  [](const DnsRecord& record) { return record.target.empty() || isPrivate(record.target); });
    std::set<std::string> told;
    for (const DnsRecord& record : records)
        told.insert(record.name);
    for (const adopt::TunnelName& name : adopt::tunnelNames(state))
        if (!told.contains(lower(name.name)))
            records.push_back({lower(name.name), lower(name.tunnel) + ".cfargotunnel.com", true, name.place});
    return records;
}

} // namespace sallyport::checks
