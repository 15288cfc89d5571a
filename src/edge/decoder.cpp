#include "decoder.h"

#include "goduration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sallyport::edge {
namespace {

using base::Tree;

enum class Type {
    text,
    boolean,
    integer,
    natural,
    natural64,
    duration,
    texts,
    integers,
    ipRules,
    rules,
    ipRule,
    access,
    originRequest,
    rule,
    warpRouting,
    config,
};

struct Field {
    std::string_view name;
    Type type;
};

// The Go type's name, as it stands in the decoder's messages.
const char* goName(Type type) {
    switch (type) {
    case Type::text:
        return "string";
    case Type::boolean:
        return "bool";
    case Type::integer:
        return "int";
    case Type::natural:
        return "uint";
    case Type::natural64:
        return "uint64";
    case Type::duration:
        return "time.Duration";
    case Type::texts:
        return "[]string";
    case Type::integers:
        return "[]int";
    case Type::ipRules:
        return "[]config.IngressIPRule";
    case Type::rules:
        return "[]config.UnvalidatedIngressRule";
    case Type::ipRule:
        return "config.IngressIPRule";
    case Type::access:
        return "config.AccessConfig";
    case Type::originRequest:
        return "config.OriginRequestConfig";
    case Type::rule:
        return "config.UnvalidatedIngressRule";
    case Type::warpRouting:
        return "config.WarpRoutingConfig";
    case Type::config:
        return "config.configFileSettings";
    }
    return "";
}

// config/configuration.go, by type.
std::vector<Field> fieldsOf(Type type) {
    switch (type) {
    case Type::ipRule:
        return {{"prefix", Type::text}, {"ports", Type::integers}, {"allow", Type::boolean}};
    case Type::access:
        return {{"required", Type::boolean},
                {"teamName", Type::text},
                {"audTag", Type::texts},
                {"environment", Type::text}};
    case Type::originRequest:
        return {{"connectTimeout", Type::duration},
                {"tlsTimeout", Type::duration},
                {"tcpKeepAlive", Type::duration},
                {"noHappyEyeballs", Type::boolean},
                {"keepAliveConnections", Type::integer},
                {"keepAliveTimeout", Type::duration},
                {"httpHostHeader", Type::text},
                {"originServerName", Type::text},
                {"matchSNItoHost", Type::boolean},
                {"caPool", Type::text},
                {"noTLSVerify", Type::boolean},
                {"disableChunkedEncoding", Type::boolean},
                {"bastionMode", Type::boolean},
                {"proxyAddress", Type::text},
                {"proxyPort", Type::natural},
                {"proxyType", Type::text},
                {"ipRules", Type::ipRules},
                {"http2Origin", Type::boolean},
                {"access", Type::access}};
    case Type::rule:
        return {{"hostname", Type::text},
                {"path", Type::text},
                {"service", Type::text},
                {"originRequest", Type::originRequest}};
    case Type::warpRouting:
        return {{"connectTimeout", Type::duration},
                {"maxActiveFlows", Type::natural64},
                {"tcpKeepAlive", Type::duration}};
    case Type::config:
        return {{"tunnel", Type::text},
                {"ingress", Type::rules},
                {"warp-routing", Type::warpRouting},
                {"originRequest", Type::originRequest}};
    default:
        return {};
    }
}

std::optional<Type> itemOf(Type list) {
    switch (list) {
    case Type::texts:
        return Type::text;
    case Type::integers:
        return Type::integer;
    case Type::ipRules:
        return Type::ipRule;
    case Type::rules:
        return Type::rule;
    default:
        return {};
    }
}

const char* tagOf(const Tree& value) {
    switch (value.kind()) {
    case Tree::Kind::null:
        return "!!null";
    case Tree::Kind::boolean:
        return "!!bool";
    case Tree::Kind::integer:
        return "!!int";
    case Tree::Kind::real:
        return "!!float";
    case Tree::Kind::string:
        return "!!str";
    case Tree::Kind::list:
        return "!!seq";
    case Tree::Kind::map:
        return "!!map";
    }
    return "";
}

bool isWord(const Tree& value, std::initializer_list<std::string_view> words) {
    const std::string* text = value.asString();
    return text && std::find(words.begin(), words.end(), *text) != words.end();
}

bool isYes(const Tree& value) {
    return isWord(value, {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON"});
}

bool isNo(const Tree& value) {
    return isWord(value, {"n", "N", "no", "No", "NO", "off", "Off", "OFF"});
}

// Reals are cut to integers.
bool fitsInteger(const Tree& value, double least, double most) {
    const auto number = value.asReal();
    return number && *number >= least && *number <= most;
}

bool scalarFits(const Tree& value, Type type, bool remote) {
    switch (type) {
    case Type::text:
        return !remote || value.isString();
    case Type::boolean:
        return value.asBoolean() || (!remote && (isYes(value) || isNo(value)));
    case Type::integer:
        return fitsInteger(value, -9223372036854775808.0, 9223372036854775807.0);
    case Type::natural:
    case Type::natural64:
        return fitsInteger(value, 0, 18446744073709551615.0);
    case Type::duration:
        if (remote)
            return value.asInteger().has_value();
        return value.isString() && goDurationError(*value.asString()).empty();
    default:
        return false;
    }
}

class Decoder {
public:
    explicit Decoder(bool remote) : m_remote(remote) {}

    void decode(const Tree& value, Type type, const std::string& pointer) {
        if (value.isNull())
            return;
        const auto item = itemOf(type);
        const bool structure = type >= Type::ipRule;
        if (item && value.isList()) {
            for (std::size_t i = 0; i < value.items().size(); ++i)
                decode(value.items()[i], *item, pointer + "/" + std::to_string(i));
        } else if (structure && value.isMap()) {
            decodeMembers(value, type, pointer);
        } else if (item || structure || !value.isScalar() || !scalarFits(value, type, m_remote)) {
            refuse(value, type, pointer);
        }
    }

    DecoderFindings take() { return std::move(m_findings); }

private:
    void decodeMembers(const Tree& value, Type type, const std::string& pointer) {
        const std::vector<Field> fields = fieldsOf(type);
        for (const Tree::Member& member : value.members()) {
            const std::string at = pointer + "/" + base::pointerToken(member.key);
            const auto field = std::find_if(fields.begin(), fields.end(),
                                            [&](const Field& one) { return one.name == member.key; });
            if (field != fields.end())
                decode(member.value, field->type, at);
            else if (type != Type::config) // whose other members are settings of the command line
                m_findings.unused.push_back(
                    {"field " + member.key + " not found in type " + goName(type), member.origin.place(at)});
        }
    }

    void refuse(const Tree& value, Type type, const std::string& pointer) {
        std::string shown;
        if (value.isScalar()) {
            const std::string text = value.scalarText();
            shown = " `" + (text.size() > 10 ? text.substr(0, 7) + "..." : text) + "`";
        }
        m_findings.refused.push_back(
            {std::string("cannot unmarshal ") + tagOf(value) + shown + " into " + goName(type),
             value.origin().place(pointer)});
    }

    bool m_remote;
    DecoderFindings m_findings;
};

} // namespace

DecoderFindings decodeConfig(const Tree& config, bool remote) {
    Decoder decoder(remote);
    decoder.decode(config, Type::config, "");
    return decoder.take();
}

bool isTrue(const Tree* value) {
    return value && (value->asBoolean().value_or(false) || isYes(*value));
}

} // namespace sallyport::edge
