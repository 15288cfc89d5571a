#pragma once
// "Who gets in": a few facts about a person or a program, and what each
// application does with them, with the policy that decides and why. What is not
// told is unknown, and so may be the answer.
#include "../selection.h"

#include <sallyport/edge/access.h>

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace sallyport::gui {

struct Verdict {
    Tone tone = Tone::unknown;
    QString word;
};
Verdict verdictOf(const edge::AccessOutcome& outcome);

class WhoGetsIn : public QScrollArea {
    Q_OBJECT
public:
    WhoGetsIn(session::Session& session, QWidget* parent);
    void refresh();
    bool isAsked() const { return m_asked; }
    // What the application of that place in the Document does with them.
    std::optional<edge::AccessOutcome> outcomeOf(std::size_t application) const;
    QWidget* focusTarget() const;

signals:
    void answered();
    void applicationChosen(const std::string& application, const std::string& policy);

private:
    void ask();
    void fillNames();
    edge::Request request() const;
    void addAnswer(std::size_t application);
    void addText(QVBoxLayout* column, const QString& text, bool muted);

    session::Session& m_session;
    QLineEdit* m_email;
    QLineEdit* m_groups;
    QLineEdit* m_country;
    QLineEdit* m_ip;
    QComboBox* m_token;
    QComboBox* m_login;
    QCheckBox* m_stranger;
    QLabel* m_problem;
    QVBoxLayout* m_answers;
    std::optional<edge::AccessMatcher> m_matcher;
    session::DocumentPtr m_matched; // that it was made of
    std::vector<edge::AccessOutcome> m_outcomes;
    bool m_asked = false;
};

} // namespace sallyport::gui
