#pragma once
// Access between a Document and Cloudflare's API, both ways and without loss:
// what a Document does not say (members that Sallyport does not know, secrets of
// SaaS applications) stays as it was observed, and what is the same keeps the
// API's form ("192.0.2.1/32" for 192.0.2.1, places in lists).
#include <sallyport/edge/access.h>

namespace sallyport::edge {

// Takes what was read into the Document: elements with a known id in place of the ones that have it, others
// behind them. Groups, login methods and service tokens are named where they are known. No secret is taken.
void addAccess(model::Document& document, const AccessAnswers& answers,
               std::vector<base::Diagnostic>& problems);

// An element as the API wants it, laid over what was observed of it (a map, or null for a new one). The
// Document explains the names. A member that the Document leaves out stays as observed.
base::Tree toApi(const model::AccessApplication& application, const base::Tree& observed,
                 const model::Document& document);
base::Tree toApi(const model::AccessPolicy& policy, const base::Tree& observed,
                 const model::Document& document);
base::Tree toApi(const model::AccessGroup& group, const base::Tree& observed,
                 const model::Document& document);

// One selector in the short form of a Document, and in the API's.
base::Tree shortSelector(const base::Tree& selector, const model::Document& document);
base::Tree longSelector(const base::Tree& selector, const model::Document& document);

} // namespace sallyport::edge
