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

struct CloudflareAnswers {
    edge::AccessAnswers access;
    std::vector<CloudflareRuleset> rulesets;
    std::vector<edge::TunnelConfig> tunnels; // configurations of tunnels, each with its tunnel's id
    std::vector<model::Unread> unread;

    bool empty() const;
};
CloudflareAnswers readCloudflare(const base::Tree& tree);
// Takes Access and rules into the Document (the routes of tunnels are adopt()'s); what it has with the same
// id, or zone, is replaced. A zone's custom rules need its name: that of the file, else the only one that the
// Document has. What is not taken is a problem.
void addCloudflare(model::Document& document, const CloudflareAnswers& answers,
                   std::vector<base::Diagnostic>& problems);

} // namespace sallyport::adopt
