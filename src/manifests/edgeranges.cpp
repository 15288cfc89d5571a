#include "edgeranges.h"

#include <sallyport/base/embedded.h>
#include <sallyport/base/yaml.h>

#include <chrono>
#include <cstdio>

namespace sallyport::manifests {

std::span<const base::EmbeddedFile> tables();

namespace {

std::vector<model::Cidr> cidrs(const base::Tree* list) {
    std::vector<model::Cidr> out;
    for (const base::Tree& item : list ? list->items() : std::span<const base::Tree>())
        if (const auto cidr = model::Cidr::parse(item.scalarText()))
            out.push_back(*cidr);
    return out;
}

base::Tree readTable() {
    for (const base::EmbeddedFile& file : tables())
        if (file.path == "edge-ranges.json")
            if (auto tree = base::readJson(file.content, std::string(file.path)))
                return std::move(tree).value();
    return {};
}

std::optional<std::chrono::sys_days> dateFrom(const std::string& text) {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

} // namespace

EdgeRanges edgeRanges(const std::string& region) {
    static const base::Tree table = readTable();
    EdgeRanges out;
    out.asOf = table.text({"asOf"});
    out.web = cidrs(table.find("web"));
    const base::Tree* regions = table.find("regions");
    const base::Tree* found = regions ? regions->find(region) : nullptr;
    if (regions && !found)
        found = regions->find("");
    if (!found)
        return out;
    if (const base::Tree* hosts = found->find("hosts"))
        for (const base::Tree& host : hosts->items())
            out.hosts.push_back(host.scalarText());
    out.ranges = cidrs(found->find("ranges"));
    return out;
}

std::optional<int> daysBetween(const std::string& from, const std::string& to) {
    const auto first = dateFrom(from);
    const auto last = dateFrom(to);
    if (!first || !last)
        return std::nullopt;
    return static_cast<int>((*last - *first).count());
}

std::vector<model::Cidr> privateRanges(bool v6) {
    std::vector<model::Cidr> out;
    const auto add = [&](std::initializer_list<const char*> list) {
        for (const char* one : list)
            if (const auto cidr = model::Cidr::parse(one))
                out.push_back(*cidr);
    };
    if (v6)
        add({"fc00::/7", "fe80::/10", "ff00::/8"});
    else
        add({"10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
             "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4"});
    return out;
}

} // namespace sallyport::manifests
