#pragma once
// Bytes that must not be seen: a token, a key. Wiped when they go, moved but not
// copied by accident, and printed by nothing; reveal() is the one way to them.
#include <cstddef>
#include <memory>
#include <string_view>

namespace sallyport::base {

class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::string_view bytes);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes();

    bool empty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    // The bytes, valid while this object lives. Do not copy them into a std::string that stays.
    std::string_view reveal() const { return {m_bytes.get(), m_size}; }
    SecretBytes clone() const { return SecretBytes(reveal()); }
    // Takes the same time wherever the difference stands.
    bool equals(const SecretBytes& other) const;
    // Overwrites memory in a way that the compiler keeps.
    static void wipe(char* bytes, std::size_t size);

private:
    void clear();
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
};

template<class Stream> Stream& operator<<(Stream&, const SecretBytes&) = delete;

} // namespace sallyport::base
