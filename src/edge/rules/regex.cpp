#include "regex.h"

#include <re2/re2.h>

namespace sallyport::edge::rules {

Regex::Regex() = default;
Regex::Regex(Regex&&) noexcept = default;
Regex::~Regex() = default;

std::variant<std::shared_ptr<const Regex>, RegexError> Regex::make(std::string_view pattern) {
    auto translated = translate(pattern);
    if (auto* error = std::get_if<RegexError>(&translated))
        return std::move(*error);
    Regex made;
    made.m_notModelled = std::get<Translation>(translated).notModelled;
    if (made.m_notModelled.empty()) {
        RE2::Options options;
        options.set_encoding(RE2::Options::EncodingLatin1);
        options.set_log_errors(false);
        options.set_never_capture(true);
        made.m_automaton = std::make_unique<RE2>(std::get<Translation>(translated).re2, options);
        // Rust has other limits for repetitions and size.
        if (!made.m_automaton->ok()) {
            made.m_notModelled = made.m_automaton->error();
            made.m_automaton.reset();
        }
    }
    return std::make_shared<const Regex>(std::move(made));
}

Answer Regex::matches(std::string_view value) const {
    if (!m_automaton)
        return Answer::unknown;
    return RE2::PartialMatch(re2::StringPiece(value.data(), value.size()), *m_automaton) ? Answer::yes
                                                                                         : Answer::no;
}

} // namespace sallyport::edge::rules
