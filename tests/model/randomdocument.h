#pragma once
// Documents at random from a seed: every member is there in some of them, with
// texts that YAML readers like to take for something else.
#include <sallyport/model/document.h>

#include <random>

namespace sallyport::model {

class RandomDocument {
public:
    explicit RandomDocument(unsigned seed) : m_random(seed) {}

    Document make() {
        Document d;
        d.name = text();
        d.note = text();
        d.cluster = {text(), text(),
                     word({"", "auto", "cilium", "calico", "kube-router", "kubernetes", "none"})};
        d.cloudflare = {text(), texts()};
        d.tunnels = list<Tunnel>([this](const std::string& id) { return tunnel(id); });
        d.outside = list<OutsideTarget>([this](const std::string& id) { return outside(id); });
        for (const std::string& zone : texts())
            d.waf[zone] = list<WafRule>([this](const std::string& id) { return wafRule(id); });
        d.wafRulesets = list<WafRuleset>([this](const std::string& id) {
            return WafRuleset{id, text(),
                              list<WafRule>([this](const std::string& ref) { return wafRule(ref); }), text()};
        });
        d.account = {list<WafRule>([this](const std::string& id) { return wafRule(id); }), ipAccess()};
        for (const std::string& zone : texts())
            d.zones[zone] = {text(),
                             word({"", "free", "pro", "business", "enterprise"}),
                             mapOrNone(),
                             ipAccess(),
                             list<CertificatePack>([this](const std::string& id) {
                                 return CertificatePack{id, text(), texts(), text()};
                             }),
                             maybe<bool>([this] { return flip(); }),
                             maybe<bool>([this] { return flip(); }),
                             text()};
        d.access = list<AccessApplication>([this](const std::string& id) { return application(id); });
        d.accessPolicies = list<AccessPolicy>([this](const std::string& id) { return accessPolicy(id); });
        d.accessGroups = list<AccessGroup>([this](const std::string& id) {
            return AccessGroup{id, text(), listOrNone(), listOrNone(), listOrNone(), text()};
        });
        d.accessLogins = list<AccessLogin>([this](const std::string& id) {
            return AccessLogin{id, text(), text(), text()};
        });
        d.accessTokens = list<AccessToken>([this](const std::string& id) {
            return AccessToken{id, text(), text(), text()};
        });
        d.policy = {word({"", "auto", "kubernetes", "cilium", "calico"}), static_cast<EdgeForm>(below(4)),
                    flip(), text()};
        d.monitoring = {maybe<bool>([this] { return flip(); }), maybe<bool>([this] { return flip(); }),
                        textMap()};
        d.requests = list<SavedRequest>([this](const std::string& id) { return request(id); });
        d.flows = list<SavedFlow>([this](const std::string& id) { return flow(id); });
        return d;
    }

private:
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(m_random); }
    bool flip() { return below(2) == 0; }
    template<class T, class Make> std::optional<T> maybe(Make make) {
        return flip() ? std::optional<T>(make()) : std::nullopt;
    }
    std::string word(std::vector<std::string> words) {
        return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
    }

