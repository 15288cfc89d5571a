#include "originfields.h"

#include <QCoreApplication>

namespace sallyport::gui {

namespace {

struct OriginFields {
    Q_DECLARE_TR_FUNCTIONS(OriginFields)
};

} // namespace

std::vector<OriginField> originFields() {
    using Type = OriginField::Type;
    return {
        {QStringLiteral("originServerName"), Type::text,
         OriginFields::tr(
             "The name that the service's certificate must carry. For https services whose certificate "
             "is for another name than the one dialled.")},
        {QStringLiteral("noTLSVerify"), Type::flag,
         OriginFields::tr(
             "Accepts any certificate of the service. A server name or a CA is the better way.")},
        {QStringLiteral("caPool"), Type::text,
         OriginFields::tr(
             "A file in the connector's pod with the CA that signed the service's certificate.")},
        {QStringLiteral("matchSNItoHost"), Type::flag,
         OriginFields::tr("Asks for the certificate by the visitor's hostname.")},
        {QStringLiteral("httpHostHeader"), Type::text,
         OriginFields::tr("The Host header the service gets, in place of the visitor's.")},
        {QStringLiteral("http2Origin"), Type::flag,
         OriginFields::tr("Speaks HTTP/2 to the service. Needs https; for gRPC.")},
        {QStringLiteral("disableChunkedEncoding"), Type::flag,
         OriginFields::tr("Sends bodies with a length. For WSGI servers that cannot read chunks.")},
        {QStringLiteral("connectTimeout"), Type::duration,
         OriginFields::tr("How long to wait for a TCP connection to the service.")},
        {QStringLiteral("tlsTimeout"), Type::duration,
         OriginFields::tr("How long to wait for the TLS handshake.")},
        {QStringLiteral("tcpKeepAlive"), Type::duration,
         OriginFields::tr("How often an open connection is tested.")},
        {QStringLiteral("keepAliveConnections"), Type::number,
         OriginFields::tr("How many idle connections to the service are kept.")},
        {QStringLiteral("keepAliveTimeout"), Type::duration,
         OriginFields::tr("After how long an idle connection is closed.")},
        {QStringLiteral("noHappyEyeballs"), Type::flag,
         OriginFields::tr("Does not try IPv4 beside IPv6 when the service has both.")},
        {QStringLiteral("access/required"), Type::flag,
         OriginFields::tr("The connector itself refuses requests without an Access token.")},
        {QStringLiteral("access/teamName"), Type::text,
         OriginFields::tr("The team of the Access application: NAME of NAME.cloudflareaccess.com.")},
        {QStringLiteral("access/audTag"), Type::words,
         OriginFields::tr("The audience tags of the applications whose tokens count, one after another.")},
        {QStringLiteral("proxyType"), Type::text,
         OriginFields::tr("socks: the connector is a SOCKS5 proxy. Empty: an ordinary one.")},
        {QStringLiteral("proxyAddress"), Type::text,
         OriginFields::tr("Where the connector's own proxy listened; current releases do not read it.")},
        {QStringLiteral("proxyPort"), Type::number,
         OriginFields::tr("The port of the connector's own proxy; current releases do not read it.")},
        {QStringLiteral("bastionMode"), Type::flag,
         OriginFields::tr(
             "Visitors choose the destination themselves. Opens everything the connector reaches.")},
    };
}

} // namespace sallyport::gui
