#pragma once
// Reading and Writing: two walkers with the same verbs, so that the members of
// a Document are listed once (document.cpp) and read and written alike. Reading
// reports unknown members and wrong values; Writing leaves defaults out.
#include <sallyport/base/reader.h>
#include <sallyport/model/list.h>

#include <algorithm>
#include <map>

namespace sallyport::model {

using Words = std::initializer_list<std::string_view>;
template<class E> using Choices = std::initializer_list<std::pair<std::string_view, E>>; // the default first

// A rule for a text, and what to say when it does not hold (%1 is the text).
struct TextRule {
    bool (*holds)(std::string_view);
    base::Text message;
};

class Reading {
public:
    template<class T> using Ref = T&;

    Reading(const base::Reader& at, std::vector<base::Diagnostic>& problems)
        : m_at(at), m_problems(&problems) {}

    // A member, noted as known.
    base::Reader use(std::string_view name) {
        m_known.emplace_back(name);
        return m_at.member(name);
    }
    const base::Reader& at() const { return m_at; }

    void text(std::string_view name, std::string& value, std::string_view fallback = {}) {
        value = use(name).text(fallback);
    }
    // A text that must be there and say something.
    void needed(std::string_view name, std::string& value);
    void word(std::string_view name, std::string& value, Words words) { value = use(name).word(words); }
    void neededWord(std::string_view name, std::string& value, Words words);
    void checked(std::string_view name, std::string& value, const TextRule& rule);
    void flag(std::string_view name, bool& value, bool fallback = false) {
        value = use(name).boolean(fallback);
    }
    void flag(std::string_view name, std::optional<bool>& value) { value = use(name).optionalBoolean(); }
    template<class N>
    void number(std::string_view name, std::optional<N>& value, std::int64_t least, std::int64_t most) {
        if (const auto read = use(name).optionalInteger(least, most))
            value = static_cast<N>(*read);
    }
    void texts(std::string_view name, std::vector<std::string>& value) { value = use(name).texts(); }
    void textMap(std::string_view name, std::map<std::string, std::string>& value);
    // A map or list of the user's that is kept as it is.
    void tree(std::string_view name, base::Tree& value, base::Tree::Kind kind);

    template<class E> void choice(std::string_view name, E& value, Choices<E> choices) {
        const base::Reader reader = use(name);
        if (!reader.present())
            return;
        const std::string* text = reader.tree()->asString();
        const auto found =
            std::ranges::find_if(choices, [&](const auto& c) { return text && c.first == *text; });
        if (found != choices.end()) {
            value = found->second;
            return;
        }
        std::vector<std::string_view> words;
        for (const auto& choice : choices)
            words.push_back(choice.first);
        reportChoice(reader, words);
    }
    template<class Read> void group(std::string_view name, Read read) { readMap(use(name), read); }
    template<class Read> void groupAt(const base::Reader& reader, Read read) { readMap(reader, read); }
    template<class T> void object(std::string_view name, T& value) {
        group(name, [&](Reading& inner) { members(inner, value); });
    }
    // Elements in order; the text at id tells them apart.
    template<class T> void list(std::string_view name, List<T>& value, std::string T::*id) {
        readList(use(name), value, id);
    }
    template<class T>
    void mapOfLists(std::string_view name, std::map<std::string, List<T>>& value, std::string T::*id) {
        const base::Reader reader = use(name);
        for (const auto& [key, item] : reader.members())
            readList(item, value[key], id);
    }
    template<class T> void mapOfObjects(std::string_view name, std::map<std::string, T>& value) {
        const base::Reader reader = use(name);
        for (const auto& [key, item] : reader.members()) {
            T& element = value[key];
            readMap(item, [&element](Reading& inner) { members(inner, element); });
        }
    }
    // Reports the members that nobody used.
    void finish() const;

