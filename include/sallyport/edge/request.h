#pragma once
// A request as a visitor sends it, and what Cloudflare knows of the visitor:
// what rules, Access and the tunnel are asked about. What is not told is
// unknown, never a default.
#include <sallyport/base/reader.h>
#include <sallyport/model/document.h>

namespace sallyport::edge {

// Three values: what cannot be known offline is neither.
enum class Answer { no, yes, unknown };

// Who the visitor has shown to be, to Cloudflare Access.
struct Identity {
    std::string email;
    std::vector<std::string> groups;
    std::string country;          // empty: that of the request
    std::string serviceToken;     // the name or client id of one
    std::string loginMethod = {}; // id, name or type of the identity provider: "onetimepin"; empty: unknown
    bool operator==(const Identity&) const = default;
};

struct Request {
    std::string method = "GET";
    std::string scheme = "https";
    std::string host; // lower case, without the port
    int port = 443;
    std::string path = "/";                                  // as sent: percent-encoded
    std::string query;                                       // without "?"
    std::map<std::string, std::vector<std::string>> headers; // names in lower case
    std::optional<model::Ip> ip;
    std::string country; // ISO 3166-1, empty: unknown
    std::optional<std::int64_t> asn;
    bool tls = true;
    std::optional<Identity> identity; // nothing: not signed in to Access
    // Fields of the rules language that the members above do not tell: "cf.client.bot": true.
    std::map<std::string, base::Tree> fields;

    std::string url() const;
    bool operator==(const Request&) const = default;
};

// The path as rules, Access and the tunnel see it: Cloudflare's URL normalization, on by default (back
// slashes and runs of slashes become one slash, then RFC 3986 with its dot segments).
std::string normalisedPath(std::string_view path);

// REQUEST.json of docs/cli.md; without url the host and the path are empty, which
// rules take as unknown.// An unknown member, or a wrong one, is an error that names it and its line.
base::Result<Request> readRequest(const base::Tree& tree);
// "https://blog.example.com/rss/" or "GET https://blog.example.com/rss/".
base::Result<Request> readRequestLine(std::string_view line);
base::Result<Request> requestOf(const model::SavedRequest& saved);
// REQUEST.json again: only what differs from a plain GET of the URL.
base::Tree writeRequest(const Request& request);

} // namespace sallyport::edge
