#include "charts/appnames.h"

#include <algorithm>

namespace sallyport::source {

using base::Tree;

AppNames::AppNames(const Release& release)
    : m_values(release.values), m_context(release, release.name, true),
      m_major(m_context.majorVersion() == 0 ? 4 : m_context.majorVersion()),
      m_controllers(enabledItems(memberOf(m_values, "controllers"), true)),
      m_services(enabledItems(memberOf(m_values, "service"), true)),
      m_configMaps(enabledItems(memberOf(m_values, "configMaps"), m_major > 2)) {}

std::string AppNames::controllerLabel() const {
    return m_major >= 4 ? "app.kubernetes.io/controller" : "app.kubernetes.io/component";
}

std::string AppNames::newName(const std::string& id, const Tree& values, std::size_t count) const {
    if (const Tree& forced = memberOf(values, "forceRename"); !forced.scalarText().empty())
        return m_context.text(forced);
    std::string name = m_context.fullName;
    const std::string prefix = m_context.text(memberOf(values, "prefix"));
    if (!prefix.empty() && prefix != name)
        name = prefix + "-" + name;
    const bool always = isOn(memberOf(m_values, "global"), "alwaysAppendIdentifierToResourceName", false);
    if ((count > 1 || always) && !name.ends_with("-" + id) && name != id)
        name += "-" + id;
    const std::string suffix = m_context.text(memberOf(values, "suffix"));
    if (!suffix.empty() && !name.ends_with("-" + suffix))
        name += "-" + suffix;
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

std::string AppNames::oldName(const std::string& id, const Tree& values, bool bare) const {
    const std::string name = m_context.fullName;
    const std::string over = m_context.text(memberOf(values, "nameOverride"));
    if (!over.empty())
        return m_major >= 3 && over == name ? name : name + "-" + over;
    return bare || (m_major >= 3 && name == id) ? name : name + "-" + id;
}

std::string AppNames::controllerName(const std::string& id, const Tree& values) const {
    if (m_major >= 4)
        return newName(id, values, m_controllers.size());
    return oldName(id, values, m_major == 3 ? m_controllers.size() == 1 : id == "main");
}

std::string AppNames::serviceName(const std::string& id, const Tree& values) const {
    if (m_major >= 4)
        return newName(id, values, m_services.size());
    const bool primary = isOn(values, "primary", m_major == 2 && id == "main");
    return oldName(id, values, primary || (m_major == 3 && m_services.size() == 1));
}

std::string AppNames::configMapName(const std::string& id, const Tree& values) const {
    return m_major >= 4 ? newName(id, values, m_configMaps.size()) : oldName(id, values, id == "main");
}

std::string AppNames::serviceAccount(const Tree& values) const {
    const Tree& account = memberOf(m_values, "serviceAccount");
    if (m_major < 4) {
        if (!isOn(account, "create", false))
            return memberText(account, "name").empty() ? "default"
                                                       : m_context.text(memberOf(account, "name"));
        return memberText(account, "name").empty() ? m_context.fullName
                                                   : m_context.text(memberOf(account, "name"));
    }
    const auto accounts = enabledItems(account, true);
    const Tree* chosen = values.find("serviceAccount");
    if (chosen && !memberText(*chosen, "name").empty())
        return memberText(*chosen, "name");
    for (const auto& [id, item] : accounts)
        if (chosen ? memberText(*chosen, "identifier") == id : accounts.size() == 1)
            return newName(id, *item, accounts.size());
    return "default";
}

std::string AppNames::controllerOf(const Tree& service) const {
    std::string named = memberText(service, "controller");
    if (!named.empty())
        return named;
    if (m_major == 2)
        return "main";
    return m_controllers.size() == 1 ? m_controllers.front().first : "";
}

} // namespace sallyport::source
