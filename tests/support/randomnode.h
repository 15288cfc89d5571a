#pragma once
// Random trees of expressions, as a person or program could make them. They are of the right types, and need
// not make sense.
#include <rules/ast.h>
#include <rules/table.h>

#include <random>

class RandomNode {
public:
    using Node = sallyport::edge::rules::Node;
    using Operand = sallyport::edge::rules::Operand;
    using Type = sallyport::edge::rules::Type;
    using Index = sallyport::edge::rules::Index;

    explicit RandomNode(unsigned seed) : m_engine(seed) {}

    Node node(int depth, bool each = false) {
        const unsigned kind = depth > 0 ? below(8) : 7;
        if (kind < 3) {
            std::vector<Node> parts;
            for (unsigned i = 2 + below(2); i > 0; --i)
                parts.push_back(node(depth - 1, each));
            return combined(kind == 0   ? Node::Kind::conjunction
                            : kind == 1 ? Node::Kind::disjunction
                                        : Node::Kind::exclusive,
                            std::move(parts));
        }
        if (kind == 3)
            return sallyport::edge::rules::negated(node(depth - 1, each));
        if (kind == 4 && !each) {
            Node made;
            made.kind = below(2) ? Node::Kind::any : Node::Kind::all;
            made.children.push_back(node(depth - 1, true));
            made.grouped = made.children[0].kind == Node::Kind::truth && below(2) == 0;
            return made;
        }
        return leaf(depth, each);
    }

private:
    unsigned below(std::size_t count) { return static_cast<unsigned>(m_engine() % count); }

    Node leaf(int depth, bool each) {
        Node made;
        using Scalar = Type::Scalar;
        auto scalar = static_cast<Scalar>(below(4));
        if (each && scalar == Scalar::ip) // no field has several addresses
            scalar = Scalar::bytes;
        made.operand = operand(scalar, depth, each);
        if (scalar == Scalar::boolean)
            return made;
        using sallyport::edge::rules::Operator;
        made.kind = Node::Kind::comparison;
        made.op = static_cast<Operator>(below(6));
        if (below(3) == 0) {
            made.op = Operator::in;
            made.set = below(4) > 0;
            if (!made.set)
                made.list = below(2) ? "office" : "cf.open_proxies";
            for (unsigned i = made.set ? below(4) : 0; i > 0; --i)
                made.items.push_back(item(scalar));
            return made;
        }
        if (scalar == Scalar::bytes && below(2))
            made.op = static_cast<Operator>(6 + below(4));
        if (scalar == Scalar::integer && below(6) == 0)
            made.op = Operator::bitwiseAnd;
        if (made.op == Operator::matches)
            made.items.push_back(sallyport::edge::rules::itemOf(
                pick({"", "a", "^/a\"b$", "[a-z\"]", "a[\\]\"]b", "\\d+\\\\", "\"##", "(?i)x"})));
        else if (made.op == Operator::wildcard || made.op == Operator::strictWildcard)
            made.items.push_back(
                sallyport::edge::rules::itemOf(pick({"", "*", "*.a.com", "\\*", "a\\\\*", "\"*\""})));
        else
            made.items.push_back(sallyport::edge::rules::itemOf(literal(scalar)));
        return made;
    }

    std::string pick(std::initializer_list<const char*> from) { return *(from.begin() + below(from.size())); }

    std::string bytes() {
        std::string out;
        for (unsigned i = below(6); i > 0; --i)
            out += below(4) ? pick({"a", "\"", "\\", "#", "\"#", "ä", " ", "*", "/", "\n", "[", "]"})
                            : std::string(1, static_cast<char>(below(256)));
        return out;
    }

    sallyport::model::Ip address() {
        sallyport::model::Ip ip;
        ip.v6 = below(2) == 0;
        for (std::size_t i = 0; i < (ip.v6 ? 16U : 4U); ++i)
            ip.bytes[i] = below(2) ? static_cast<std::uint8_t>(below(256)) : std::uint8_t{0};
        return ip;
    }

