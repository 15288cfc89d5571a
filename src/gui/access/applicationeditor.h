#pragma once
// The chosen application: its name, what it covers, how long a sign-in lasts.
#include "ruleeditor.h"

namespace sallyport::gui {

class ApplicationEditor : public QScrollArea {
    Q_OBJECT
public:
    ApplicationEditor(session::Session& session, QWidget* parent);
    void show(const std::string& application);
    void refresh();
    void focusName();

signals:
    void renamed(const sallyport::gui::AccessChoice& choice);
    void removeRequested(const sallyport::gui::AccessChoice& choice);
    void duplicateRequested(const sallyport::gui::AccessChoice& choice);
    void policyWanted(const std::string& application);

private:
    const model::AccessApplication* current() const;
    void fillDestinations();
    void makeDestination(std::size_t at);
    void checkDestination(std::size_t at);
    void commit();
    void rename();
    void commitDuration();

    struct Destination {
        std::optional<std::string> kept; // as it stands in the Document
        QString text;
        QLabel* problem = nullptr;
        QLineEdit* edit = nullptr;
    };
    session::Session& m_session;
    std::string m_name;
    QLineEdit* m_nameEdit;
    QLabel* m_nameProblem;
    QVBoxLayout* m_destinations;
    std::vector<Destination> m_rows;
    std::vector<std::string> m_shown;
    std::string m_shownOf;
    QLineEdit* m_duration;
    QLabel* m_durationProblem;
    QLineEdit* m_note;
    QLabel* m_more;
    bool m_showing = false;
};

} // namespace sallyport::gui
