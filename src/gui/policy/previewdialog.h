#pragma once
// "Only what is published", before anything is written: what would be written,
// what must go or shrink, who else that touches, and what it achieves.
#include "../selection.h"

#include <QDialog>

class QLabel;
class QVBoxLayout;

namespace sallyport::gui {

class PreviewDialog : public QDialog {
    Q_OBJECT
public:
    PreviewDialog(std::shared_ptr<const session::Preview> preview, session::Session& session,
                  QWidget* parent);

signals:
    void placeRequested(const sallyport::base::Place& place);

private:
    void addResult(QVBoxLayout* column, QWidget* parent);
    void addReplaced(QVBoxLayout* column, QWidget* parent);
    void addWritten(QVBoxLayout* column, QWidget* parent);
    void saveTo(const QString& folder);

    std::shared_ptr<const session::Preview> m_preview;
    session::Session& m_session;
    QLabel* m_saved = nullptr;
};

} // namespace sallyport::gui
