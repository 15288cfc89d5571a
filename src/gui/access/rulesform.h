#pragma once
// Include, require and exclude of a policy or a group: a row for each condition
// with its kind and fields, and the same as text. What a form cannot show stands
// there as text and stays as it is. Rows that are not finished yet are the
// form's own; the owner hears of what holds.
#include "selectors.h"

#include <QTabWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace sallyport::gui {

struct AccessRules {
    base::Tree include, require, exclude;
    bool operator==(const AccessRules&) const = default;
};

class RulesForm : public QTabWidget {
    Q_OBJECT
public:
    explicit RulesForm(QWidget* parent);
    // asksFirst: of Bypass and Service Auth, where who someone is cannot count.
    void show(const session::DocumentPtr& document, const AccessRules& rules, bool asksFirst);
    void addRow(int list); // 0 include, 1 require, 2 exclude; the focus goes there

signals:
    void edited(const sallyport::gui::AccessRules& rules);

private:
    struct Row {
        std::optional<base::Tree> kept; // as it stands in the Document
        SelectorFields fields;
        QWidget* frame = nullptr;
        QComboBox* kind = nullptr;
        QLabel* problem = nullptr;
    };
    void build();
    void fill(std::size_t list);
    void makeRow(std::size_t list, std::size_t at);
    void addFields(QVBoxLayout* column, QHBoxLayout* first, std::size_t list, std::size_t at);
    void changeKind(std::size_t list, std::size_t at, const SelectorKind* kind);
    void check(std::size_t list, std::size_t at);
    void commit();
    void readText();
    void showText();
    QStringList offered(const SelectorKind& kind) const;

    session::DocumentPtr m_document;
    AccessRules m_rules;
    bool m_asksFirst = false, m_showing = false;
    std::array<std::vector<Row>, 3> m_rows;
    std::array<QVBoxLayout*, 3> m_columns{};
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_textProblem = nullptr;
};

} // namespace sallyport::gui
