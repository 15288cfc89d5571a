#pragma once
// What could not be done, and where. Nothing below the front ends throws across
// a module: a function that can fail returns Result<T>.
#include <sallyport/base/text.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace sallyport::base {

// A place in an input. line and column count from 1, 0 means not known.
// pointer is a JSON Pointer (RFC 6901) into the document at that place.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string pointer;

    // FILE:LINE:COL, as far as known.
    std::string text() const;
    auto operator<=>(const Place&) const = default;
};

enum class ErrorKind { usage, unreadable, invalid, refused, conflict, unreachable, cancelled, internal };
std::string name(ErrorKind);

struct Error {
    ErrorKind kind = ErrorKind::internal;
    Text message;
    Place where;

    // "FILE:LINE:COL: message", as the command line prints it after "error: ".
    std::string english() const;
    bool operator==(const Error&) const = default;
};

template<class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace sallyport::base