    // Empty in one of three.
    std::string text() { return below(3) == 0 ? std::string() : some(); }
    std::string some() {
        static const std::vector<std::string> traps = {"plain",
                                                       "two words",
                                                       "yes",
                                                       "No",
                                                       "on",
                                                       "~",
                                                       "null",
                                                       "NULL",
                                                       "true",
                                                       "1",
                                                       "-1",
                                                       "0x1F",
                                                       "0o17",
                                                       "017",
                                                       "1e3",
                                                       ".5",
                                                       "1_000",
                                                       "12:30:45",
                                                       "2026-01-02",
                                                       ".inf",
                                                       ".NaN",
                                                       "-",
                                                       "- a",
                                                       "? a",
                                                       ": a",
                                                       "a: b",
                                                       "a #b",
                                                       "#c",
                                                       "&x",
                                                       "*x",
                                                       "!x",
                                                       "|",
                                                       ">",
                                                       "%x",
                                                       "@x",
                                                       "`x",
                                                       "{a}",
                                                       "[a]",
                                                       "'q'",
                                                       "\"q\"",
                                                       "a'b\"c\\",
                                                       " lead",
                                                       "trail ",
                                                       "\ttab",
                                                       "line\nline\n",
                                                       "\n",
                                                       "a\n\n  b",
                                                       "\r\n",
                                                       "<<",
                                                       "=",
                                                       "...",
                                                       "---",
                                                       "\u00e4\u00f6\u00fc \u20ac",
                                                       "a\u2028b",
                                                       "\u2029",
                                                       "\u0085",
                                                       "\ufeffx",
                                                       "\U0001f512",
                                                       "\u007f",
                                                       std::string("a\x01"
                                                                   "b"),
                                                       "${VAR}",
                                                       "{{ .Values.x }}",
                                                       "http://a.b:80",
                                                       "^/(api|v2)\\.x$",
                                                       std::string(200, 'x') + " " + std::string(50, 'y')};
        return word(traps);
    }
    std::vector<std::string> texts() {
        std::vector<std::string> out;
        for (int i = below(4); i > 0; --i)
            out.push_back(some());
        return out;
    }
    std::map<std::string, std::string> textMap() {
        std::map<std::string, std::string> out;
        for (int i = below(4); i > 0; --i)
            out[some()] = text();
        return out;
    }
    // Elements with ids of their own.
    template<class T, class Make> std::vector<T> list(Make make) {
        std::vector<T> out;
        for (int i = below(4); i > 0; --i)
            out.push_back(make(some() + std::to_string(i)));
        return out;
    }
    base::Tree tree(int depth) {
        using base::Tree;
        switch (depth > 0 ? below(8) : below(6)) {
        case 0:
            return Tree::boolean(flip());
        case 1:
            return Tree::integer(below(1000) - 500);
        case 2:
            return Tree::real(below(1000) / 8.0);
        case 3:
            return Tree();
        case 6:
            return treeList(depth - 1);
        case 7:
            return treeMap(depth - 1);
        default:
            return Tree::string(text());
        }
    }
    base::Tree treeMap(int depth) {
        base::Tree out = base::Tree::map();
        for (int i = below(4); i > 0; --i)
            out.set(some(), tree(depth));
        return out;
    }
    base::Tree treeList(int depth) {
        base::Tree out = base::Tree::list();
        for (int i = below(4); i > 0; --i)
            out.append(tree(depth));
        return out;
    }
    base::Tree mapOrNone() { return flip() ? treeMap(2) : base::Tree(); }
    base::Tree listOrNone() { return flip() ? treeList(2) : base::Tree(); }