    // `other` may take an item that is no map: true when it did.
    template<class T, class Other>
    void readList(const base::Reader& reader, List<T>& value, std::string T::*id, Other other) {
        std::map<std::string, base::Place> places;
        for (const base::Reader& item : reader.items()) {
            T element;
            if (!other(item, element)) {
                if (!item.present())
                    reportNoMap(item);
                if (!readMap(item, [&](Reading& inner) { members(inner, element); }))
                    continue;
            }
            const auto [first, added] = places.emplace(element.*id, item.place());
            if (!added && !(element.*id).empty())
                reportTwice(item, element.*id, first->second);
            value.push_back(std::move(element));
        }
    }
    template<class T> void readList(const base::Reader& reader, List<T>& value, std::string T::*id) {
        readList(reader, value, id, [](const base::Reader&, T&) { return false; });
    }

private:
    template<class Read> bool readMap(const base::Reader& reader, Read read) {
        if (!reader.present())
            return false;
        if (!reader.tree()->isMap()) {
            reportNoMap(reader);
            return false;
        }
        Reading inner(reader, *m_problems);
        read(inner);
        inner.finish();
        return true;
    }
    static void reportNoMap(const base::Reader& reader);
    static void reportChoice(const base::Reader& reader, const std::vector<std::string_view>& words);
    static void reportTwice(const base::Reader& reader, const std::string& id, const base::Place& first);

    base::Reader m_at;
    std::vector<base::Diagnostic>* m_problems;
    std::vector<std::string> m_known;
};

class Writing {
public:
    template<class T> using Ref = const T&;

    base::Tree take() { return std::move(m_out); }
    void set(std::string_view name, base::Tree value) { m_out.set(name, std::move(value)); }

    void text(std::string_view name, const std::string& value, std::string_view fallback = {}) {
        if (value != fallback)
            needed(name, value);
    }
    void needed(std::string_view name, const std::string& value) { set(name, base::Tree::string(value)); }
    void word(std::string_view name, const std::string& value, Words) { text(name, value); }
    void neededWord(std::string_view name, const std::string& value, Words) { needed(name, value); }
    void checked(std::string_view name, const std::string& value, const TextRule&) { text(name, value); }
    void flag(std::string_view name, bool value, bool fallback = false) {
        if (value != fallback)
            set(name, base::Tree::boolean(value));
    }
    void flag(std::string_view name, const std::optional<bool>& value) {
        if (value)
            set(name, base::Tree::boolean(*value));
    }
    template<class N>
    void number(std::string_view name, const std::optional<N>& value, std::int64_t, std::int64_t) {
        if (value)
            set(name, base::Tree::integer(*value));
    }
    void texts(std::string_view name, const std::vector<std::string>& value);
    void textMap(std::string_view name, const std::map<std::string, std::string>& value);
    void tree(std::string_view name, const base::Tree& value, base::Tree::Kind) {
        if (!value.isNull())
            set(name, value);
    }
    template<class E> void choice(std::string_view name, const E& value, Choices<E> choices) {
        for (const auto& [word, meaning] : choices) {
            if (meaning == value && word != choices.begin()->first)
                set(name, base::Tree::string(std::string(word)));
        }
    }
    template<class Write> void group(std::string_view name, Write write) {
        Writing inner;
        write(inner);
        if (inner.m_out.size() > 0)
            set(name, inner.take());
    }
    template<class T> void object(std::string_view name, const T& value) {
        group(name, [&](Writing& inner) { members(inner, value); });
    }
    template<class T> void list(std::string_view name, const List<T>& value, std::string T::*) {
        if (!value.empty())
            set(name, listOf(value));
    }
    template<class T>
    void mapOfLists(std::string_view name, const std::map<std::string, List<T>>& value, std::string T::*) {
        group(name, [&](Writing& inner) {
            for (const auto& [key, items] : value)
                inner.set(key, listOf(items));
        });
    }

    template<class T> void mapOfObjects(std::string_view name, const std::map<std::string, T>& value) {
        group(name, [&](Writing& inner) {
            for (const auto& [key, item] : value) {
                Writing one;
                members(one, item);
                inner.set(key, one.take());
            }
        });
    }

    template<class T> static base::Tree listOf(const List<T>& items) {
        base::Tree out = base::Tree::list();
        for (const T& item : items) {
            Writing inner;
            members(inner, item);
            out.append(inner.take());
        }
        return out;
    }

private:
    base::Tree m_out = base::Tree::map();
};

} // namespace sallyport::model
