#pragma once
// Saved answers of Cloudflare's API -> a Document. A file may hold one answer,
// a list of answers or a map of them; each object is known by its shape, and
// what is not known is told as unread.
#include <sallyport/edge/accessapi.h>
#include <sallyport/edge/ingress.h>
#include <sallyport/model/cluster.h>

namespace sallyport::adopt {

struct CloudflareRuleset {
    std::string zone; // by the name under which the file has it; empty: not told
    base::Tree tree;  // as the API answers it
};

// A zone, or a setting of one.
struct CloudflareSetting {
    enum class Of { zone, ipAccess, bots, certificate, totalTls, universalSsl } of = Of::zone;
    std::string zone; // as above
    base::Tree tree;
};

struct CloudflareAnswers {
    edge::AccessAnswers access;
    std::vector<CloudflareRuleset> rulesets;
    std::vector<edge::TunnelConfig> tunnels; // configurations of tunnels, each with its tunnel's id
    std::vector<CloudflareSetting> settings;
    std::vector<model::Unread> unread;

    bool empty() const;
};
CloudflareAnswers readCloudflare(const base::Tree& tree);
// Takes all but the routes of tunnels into the Document, which are adopt()'s; what it has with the same id,
// or zone, is replaced. What is of a zone needs its name: that of the file, the zone whose id the answer
// tells, else the only one that the Document has. What is not taken is a problem.
void addCloudflare(model::Document& document, const CloudflareAnswers& answers,
                   std::vector<base::Diagnostic>& problems);

} // namespace sallyport::adopt
