#pragma once
// What went wrong, or wants a decision, beside the work and never over it: what
// failed, what is still true, what to do.
#include "selection.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace sallyport::gui {

class ToneIcon;

struct Message {
    struct Choice {
        QString text;
        std::function<void()> act;
    };
    Tone tone = Tone::denied;
    QString text;
    QString detail; // what is still true, what to do
    std::vector<Choice> choices;
};

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent);
    void tell(const Message& message);
    QString text() const;

private:
    ToneIcon* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QHBoxLayout* m_choices;
};

// Reading that goes on, with a way to stop it.
class WorkBar : public QFrame {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent);
    void show(const std::optional<session::Work>& work);

signals:
    void cancelled();

private:
    QLabel* m_text;
    QProgressBar* m_progress;
};

} // namespace sallyport::gui
