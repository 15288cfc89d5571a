#pragma once
// A request of the slow evaluator as the product has it.
#include <slow/rules.h>

#include <sallyport/edge/request.h>

inline sallyport::edge::Request requestOf(const slow::Visit& visit) {
    sallyport::edge::Request request;
    request.host = visit.host;
    request.path = visit.path;
    request.query = visit.query;
    request.headers = visit.headers;
    request.tls = visit.tls;
    request.port = static_cast<int>(visit.port);
    request.country = visit.country.value_or("");
    request.asn = visit.asn;
    if (visit.bot)
        request.fields["cf.client.bot"] = sallyport::base::Tree::boolean(*visit.bot);
    if (visit.ip) {
        request.ip.emplace();
        request.ip->v6 = visit.ip->size() == 16;
        for (std::size_t i = 0; i < visit.ip->size(); ++i)
            request.ip->bytes.at(i) = static_cast<std::uint8_t>(visit.ip->at(i));
    }
    return request;
}
