#pragma once
// The members of a Document that have several written forms: each is read and
// written here, one pair of functions a form. And the rules for texts.
#include "fields.h"

#include <sallyport/model/document.h>

namespace sallyport::model {

// "hostnames": a list; "unknown" (or null) when the routes were not read.
void routes(Reading& io, Tunnel& tunnel);
void routes(Writing& io, const Tunnel& tunnel);

// "edgeIpVersion": auto, 4 or 6, the numbers with or without quotes.
void edgeIpVersion(Reading& io, ConnectorSettings& connector);
void edgeIpVersion(Writing& io, const ConnectorSettings& connector);

// "extraArguments": as the adopted connector has them, but never with a tunnel's token.
void extraArguments(Reading& io, ConnectorSettings& connector);
void extraArguments(Writing& io, const ConnectorSettings& connector);

// "address": an address, a CIDR, or a list of them.
void addresses(Reading& io, OutsideTarget& target);
void addresses(Writing& io, const OutsideTarget& target);

// "destinations" of an Access application: "shop.example.com/admin", {uri, public: [paths]}, or what Access
// guards besides hostnames, as the API has it.
void destinations(Reading& io, AccessApplication& application);
void destinations(Writing& io, const AccessApplication& application);

// "policies" of an Access application: a policy, or the name of a reusable one.
void policies(Reading& io, AccessApplication& application);
void policies(Writing& io, const AccessApplication& application);

// "request": "GET https://..." or a map.
void requestForm(Reading& io, SavedRequest& request);
void requestForm(Writing& io, const SavedRequest& request);

// "port": 8200/TCP, 8200, or ICMP.
void flowPort(Reading& io, SavedFlow& flow);
void flowPort(Writing& io, const SavedFlow& flow);

extern const TextRule gracePeriodRule; // a Go duration of at most 3 minutes
extern const TextRule decidedByRule;   // waf/REF, access/NAME, ingress/ID, policy/...
extern const TextRule ipRule;
extern const TextRule countryRule;
extern const TextRule emailRule;

} // namespace sallyport::model
