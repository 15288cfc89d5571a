#pragma once
// A folder of files that a test writes and reads back as a state.
#include <sallyport/source/source.h>

#include <QTemporaryDir>

#include <algorithm>
#include <fstream>

class Workspace {
public:
    explicit Workspace(std::initializer_list<std::pair<std::string, std::string>> files = {}) {
        std::filesystem::create_directories(root() / ".git"); // the repository ends here
        for (const auto& [path, text] : files)
            write(path, text);
    }
    void write(const std::string& path, const std::string& text) {
        std::filesystem::create_directories((root() / path).parent_path());
        std::ofstream(root() / path, std::ios::binary) << text;
    }
    std::filesystem::path root() const { return m_folder.path().toStdString(); }

    sallyport::model::ClusterState read(const std::string& below = {}) const {
        auto state = sallyport::source::read({below.empty() ? root() : root() / below});
        return state ? std::move(state).value() : sallyport::model::ClusterState();
    }

private:
    QTemporaryDir m_folder;
};

inline std::string configMap(const std::string& name, const std::string& more = {}) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n" + more;
}

// Names of the objects of a kind, as "ns/name", sorted and joined by spaces.
inline std::string names(const sallyport::model::ClusterState& state, const std::string& kind) {
    std::string all;
    for (const auto& [key, object] : state.objects())
        if (key.kind == kind)
            all += (all.empty() ? "" : " ") + (key.ns.empty() ? key.name : key.ns + "/" + key.name);
    return all;
}

inline std::string notDeployed(const sallyport::model::ClusterState& state) {
    std::vector<std::string> all;
    for (const auto& object : state.notDeployed)
        all.push_back(object.key.name);
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& name : all)
        text += (text.empty() ? "" : " ") + name;
    return text;
}

// How many unread entries have that id; their texts when one is wanted.
inline int unreadCount(const sallyport::model::ClusterState& state, const std::string& id) {
    return static_cast<int>(std::count_if(state.unread.begin(), state.unread.end(),
                                          [&](const auto& entry) { return entry.why.id == id; }));
}

inline const sallyport::model::Unread* unread(const sallyport::model::ClusterState& state,
                                              const std::string& id) {
    for (const auto& entry : state.unread)
        if (entry.why.id == id)
            return &entry;
    return nullptr;
}

inline std::string ids(const sallyport::model::ClusterState& state) {
    std::string all;
    for (const auto& entry : state.unread)
        all += (all.empty() ? "" : " ") + entry.why.id;
    return all;
}
