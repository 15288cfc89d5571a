#pragma once
// "Connect to...": everything that a service or a hostname can be dragged onto, as
// a list to search, for those who do not drag.
#include "gestures.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace sallyport::gui {

class ConnectDialog : public QDialog {
    Q_OBJECT
public:
    ConnectDialog(const model::Document& document, const model::ClusterState& state, const Thing& from,
                  QWidget* parent);
    bool isEmpty() const { return m_outcomes.empty(); }

signals:
    void chosen(const sallyport::gui::Outcome& outcome);

private:
    void filter(const QString& text);
    void choose();

    std::vector<Outcome> m_outcomes;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_connect;
};

} // namespace sallyport::gui
