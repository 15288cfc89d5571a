#pragma once
// Access: the applications as cards by what they cover, their policies in the
// order in which they are asked, and beside them the chosen one, or who gets in.
#include "../background.h"
#include "../page.h"
#include "ruleeditor.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace sallyport::gui {

class ApplicationCard;
struct AccessMark;
class ApplicationEditor;
class EmptyState;
class OrderedList;
class WhoGetsIn;

class AccessPage : public Page {
    Q_OBJECT
public:
    AccessPage(session::Session& session, QWidget* parent);
    static QString title() { return tr("Access"); }
    static QString iconName() { return QStringLiteral("user"); }
    static QString count(const session::Session& session);
    void select(const Selection& selection) override;
    bool shows(const Selection& selection) const override {
        return selection.kind == Selection::Kind::application;
    }
    QWidget* focusTarget() override;
    bool isWide() const override { return true; }
    const AccessChoice& choice() const { return m_choice; }
    WhoGetsIn* whoGetsIn() const { return m_who; }

    void protect(const QString& hostname = {});
    void addApplication();
    void addPolicy(const std::string& application);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void buildHead(QVBoxLayout* column);
    void buildRight();
    void refresh();
    void refreshCards();
    void refreshOpen();
    void refreshShared();
    void choose(const AccessChoice& choice, bool tell = true);
    void showChoice();
    void previewMoves();
    void rename(const AccessChoice& choice);
    void remove(const AccessChoice& choice);
    void duplicate(const AccessChoice& choice);
    bool exists(const AccessChoice& choice) const;
    AccessChoice firstChoice() const;
    std::vector<AccessMark> marks() const;

    AccessChoice m_choice;
    QLabel* m_sentence = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_cardColumn = nullptr;
    std::vector<ApplicationCard*> m_cards;
    QFrame* m_open = nullptr;
    QVBoxLayout* m_openRows = nullptr;
    QFrame* m_shared = nullptr;
    OrderedList* m_sharedList = nullptr;
    QTabWidget* m_tabs = nullptr;
    QStackedWidget* m_editors = nullptr;
    ApplicationEditor* m_application = nullptr;
    AccessRuleEditor* m_rule = nullptr;
    WhoGetsIn* m_who = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_body = nullptr;
    QPushButton* m_fill = nullptr;
    bool m_refreshing = false;
    Background m_moving;
};

} // namespace sallyport::gui
