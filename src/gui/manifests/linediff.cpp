#include "linediff.h"

#include <algorithm>

namespace sallyport::gui {

namespace {

// Removed and added lines between two equal ones stand side by side.
void flush(std::vector<DiffRow>& rows, QStringList& removed, QStringList& added) {
    const qsizetype count = qMax(removed.size(), added.size());
    for (qsizetype i = 0; i < count; ++i) {
        const bool has = i < removed.size(), gets = i < added.size();
        rows.push_back({has && gets ? DiffRow::Kind::changed
                        : has       ? DiffRow::Kind::removed
                                    : DiffRow::Kind::added,
                        has ? removed[i] : QString(), gets ? added[i] : QString()});
    }
    removed.clear();
    added.clear();
}

} // namespace

std::vector<DiffRow> diffLines(const QStringList& left, const QStringList& right) {
    const auto n = static_cast<std::size_t>(left.size()), m = static_cast<std::size_t>(right.size());
    std::vector<DiffRow> rows;
    QStringList removed, added;
    // The table of common lengths grows with both texts: very long ones face each other as they are.
    constexpr std::size_t most = 4'000'000;
    if (n * m > most) {
        removed = left;
        added = right;
        flush(rows, removed, added);
        return rows;
    }
    std::vector<int> common((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> int& { return common[i * (m + 1) + j]; };
    const auto l = [&](std::size_t i) -> const QString& { return left[static_cast<qsizetype>(i)]; };
    const auto r = [&](std::size_t j) -> const QString& { return right[static_cast<qsizetype>(j)]; };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = l(i) == r(j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    std::size_t i = 0, j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && l(i) == r(j)) {
            flush(rows, removed, added);
            rows.push_back({DiffRow::Kind::same, l(i++), r(j++)});
        } else if (j >= m || (i < n && at(i + 1, j) >= at(i, j + 1))) {
            removed << l(i++);
        } else {
            added << r(j++);
        }
    }
    flush(rows, removed, added);
    return rows;
}

} // namespace sallyport::gui
