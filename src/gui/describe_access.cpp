#include "access/words.h"
#include "hops.h"

#include <sallyport/session/access.h>

namespace sallyport::gui {

// The policies in the order in which they are asked.
Description describeApplication(const session::Session& session, const Selection& selection) {
    const session::DocumentPtr document = session.document();
    if (selection.id.empty()) {
        Description out;
        if (const model::AccessPolicy* policy = session::findPolicy(*document, {{}, selection.subject})) {
            out.title = qs(policy->name);
            out.subtitle = Describe::tr("Reusable Access policy");
            out.hops.push_back({toneOfDecision(policy->decision),
                                decisionWord(policy->decision),
                                policySentence(*document, *policy),
                                {},
                                {}});
        }
        return out;
    }
    for (const model::AccessApplication& application : document->access) {
        if (application.name != selection.id)
            continue;
        Description out;
        out.title = qs(application.name);
        out.subtitle = Describe::tr("Access application");
        QStringList covers;
        for (const Coverage& one : coverageOf(*document, application))
            covers << (one.only.isEmpty() ? one.hostname : one.hostname + listed(one.only));
        out.hops.push_back({covers.isEmpty() ? Tone::excess : Tone::plain,
                            Describe::tr("Stands in front of"),
                            covers.isEmpty() ? Describe::tr("no published hostname") : listed(covers),
                            {},
                            {}});
        for (const std::size_t at : session::askingOrder(*document, application)) {
            const model::AccessPolicy& listed = application.policies[at];
            const model::AccessPolicy* policy = session::resolvedPolicy(*document, listed);
            if (!selection.subject.empty() && listed.name != selection.subject)
                continue;
            out.hops.push_back({policy ? toneOfDecision(policy->decision) : Tone::unknown,
                                qs(listed.name),
                                policy ? policySentence(*document, *policy)
                                       : Describe::tr("The document has no reusable policy of this name."),
                                {},
                                {}});
        }
        if (selection.subject.empty())
            out.hops.push_back({Tone::denied,
                                Describe::tr("Everyone else"),
                                Describe::tr("is refused: an application denies by default."),
                                {},
                                {}});
        return out;
    }
    return {};
}

} // namespace sallyport::gui
