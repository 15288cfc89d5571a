// Classes of characters in brackets.
#include "regextranslator.h"

namespace sallyport::edge::rules {

std::optional<ByteClass> Translator::posix() {
    const std::size_t from = m_at;
    if (!take("[:"))
        return std::nullopt;
    const bool negated = take("^");
    const std::size_t start = m_at;
    while (isLetter(peek()))
        ++m_at;
    const auto known = posixClass(m_text.substr(start, m_at - start));
    if (!known || !take(":]")) {
        m_at = from;
        return std::nullopt;
    }
    return negated ? ~*known : *known;
}

// One item, or a range of two.
ByteClass Translator::bracketItem(int depth) {
    if (peek() == '[') {
        if (const auto named = posix())
            return *named;
        return bracket(depth + 1);
    }
    const auto single = [this]() -> std::variant<Unit, ByteClass> {
        if (peek() != '\\')
            return verbatim();
        ++m_at;
        const char c = peek();
        if (c != '\0' && std::string_view("dDsSwW").find(c) != std::string_view::npos) {
            ++m_at;
            return perlClass(c);
        }
        if ((c == 'p' || c == 'P') && m_flags.unicode) {
            --m_at;
            escapeAtom();
            return ByteClass();
        }
        return escapeUnit();
    };
    const std::size_t from = m_at;
    const auto first = single();
    skipSpaced();
    if (peek() != '-' || peekBehindSpace() == ']' || peekBehindSpace() == '-') {
        if (const auto* bytes = std::get_if<ByteClass>(&first))
            return *bytes;
        const auto& one = std::get<Unit>(first);
        if (!one.isByte() && !m_flags.unicode)
            noCharacter(from);
        return one.isByte() ? byteRange(one.byte, one.byte) : ByteClass();
    }
    ++m_at;
    skipSpaced();
    if (atEnd())
        return {};
    const auto last = single();
    const auto* low = std::get_if<Unit>(&first);
    const auto* high = std::get_if<Unit>(&last);
    if (low && high && !(low->isByte() && high->isByte()) && !m_flags.unicode)
        noCharacter(from);
    if (!low || !high || (low->isByte() && high->isByte() && high->byte < low->byte)) {
        fail(from,
             {"regex-range", SALLYPORT_TR("a range in a class goes from one character to a later one"), {}});
        return {};
    }
    return low->isByte() && high->isByte() ? byteRange(low->byte, high->byte) : ByteClass();
}

// && cuts, -- takes away, ~~ keeps what is in one of both; all bind alike, and looser than what stands
// together.
ByteClass Translator::bracket(int depth) {
    const std::size_t from = m_at++;
    if (depth > deepest) {
        fail(from, {"regex-depth", SALLYPORT_TR("the regular expression nests too deeply"), {}});
        return {};
    }
    skipSpaced();
    const bool negated = take("^");
    ByteClass whole, part;
    char op = '\0';
    bool empty = true;
    const auto close = [&] {
        part = folded(part);
        whole = op == '\0'  ? part
                : op == '&' ? folded(whole) & part
                : op == '-' ? folded(whole) & ~part
                            : folded(whole) ^ part;
        part.reset();
    };
    for (skipSpaced(); peek() == '-'; skipSpaced()) {
        ++m_at;
        part.set('-');
        empty = false;
    }
    if (empty && take("]"))
        part.set(']');
    while (true) {
        skipSpaced();
        if (atEnd()) {
            fail(from, {"regex-class", SALLYPORT_TR("this class is never closed"), {}});
            return {};
        }
        if (take("]"))
            break;
        const char c = peek();
        if ((c == '&' || c == '-' || c == '~') && peek(1) == c) {
            close();
            op = c;
            m_at += 2;
            continue;
        }
        part |= bracketItem(depth);
    }
    close();
    return negated ? ~whole : whole;
}

} // namespace sallyport::edge::rules
