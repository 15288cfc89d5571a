#include <sallyport/base/secretbytes.h>

#include <algorithm>
#include <utility>

namespace sallyport::base {

SecretBytes::SecretBytes(std::string_view bytes)
    : m_bytes(bytes.empty() ? nullptr : std::make_unique<char[]>(bytes.size())), m_size(bytes.size()) {
    std::ranges::copy(bytes, m_bytes.get());
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept {
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes() {
    clear();
}

bool SecretBytes::equals(const SecretBytes& other) const {
    if (m_size != other.m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference = static_cast<unsigned char>(difference | (m_bytes[i] ^ other.m_bytes[i]));
    return difference == 0;
}

void SecretBytes::wipe(char* bytes, std::size_t size) {
    volatile char* const at = bytes;
    for (std::size_t i = 0; i < size; ++i)
        at[i] = 0;
}

void SecretBytes::clear() {
    if (m_bytes)
        wipe(m_bytes.get(), m_size);
    m_bytes.reset();
    m_size = 0;
}

} // namespace sallyport::base
