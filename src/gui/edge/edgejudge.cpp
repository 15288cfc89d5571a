#include "edgejudge.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace sallyport::gui {

namespace {

struct EdgeJudge {
    Q_DECLARE_TR_FUNCTIONS(EdgeJudge)
};

std::string hostOf(const model::SavedRequest& saved) {
    const std::size_t scheme = saved.url.find("://");
    const std::string rest = scheme == std::string::npos ? saved.url : saved.url.substr(scheme + 3);
    return rest.substr(0, rest.find_first_of("/:?"));
}

bool isIn(const std::string& host, const std::string& zone) {
    return host == zone || host.ends_with('.' + zone);
}

QString decidedBy(const edge::WafRuleset& rules, const edge::WafOutcome& outcome) {
    using Kind = edge::WafOutcome::Kind;
    const auto number = [](std::size_t rule) { return static_cast<int>(rule) + 1; };
    if (outcome.kind == Kind::unknown) {
        QStringList fields;
        for (const std::string& field : outcome.unknownFields)
            fields << qs(field);
        if (!fields.isEmpty())
            return EdgeJudge::tr("depends on %1").arg(fields.join(QStringLiteral(", ")));
        return outcome.rule ? EdgeJudge::tr("rule %1 cannot be judged").arg(number(*outcome.rule))
                            : QString();
    }
    if (outcome.rule && outcome.kind != Kind::pass)
        return EdgeJudge::tr("rule %1").arg(number(*outcome.rule));
    if (outcome.skipsRuleset)
        for (const auto& one : outcome.matched)
            if (one.action == "skip" && one.rule < rules.rules.size())
                return EdgeJudge::tr("rule %1 skips the rest").arg(number(one.rule));
    if (!outcome.matched.empty())
        return EdgeJudge::tr("rule %1, which ends nothing").arg(number(outcome.matched.front().rule));
    return EdgeJudge::tr("no rule matches");
}

} // namespace

std::vector<JudgedRequest> requestsOf(const model::Document& document, const std::string& zone) {
    std::vector<JudgedRequest> out;
    std::set<std::string> hosts;
    for (const model::SavedRequest& saved : document.requests) {
        const std::string host = hostOf(saved);
        if (!isIn(host, zone))
            continue;
        hosts.insert(host);
        JudgedRequest one;
        one.saved = saved;
        one.number = static_cast<int>(out.size()) + 1;
        if (auto request = edge::requestOf(saved))
            one.request = *std::move(request);
        else
            one.problem = session::shown(request.error().message);
        out.push_back(std::move(one));
    }
    for (JudgedRequest& one : out) {
        const std::string& url = one.saved.url;
        const std::size_t at = url.find("://");
        const std::string rest = at == std::string::npos ? url : url.substr(at + 3);
        const std::size_t slash = rest.find('/');
        const std::string path = slash == std::string::npos ? "/" : rest.substr(slash);
        one.line = qs(one.saved.method) + QLatin1Char(' ') + qs(hosts.size() > 1 ? rest : path);
    }
    return out;
}

WafJudgement judge(const edge::WafRuleset& rules, const JudgedRequest& request) {
    WafJudgement out;
    if (!request.request) {
        out.word = wordOf(edge::WafOutcome::Kind::unknown);
        out.decided = request.problem;
        return out;
    }
    const edge::WafOutcome outcome = edge::run(rules, *request.request);
    out.kind = outcome.kind;
    out.tone = toneOf(outcome.kind);
    out.word = wordOf(outcome.kind);
    out.decided = decidedBy(rules, outcome);
    out.rule = outcome.rule;
    for (const auto& one : outcome.matched)
        out.caught.push_back(one.rule);
    if (outcome.rule && outcome.kind != edge::WafOutcome::Kind::unknown &&
        std::ranges::find(out.caught, *outcome.rule) == out.caught.end())
        out.caught.push_back(*outcome.rule);
    return out;
}

std::vector<WafJudgement> judgeAll(const edge::WafRuleset& rules,
                                   const std::vector<JudgedRequest>& requests) {
    std::vector<WafJudgement> out;
    out.reserve(requests.size());
    for (const JudgedRequest& one : requests)
        out.push_back(judge(rules, one));
    return out;
}

bool endsOtherwise(const WafJudgement& before, const WafJudgement& after) {
    return before.kind != after.kind;
}

QString wordOf(edge::WafOutcome::Kind kind) {
    using Kind = edge::WafOutcome::Kind;
    switch (kind) {
    case Kind::pass:
        return EdgeJudge::tr("passes");
    case Kind::block:
        return EdgeJudge::tr("blocked");
    case Kind::challenge:
    case Kind::jsChallenge:
    case Kind::managedChallenge:
        return EdgeJudge::tr("challenged");
    case Kind::unknown:
        break;
    }
    return EdgeJudge::tr("unknown");
}

Tone toneOf(edge::WafOutcome::Kind kind) {
    using Kind = edge::WafOutcome::Kind;
    if (kind == Kind::pass)
        return Tone::allowed;
    if (kind == Kind::block)
        return Tone::denied;
    return kind == Kind::unknown ? Tone::unknown : Tone::excess;
}

const std::vector<std::string>& ruleActions() {
    static const std::vector<std::string> all{
        "block", "managed_challenge", "js_challenge", "challenge", "skip", "log"};
    return all;
}

QString actionWord(const std::string& action) {
    if (action == "block")
        return EdgeJudge::tr("Block");
    if (action == "managed_challenge")
        return EdgeJudge::tr("Managed challenge");
    if (action == "js_challenge")
        return EdgeJudge::tr("JS challenge");
    if (action == "challenge")
        return EdgeJudge::tr("Interactive challenge");
    if (action == "skip")
        return EdgeJudge::tr("Skip");
    if (action == "log")
        return EdgeJudge::tr("Log");
    return qs(action);
}

Tone actionTone(const std::string& action) {
    if (action == "block")
        return Tone::denied;
    if (action == "skip")
        return Tone::allowed;
    return action.ends_with("challenge") ? Tone::excess : Tone::plain;
}

QString actionSentence(const std::string& action) {
    if (action == "block")
        return EdgeJudge::tr("Ends the evaluation: the visitor gets an error page.");
    if (action == "managed_challenge")
        return EdgeJudge::tr(
            "Ends the evaluation: Cloudflare chooses a check; most people pass without a click. "
            "Programs do not.");
    if (action == "js_challenge")
        return EdgeJudge::tr("Ends the evaluation: the browser must run a script for some seconds.");
    if (action == "challenge")
        return EdgeJudge::tr("Ends the evaluation: the visitor must click.");
    if (action == "skip")
        return EdgeJudge::tr("Goes past what is chosen here; blocks nothing itself.");
    if (action == "log")
        return EdgeJudge::tr("Only writes it down, and the next rule is asked.");
    return {};
}

QString expectWord(const std::string& expect) {
    if (expect == "passes")
        return EdgeJudge::tr("passes");
    if (expect == "reached")
        return EdgeJudge::tr("reached");
    if (expect == "blocked")
        return EdgeJudge::tr("blocked");
    if (expect == "challenged")
        return EdgeJudge::tr("challenged");
    if (expect == "denied")
        return EdgeJudge::tr("denied");
    return qs(expect);
}

} // namespace sallyport::gui
