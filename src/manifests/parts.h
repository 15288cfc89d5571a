#pragma once
// Manifests as Trees, in one expression.
#include <sallyport/model/labels.h>

#include <initializer_list>
#include <utility>

namespace sallyport::manifests {

using base::Tree;

Tree text(std::string value);
Tree number(std::int64_t value);
Tree boolean(bool value);
// Members whose value is null are left out.
Tree object(std::initializer_list<std::pair<std::string_view, Tree>> members);
Tree list(std::vector<Tree> items);
Tree texts(const std::vector<std::string>& items);
Tree labelMap(const model::Labels& labels);

// What every rendered object begins with; labels may be empty.
Tree manifest(std::string_view apiVersion, std::string_view kind, const std::string& ns,
              const std::string& name, const model::Labels& labels);

// A name that Kubernetes takes for most objects: lower-case letters, digits and dashes, at most 63.
std::string dnsLabel(std::string_view text);

// The labels, written as a selector: "a=b,c=d".
std::string selectorText(const model::Labels& labels);

// True when all wanted labels are there with their values.
bool hasLabels(const model::Labels& labels, const model::Labels& wanted);

} // namespace sallyport::manifests
