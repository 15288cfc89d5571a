#pragma once
// Worlds for the tests of the map: a large cluster in one file, and a document
// whose manifests are not there.
#include <QFile>
#include <QString>

inline bool writeText(const QString& file, const QByteArray& text) {
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
}

// 2,000 Services in 50 namespaces; a connector that may reach the first twenty of them.
inline QByteArray largeCluster(int services) {
    const auto workload = [](const QByteArray& ns, const QByteArray& name, const QByteArray& image) {
        return QByteArray(
            "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + ns +
            "}\nspec:\n  selector: {matchLabels: {app: " + name +
            "}}\n  template:\n    metadata: {labels: {app: " + name +
            "}}\n    spec:\n      containers:\n        - name: main\n          image: " + image +
            "\n          args: [tunnel, run]\n"
            "          ports: [{name: http, containerPort: 8080}]\n");
    };
    QByteArray text = workload("cloudflared", "cloudflared", "cloudflare/cloudflared:2026.8.2");
    text += "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: egress, namespace: "
            "cloudflared}\nspec:\n  podSelector: {matchLabels: {app: cloudflared}}\n  policyTypes: [Egress]\n"
            "  egress: [{to: [{namespaceSelector: {}}]}]\n";
    for (int i = 0; i < services; ++i) {
        const QByteArray ns = "ns-" + QByteArray::number(i % 50), name = "app-" + QByteArray::number(i);
        text += workload(ns, name, "registry.example.com/app:1");
        text += "---\napiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", namespace: " + ns +
                "}\nspec: {selector: {app: " + name + "}, ports: [{port: 80, targetPort: http}]}\n";
        if (i % 3 != 0)
            text += "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: " + name +
                    ", namespace: " + ns + "}\nspec:\n  podSelector: {matchLabels: {app: " + name +
                    "}}\n  policyTypes: [Ingress]\n";
    }
    return text;
}

// A document that publishes the first of them.
inline QByteArray largeDocument(int hostnames, const QByteArray& source) {
    QByteArray text = "apiVersion: sallyport/v1\nkind: Studio\nname: large\ncluster: {source: " + source +
                      ", networkPolicy: kubernetes}\ntunnels:\n  - name: large\n    management: local\n"
                      "    connector: {namespace: cloudflared, name: cloudflared, podLabels: {app: "
                      "cloudflared}}\n    hostnames:\n";
    for (int i = 0; i < hostnames; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "      - {id: app-" + number + ", hostname: app-" + number + ".example" +
                QByteArray::number(i % 3) + ".com, service: \"http://app-" + number + ".ns-" +
                QByteArray::number(i % 50) + ":80\"}\n";
    }
    return text;
}