    sallyport::edge::rules::Literal literal(Type::Scalar scalar) {
        if (scalar == Type::Scalar::integer)
            return below(2) ? static_cast<std::int64_t>(m_engine())
                            : static_cast<std::int64_t>(below(20)) - 10;
        if (scalar == Type::Scalar::ip)
            return address();
        return bytes();
    }

    sallyport::edge::rules::Item item(Type::Scalar scalar) {
        auto made = sallyport::edge::rules::itemOf(literal(scalar));
        if (below(2))
            return made;
        if (auto* number = std::get_if<std::int64_t>(&made.first))
            made.last = *number < (std::int64_t{1} << 60) ? *number + below(9) : *number;
        if (auto* ip = std::get_if<sallyport::model::Ip>(&made.first)) {
            const std::size_t size = ip->v6 ? 16 : 4, kept = below(size);
            for (std::size_t i = kept; i < size; ++i)
                ip->bytes[i] = 0;
            sallyport::model::Cidr net;
            net.base = *ip;
            net.bits = made.bits = static_cast<int>(kept) * 8;
            made.last = net.last();
            if (below(2)) // the same addresses as first..last are another item
                made.bits = -1;
        }
        return made;
    }

    // A field of that type, or one behind indexes or functions; each: with one [*].
    Operand operand(Type::Scalar scalar, int depth, bool each) {
        using Scalar = Type::Scalar;
        if (scalar == Scalar::boolean && (each || (depth > 0 && below(2))))
            return call(below(2) ? "starts_with" : "ends_with",
                        {operand(Scalar::bytes, depth - 1, each), bytes()});
        if (scalar == Scalar::bytes && depth > 0 && below(3) == 0) {
            Operand made = call(pick({"lower", "upper", "concat", "remove_bytes"}),
                                {operand(Scalar::bytes, depth - 1, each)});
            if (made.name == "concat" || made.name == "remove_bytes")
                made.arguments.push_back({sallyport::edge::rules::Literal(bytes())});
            return over(std::move(made), each);
        }
        if (scalar == Scalar::integer && depth > 0 && below(3) == 0)
            return over(call("len", {operand(Scalar::bytes, depth - 1, each)}), each);
        if (scalar == Scalar::ip)
            return below(2) ? field("ip.src") : cidr();
        if (scalar == Scalar::integer)
            return each ? field("cf.bot_management.detection_ids", true)
                        : field(pick({"cf.edge.server_port", "ip.src.asnum", "cf.threat_score"}).c_str());
        if (scalar == Scalar::boolean)
            return field(pick({"ssl", "cf.client.bot"}).c_str());
        if (!each && below(3))
            return field(pick({"http.host", "http.request.uri.path", "ip.geoip.country"}).c_str());
        Operand made = field("http.request.headers");
        Index key;
        key.kind = Index::Kind::key;
        key.key = pick({"x", "content-type", "a\"b", "ä", "\\"});
        made.indexes.push_back(key);
        Index last;
        last.kind = each ? Index::Kind::each : Index::Kind::position;
        last.position = each ? 0 : below(3);
        made.indexes.push_back(last);
        return made;
    }

    Operand field(const char* name, bool each = false) {
        Operand made;
        made.name = name;
        if (each)
            made.indexes.emplace_back();
        return made;
    }

    Operand cidr() {
        Operand made = call("cidr", {field("ip.src")});
        made.arguments.push_back({sallyport::edge::rules::Literal(std::int64_t{24})});
        made.arguments.push_back({sallyport::edge::rules::Literal(std::int64_t{-1})});
        return made;
    }

    // What a function makes of each element is an array again.
    static Operand over(Operand made, bool each) {
        if (each)
            made.indexes.emplace_back();
        return made;
    }

    static Operand call(std::string name, std::vector<std::variant<Operand, std::string>> arguments) {
        Operand made;
        made.name = std::move(name);
        made.call = true;
        for (auto& one : arguments) {
            if (auto* inner = std::get_if<Operand>(&one))
                made.arguments.push_back({std::move(*inner)});
            else
                made.arguments.push_back({sallyport::edge::rules::Literal(std::get<std::string>(one))});
        }
        return made;
    }

    std::mt19937_64 m_engine;
};
