#pragma once
// One request from the internet to the pod as a strip of hops: typed, traced at
// once and again after every edit, and kept as an expectation where it matters.
#include "../selection.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace sallyport::gui {

class TraceStrip : public QWidget {
    Q_OBJECT
public:
    TraceStrip(session::Session& session, QWidget* parent);

    // A saved request, or another that is to be looked at.
    void show(const model::SavedRequest& request);
    // What stands in the fields; nothing when it is no request.
    std::optional<edge::Request> request() const;
    const reach::Trace& trace() const { return m_trace; }
    QWidget* focusTarget() const;
    void save(); // asks what should become of it, and adds it to the Document

signals:
    // A hop was chosen, or the request was entered: the one that decides.
    void hopChosen(const sallyport::edge::Request& request, int hop, bool go);

private:
    void build();
    void ask();  // traces what is entered
    void show(); // the hops
    model::SavedRequest saved() const;

    session::Session& m_session;
    reach::Trace m_trace;
    std::optional<edge::Request> m_request;
    QString m_problem;
    int m_chosen = -1;
    QTimer m_later;

    QLineEdit *m_line, *m_ip, *m_country, *m_email;
    QPushButton* m_save;
    QScrollArea* m_way; // shown with hops
    QHBoxLayout* m_hops;
    QLabel* m_because;
};

} // namespace sallyport::gui
