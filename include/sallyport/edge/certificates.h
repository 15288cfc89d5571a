#pragma once
// Which certificate a visitor of a hostname is shown at the edge.
// Sources: Cloudflare's documentation, ssl/edge-certificates/universal-ssl,
// .../additional-options/total-tls, .../advanced-certificate-manager.
#include <sallyport/edge/names.h>
#include <sallyport/model/document.h>

namespace sallyport::edge {

struct Coverage {
    enum class Kind {
        certificate, // one that is known covers it
        universal,   // Universal SSL does
        totalTls,    // Total TLS orders one for each proxied hostname
        pending,     // one covers it that is not active
        notListed,   // Universal SSL is told, and does not name it
        none
    };
    Kind kind = Kind::none;
    std::string host;         // as the certificate has it: "*.apps.example.com"
    std::string type, status; // of that certificate
    std::size_t index = 0;    // among those of the zone
    bool covers() const { return kind <= Kind::totalTls; }
};

// A certificate's wildcard stands for one label (RFC 6125, 6.4.3).
bool coversHost(const std::string& certificate, const std::string& host);

// zone: that of the host; settings: what is known of it, or null. The host may be a wildcard of one label.
Coverage coverageOf(const std::string& host, const Zone& zone, const model::ZoneSettings* settings);

} // namespace sallyport::edge
