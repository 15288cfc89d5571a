#pragma once
// URLs as Go's net/url reads and writes them (Go 1.26, which cloudflared is
// built with), as far as tunnel ingress needs: its verdicts and its words.
#include <string>
#include <string_view>
#include <variant>

namespace sallyport::edge {

struct GoUrl {
    std::string scheme; // lower case
    std::string opaque;
    std::string user; // as written
    bool hasUser = false;
    std::string host;  // with brackets and port, unescaped
    std::string path;  // unescaped
    std::string query; // as written
    bool forceQuery = false;
    std::string fragment; // as written

    std::string hostname() const; // without brackets and port
    std::string port() const;
    // Scheme, host, query and fragment; for URLs without a path (a service has none).
    std::string textWithoutPath() const;
};

// The URL, or the text of Go's error: parse "http://svc:http": invalid port ":http" after host.
std::variant<GoUrl, std::string> parseGoUrl(std::string_view text);

// A string as Go's %q writes it.
std::string goQuoted(std::string_view text);

// host as in a Host header without its port, as net.SplitHostPort cuts it; the whole when that fails.
// hadPort (may be null) tells whether it succeeded.
std::string_view withoutPort(std::string_view host, bool* hadPort = nullptr);

} // namespace sallyport::edge
