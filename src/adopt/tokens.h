#pragma once
// The credential of a tunnel: where it stands and what fills that Secret, as
// far as manifests show. A token is decoded for its tunnel id only; its value
// goes nowhere.
#include <sallyport/adopt/adopt.h>

namespace sallyport::adopt {

// What fills the Secret, or nothing.
std::optional<TokenSource> sourceOf(const model::ClusterState& state, const std::string& ns,
                                    const std::string& secret, const std::string& key);
// True when the Secret, or what fills it, is known to have the key; nothing when its keys are not known.
std::optional<bool> hasKey(const model::ClusterState& state, const std::string& ns, const std::string& secret,
                           const std::string& key);
// The tunnel's id in a token (base64 of {"a","t","s"}) or in credentials.json; "" when it is neither.
std::string tunnelIdOf(const std::string& credential);
// The same for a key of a plain Secret whose value stands in the manifests.
std::string tunnelIdIn(const model::ClusterState& state, const std::string& ns, const std::string& secret,
                       const std::string& key);
// The text of a plain Secret's key, when it is there in clear. For parsing only.
std::optional<std::string> clearText(const model::ClusterState& state, const std::string& ns,
                                     const std::string& secret, const std::string& key);
bool isUuid(std::string_view text);

} // namespace sallyport::adopt