    ConnectorSettings connector() {
        ConnectorSettings c;
        c.namespaceName = text();
        c.name = text();
        c.kind = word({"", "Deployment", "DaemonSet", "StatefulSet"});
        c.podLabels = textMap();
        c.replicas = maybe<int>([this] { return below(5); });
        c.image = text();
        c.metricsPort = maybe<int>([this] { return 1 + below(65535); });
        c.protocol = word({"", "auto", "quic", "http2"});
        c.edgeIpVersion = word({"", "auto", "4", "6"});
        c.loglevel = word({"", "debug", "info", "warn", "error", "fatal"});
        c.output = word({"", "default", "json"});
        c.logfile = text();
        c.postQuantum = flip();
        c.gracePeriod = word({"", "30s", "1m30s", "3m", "0", "1.5s", "500ms"});
        c.region = text();
        c.serviceAccount = text();
        c.extraArguments = texts();
        c.sidecarOf = text();
        return c;
    }
    PublicHostname hostname(const std::string& id) {
        return {id, text(), text(), some(), mapOrNone(), text()};
    }
    Tunnel tunnel(const std::string& name) {
        Tunnel t;
        t.name = name;
        t.id = text();
        t.management = flip() ? Management::remote : Management::local;
        t.layout = static_cast<Layout>(below(3));
        t.connector = connector();
        t.token = {
            word({"", "existing", "sops", "sealedsecrets", "externalsecrets", "vaultinjector", "cluster"}),
            text(), text(), word({"", "file", "env", "credentials"})};
        t.originRequest = mapOrNone();
        t.routesKnown = below(4) > 0;
        if (t.routesKnown)
            t.hostnames = list<PublicHostname>([this](const std::string& id) { return hostname(id); });
        t.note = text();
        return t;
    }
    Cidr cidr() {
        const bool v6 = flip();
        Ip ip;
        ip.v6 = v6;
        for (std::size_t i = 0; i < (v6 ? 16u : 4u); ++i)
            ip.bytes[i] = static_cast<std::uint8_t>(below(3) ? below(256) : 0);
        if (v6)
            ip.bytes[0] = 0x20;
        return *Cidr::parse(ip.text() + '/' +
                            std::to_string(flip() ? (v6 ? 128 : 32) : below(v6 ? 129 : 33)));
    }
    OutsideTarget outside(const std::string& name) {
        OutsideTarget target{name, {}, text()};
        for (int i = 1 + below(3); i > 0; --i)
            target.addresses.push_back(cidr());
        return target;
    }
    WafRule wafRule(const std::string& ref) {
        return {ref,
                text(),
                some(),
                word({"block", "challenge", "js_challenge", "managed_challenge", "skip", "log", "execute"}),
                flip(),
                mapOrNone(),
                text(),
                text(),
                mapOrNone()};
    }
    List<IpAccessRule> ipAccess() {
        return list<IpAccessRule>([this](const std::string& value) {
            return IpAccessRule{
                value, word({"ip", "ip6", "ip_range", "asn", "country"}),
                word({"block", "challenge", "js_challenge", "managed_challenge", "whitelist"}), text(),
                text()};
        });
    }
    AccessPolicy accessPolicy(const std::string& name) {
        AccessPolicy policy{name,         word({"allow", "deny", "bypass", "non_identity"}),
                            listOrNone(), listOrNone(),
                            listOrNone(), text()};
        policy.id = text();
        policy.settings = mapOrNone();
        return policy;
    }
    AccessApplication application(const std::string& name) {
        AccessApplication app{name, texts(), {}, text(), text()};
        app.policies = list<AccessPolicy>([this](const std::string& id) {
            if (flip())
                return accessPolicy(id);
            AccessPolicy named;
            named.name = id;
            named.reusable = true;
            return named;
        });
        app.type = text();
        app.id = text();
        for (const std::string& uri : app.destinations)
            if (flip())
                app.publicPaths[uri] = {some(), some()};
        if (flip()) {
            base::Tree worker = base::Tree::map();
            worker.set("type", base::Tree::string("worker"));
            worker.set("worker_id", base::Tree::string(some()));
            app.otherDestinations.append(std::move(worker));
        }
        app.settings = mapOrNone();
        return app;
    }
    SavedRequest request(const std::string& id) {
        SavedRequest r;
        r.id = id;
        r.method = word({"GET", "POST", "PROPFIND"});
        r.url = word({"https://a.example.com/", "http://b.example.com/x?y=%20#z", "https://[2001:db8::1]/"});
        r.shortForm = flip();
        if (!r.shortForm) {
            for (int i = below(3); i > 0; --i)
                r.headers[some()] = texts();
            r.ip = word({"", "203.0.113.9", "2001:db8::9"});
            r.country = word({"", "DE", "T1", "NO"});
            r.email = word({"", "me@example.com"});
            r.asn = maybe<std::int64_t>([this] { return below(1000000); });
        }
        r.expect = word({"", "passes", "reached", "blocked", "challenged", "denied"});
        r.by = word({"", "waf/x", "access/A B", "ingress/1", "policy/NetworkPolicy/a/b"});
        r.note = text();
        return r;
    }
    SavedFlow flow(const std::string& id) {
        const auto protocol = static_cast<Protocol>(below(5));
        const bool portless = protocol == Protocol::icmp || protocol == Protocol::icmpv6;
        return {id,
                some(),
                some(),
                portless ? 0 : 1 + below(65535),
                protocol,
                word({"", "allowed", "denied"}),
                word({"", "policy/NetworkPolicy/a/b"}),
                text()};
    }

    std::mt19937 m_random;
};

} // namespace sallyport::model
