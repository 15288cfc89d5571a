#pragma once
// What the descriptions are made of: who is asked, and hops in words.
#include "selection.h"

#include <QCoreApplication>

namespace sallyport::gui {

struct Describe {
    Q_DECLARE_TR_FUNCTIONS(Describe)
};

const checks::ConnectorReach* connectorWith(const checks::Derived& derived, const std::string& id);
// NS/KIND/NAME is never ambiguous.
base::Result<reach::PeerSpec> peerOf(const checks::ConnectorReach& connector);
bool isAssumed(const checks::Derived& derived);
QString wordOf(reach::Verdict verdict, bool assumed);

// One side of a connection: the rule that decides, or why none does, and the nearest miss.
Hop hopOf(const QString& name, const reach::Side& side);
void addSides(Description& out, const reach::Side& egress, const reach::Side& ingress);
// The connections of an answer: one, or those through a gateway.
void addConnections(Description& out, const reach::Answer& answer, const QString& service);
Hop backendsHop(const reach::Answer& answer, const QString& service);
Hop profileHop(const checks::Derived& derived);

// A hop of a traced request: its name, and how its verdict looks and is called.
QString nameOf(reach::TraceHop::Kind kind);
Tone toneOf(const reach::TraceHop& hop);
QString wordOf(const reach::TraceHop& hop);
Tone toneOf(reach::TraceVerdict verdict);
QString wordOf(reach::TraceVerdict verdict);
// "GET https://blog.example.com/ghost/"
QString lineOf(const edge::Request& request);

// Where a hostname's service leads, as its connector sees it.
struct Asked {
    std::optional<reach::Answer> answer;
    QString why; // when there is none
    Tone tone = Tone::unknown;
};
Asked askHostname(const checks::Derived& derived, const model::Tunnel& tunnel,
                  const model::PublicHostname& hostname);

Description describeHostname(const session::Session& session, const Selection& selection);
Description describeDoor(const session::Session& session, const Selection& selection);
Description describePeer(const session::Session& session, const Selection& selection);
Description describeConnector(const session::Session& session, const Selection& selection);
Description describePolicy(const session::Session& session, const Selection& selection);
Description describeApplication(const session::Session& session, const Selection& selection);
Description describeWafRule(const session::Session& session, const Selection& selection);
Description describeHop(const session::Session& session, const Selection& selection);
Description describeFinding(const session::Session& session, const Selection& selection);

} // namespace sallyport::gui
