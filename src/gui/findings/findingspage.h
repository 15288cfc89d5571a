#pragma once
// Everything that should be mended, grouped, with a filter and the way there.
#include "../page.h"

class QLabel;

namespace sallyport::gui {

class FindingsView;

class FindingsPage : public Page {
    Q_OBJECT
public:
    FindingsPage(session::Session& session, QWidget* parent);
    static QString title() { return tr("Findings"); }
    static QString iconName() { return QStringLiteral("triangle-alert"); }
    static QString count(const session::Session& session);
    void select(const Selection& selection) override;
    bool shows(const Selection& selection) const override {
        return selection.kind == Selection::Kind::finding;
    }
    QWidget* focusTarget() override;

private:
    void showDetails();

    FindingsView* m_view;
    QLabel* m_sentence;
    Selection m_selection;
    QWidget* m_details;
};

} // namespace sallyport::gui
