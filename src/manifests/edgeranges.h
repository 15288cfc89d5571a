#pragma once
// Where Cloudflare's edge is: a dated table (resources/tables/edge-ranges.json).
#include <sallyport/model/types.h>

namespace sallyport::manifests {

struct EdgeRanges {
    std::string asOf; // YYYY-MM-DD
    std::vector<std::string> hosts;
    std::vector<model::Cidr> ranges; // of the tunnel's edge, port 7844
    std::vector<model::Cidr> web;    // of what Cloudflare proxies, port 443
};

// region as in --region: "" or "us". An unknown region gives the default one.
EdgeRanges edgeRanges(const std::string& region);

// Whole days from one date to another, YYYY-MM-DD; nothing when one is no date.
std::optional<int> daysBetween(const std::string& from, const std::string& to);

// Private and special ranges that no public address is in (RFC 6890).
std::vector<model::Cidr> privateRanges(bool v6);

} // namespace sallyport::manifests
