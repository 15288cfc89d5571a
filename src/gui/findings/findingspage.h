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
    QString title() const override { return tr("Findings"); }
    QString iconName() const override { return QStringLiteral("triangle-alert"); }
    QString count() const override;
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
