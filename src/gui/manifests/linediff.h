#pragma once
// Two texts line by line, laid beside each other: equal lines face each other,
// gaps are filled with empty lines.
#include <QString>
#include <QStringList>

#include <vector>

namespace sallyport::gui {

struct DiffRow {
    enum class Kind { same, removed, added, changed } kind = Kind::same;
    QString left, right;
};
std::vector<DiffRow> diffLines(const QStringList& left, const QStringList& right);

} // namespace sallyport::gui
