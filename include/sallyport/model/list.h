#pragma once
// A list that shares: copying one costs a pointer, and changing an element of a
// copy costs that element and the row of pointers. So a Document's history
// holds each unchanged element once. Reading is like a vector; what is to be
// changed is asked for by edit().
#include <algorithm>
#include <atomic>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <vector>

namespace sallyport::model {

template<class T> class List {
    using Element = std::shared_ptr<const T>;
    using Row = std::vector<Element>;

public:
    class const_iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        const_iterator() = default;
        explicit const_iterator(const Element* at) : m_at(at) {}
        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        reference operator[](difference_type n) const { return *m_at[n]; }
        const_iterator& operator++() { return ++m_at, *this; }
        const_iterator& operator--() { return --m_at, *this; }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        const_iterator operator--(int) { return const_iterator(m_at--); }
        const_iterator& operator+=(difference_type n) { return m_at += n, *this; }
        const_iterator& operator-=(difference_type n) { return m_at -= n, *this; }
        friend const_iterator operator+(const_iterator a, difference_type n) { return a += n; }
        friend const_iterator operator+(difference_type n, const_iterator a) { return a += n; }
        friend const_iterator operator-(const_iterator a, difference_type n) { return a -= n; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_at - b.m_at; }
        auto operator<=>(const const_iterator&) const = default;

    private:
        const Element* m_at = nullptr;
    };
    using iterator = const_iterator;
    using value_type = T;
    using const_reference = const T&;
    using reference = const T&;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;

    List() = default;
    List(std::initializer_list<T> items) : List(items.begin(), items.end()) {}
    List(const std::vector<T>& items) : List(items.begin(), items.end()) {}
    template<class It> List(It first, It last) {
        for (; first != last; ++first)
            push_back(*first);
    }

    bool empty() const { return row().empty(); }
    std::size_t size() const { return row().size(); }
    const_iterator begin() const { return const_iterator(row().data()); }
    const_iterator end() const { return const_iterator(row().data() + size()); }
    const T& operator[](std::size_t i) const { return *row()[i]; }
    const T& at(std::size_t i) const { return *row().at(i); }
    const T& front() const { return *row().front(); }
    const T& back() const { return *row().back(); }
    std::vector<T> values() const { return std::vector<T>(begin(), end()); }

    // The element, its own from now on.
    T& edit(std::size_t i) {
        Element& element = own()[i];
        if (element.use_count() != 1)
            element = std::make_shared<T>(*element);
        else
            std::atomic_thread_fence(std::memory_order_acquire);
        // It was made as a T, by this class, and nobody else sees it.
        return const_cast<T&>(*element);
    }
    void push_back(T item) { own().push_back(std::make_shared<T>(std::move(item))); }
    // Those of another list, from one on: shared.
    void append(const List& other, std::size_t from = 0) {
        const std::shared_ptr<Row> kept = other.m_row; // it may be this list's own
        if (kept && from < kept->size())
            own().insert(m_row->end(), kept->begin() + static_cast<std::ptrdiff_t>(from), kept->end());
    }
    void reserve(std::size_t size) { own().reserve(size); }
    void insert(std::size_t at, T item) {
        Row& row = own();
        row.insert(row.begin() + static_cast<std::ptrdiff_t>(at), std::make_shared<T>(std::move(item)));
    }
    void eraseAt(std::size_t at) {
        Row& row = own();
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
    }
    template<class Test> std::size_t eraseIf(Test test) {
        return std::erase_if(own(), [&](const Element& element) { return test(*element); });
    }
    // To stand at `to` of the list without it.
    void move(std::size_t from, std::size_t to) {
        Row& row = own();
        const Element element = row[from];
        row.erase(row.begin() + static_cast<std::ptrdiff_t>(from));
        row.insert(row.begin() + static_cast<std::ptrdiff_t>(std::min(to, row.size())), element);
    }
    void clear() { m_row.reset(); }

    // Shared elements are equal without a look.
    friend bool operator==(const List& a, const List& b) {
        return a.m_row == b.m_row ||
               std::equal(a.row().begin(), a.row().end(), b.row().begin(), b.row().end(),
                          [](const Element& x, const Element& y) { return x == y || *x == *y; });
    }
    // Whether both are one list in memory, or each element is.
    bool sharesAll(const List& other) const { return m_row == other.m_row || row() == other.row(); }

private:
    const Row& row() const {
        static const Row none;
        return m_row ? *m_row : none;
    }
    Row& own() {
        if (!m_row)
            m_row = std::make_shared<Row>();
        else if (m_row.use_count() != 1)
            m_row = std::make_shared<Row>(*m_row);
        else
            std::atomic_thread_fence(std::memory_order_acquire);
        return *m_row;
    }
    std::shared_ptr<Row> m_row;
};

} // namespace sallyport::model
