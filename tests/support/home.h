#pragma once
// A folder with a small cluster and a Document of it, for tests of the session.
#include <sallyport/base/file.h>
#include <sallyport/session/session.h>

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

namespace testing {

class Home {
public:
    static constexpr const char* cluster = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: cloudflared, namespace: tunnel}
spec:
  selector: {matchLabels: {app: cloudflared}}
  template:
    metadata: {labels: {app: cloudflared}}
    spec:
      containers:
        - {name: cloudflared, image: "cloudflare/cloudflared:2026.8.2", args: [tunnel, run]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: ghost, namespace: blog}
spec:
  selector: {matchLabels: {app: ghost}}
  template:
    metadata: {labels: {app: ghost}}
    spec: {containers: [{name: ghost, image: ghost, ports: [{containerPort: 2368}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: ghost, namespace: blog}
spec: {selector: {app: ghost}, ports: [{port: 2368}]}
)";

    static constexpr const char* document = R"(apiVersion: sallyport/v1
kind: Studio
name: home
cluster: {source: cluster}
tunnels:
  - name: home
    connector: {namespace: tunnel, name: cloudflared}
    hostnames:
      - {id: blog, hostname: blog.example.com, service: "http://ghost.blog:2368"}
      - {id: rest, service: "http_status:404"}
flows:
  - {id: one, from: tunnel/home, to: blog/ghost, port: 2368/TCP, expect: allowed}
)";

    Home() {
        write("cluster/all.yaml", cluster);
        write("home.sallyport.yaml", document);
    }
    std::string path(const std::string& name) const {
        return (std::filesystem::path(m_folder.path().toStdString()) / name).string();
    }
    std::string documentPath() const { return path("home.sallyport.yaml"); }
    void write(const std::string& name, const std::string& text) const {
        if (!sallyport::base::writeFile(path(name), text))
            qFatal("cannot write %s", name.c_str());
    }
    std::string read(const std::string& name) const { return sallyport::base::readFile(path(name)).value(); }

private:
    QTemporaryDir m_folder;
};

inline sallyport::session::Environment environment(const Home& home) {
    sallyport::session::Environment out;
    out.stateFolder = home.path("state");
    out.today = [] { return std::string("2026-11-21"); };
    out.autosaveAfter = 20;
    return out;
}

inline bool isSettled(const sallyport::session::Session& session) {
    return !session.work() && session.derivedRevision() == session.revision();
}

// Waits for what was begun; tests fail by what they look at next.
inline bool settle(const sallyport::session::Session& session) {
    return QTest::qWaitFor([&] { return isSettled(session); }, 30000);
}

inline bool openAndSettle(sallyport::session::Session& session, const std::string& path) {
    session.openDocument(path);
    return settle(session);
}

inline std::string bytes(const sallyport::session::Session& session) {
    return sallyport::model::writeDocumentText(*session.document());
}

} // namespace testing
