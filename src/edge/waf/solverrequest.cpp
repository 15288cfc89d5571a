// The request of the values that were found.
#include "solver.h"

#include <algorithm>

namespace sallyport::edge {
namespace {

using rules::Type;
using Part = Subject::Part;

void setUri(Request& request, std::string_view uri) {
    const std::size_t mark = uri.find('?');
    request.path = std::string(uri.substr(0, mark));
    request.query = mark == std::string_view::npos ? std::string() : std::string(uri.substr(mark + 1));
}

bool setUrl(Request& request, std::string_view url) {
    const std::size_t colon = url.find("://");
    if (colon == std::string_view::npos)
        return false;
    request.scheme = std::string(url.substr(0, colon));
    request.tls = request.scheme == "https";
    url.remove_prefix(colon + 3);
    const std::size_t slash = url.find('/');
    if (slash == std::string_view::npos || slash == 0)
        return false;
    request.host = std::string(url.substr(0, slash));
    setUri(request, url.substr(slash));
    return true;
}

bool setText(Request& request, const Subject& subject, const std::string& text) {
    static const std::map<std::string, std::string, std::less<>> headers{
        {"http.user_agent", "user-agent"},
        {"http.referer", "referer"},
        {"http.cookie", "cookie"},
        {"http.x_forwarded_for", "x-forwarded-for"}};
    if (const auto header = headers.find(subject.field); header != headers.end()) {
        request.headers[header->second] = {text};
        return true;
    }
    if (subject.field == "http.request.headers" && subject.indexes.size() == 2 &&
        subject.indexes[0].kind == rules::Index::Kind::key &&
        subject.indexes[1].kind == rules::Index::Kind::position && subject.indexes[1].position < 8) {
        auto& values = request.headers[subject.indexes[0].key];
        values.resize(std::max<std::size_t>(values.size(), subject.indexes[1].position + 1));
        values[subject.indexes[1].position] = text;
        return true;
    }
    if (!subject.indexes.empty())
        return false;
    if (subject.field == "http.request.method")
        request.method = text;
    else if (subject.field == "ip.src.country")
        request.country = text;
    else
        request.fields[subject.field] = base::Tree::string(text);
    return true;
}

} // namespace

// The request with the values found; nothing when one has no place in a request.
std::optional<Request> Solver::build() const {
    Request request;
    request.host = "example.com";
    for (const auto& [group, value] : m_values) {
        if (group == urlGroup) {
            if (!setUrl(request, value.text))
                return {};
            continue;
        }
        if (!value.there)
            continue;
        const Subject& subject = m_atoms.subject(group);
        switch (subject.part) {
        case Part::host:
            request.host = value.text;
            continue;
        case Part::path:
            request.path = value.text;
            continue;
        case Part::query:
            request.query = value.text;
            continue;
        case Part::uri:
            setUri(request, value.text);
            continue;
        case Part::fullUri:
            if (!setUrl(request, value.text))
                return {};
            continue;
        case Part::none:
            break;
        }
        switch (subject.scalar) {
        case Type::Scalar::bytes:
            if (!setText(request, subject, value.text))
                return {};
            break;
        case Type::Scalar::integer:
            if (!subject.indexes.empty())
                return {};
            if (subject.field == "ip.src.asnum")
                request.asn = value.number;
            else
                request.fields[subject.field] = base::Tree::integer(value.number);
            break;
        case Type::Scalar::ip:
            if (subject.field == "ip.src")
                request.ip = value.ip;
            else
                request.fields[subject.field] = base::Tree::string(value.ip.text());
            break;
        case Type::Scalar::boolean:
            if (!subject.indexes.empty())
                return {};
            if (subject.field == "ssl")
                request.tls = value.yes;
            else
                request.fields[subject.field] = base::Tree::boolean(value.yes);
            break;
        }
    }
    return request;
}

} // namespace sallyport::edge
