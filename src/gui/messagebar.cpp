#include "messagebar.h"

#include "widgets.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace sallyport::gui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(10);
    m_icon = new ToneIcon(Tone::denied, this);
    m_text = headingLabel({}, this);
    m_detail = mutedLabel({}, this);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    m_choices = new QHBoxLayout;
    m_choices->setSpacing(8);
    QToolButton* close = flatButton(QStringLiteral("x"), tr("Close this message"), this);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addLayout(m_choices);
    row->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::tell(const Message& message) {
    m_icon->setTone(message.tone);
    m_text->setText(message.text);
    m_detail->setText(message.detail);
    m_detail->setVisible(!message.detail.isEmpty());
    clearLayout(m_choices);
    for (const Message::Choice& choice : message.choices) {
        QPushButton* made = button(choice.text, {}, this);
        connect(made, &QPushButton::clicked, this, [this, act = choice.act] {
            hide();
            act();
        });
        m_choices->addWidget(made);
    }
    show();
    setAccessibleDescription(message.text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const {
    return isHidden() ? QString() : m_text->text();
}

WorkBar::WorkBar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("card"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    m_text = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(160, 6);
    m_progress->setAccessibleName(tr("Reading"));
    QPushButton* stop = button(tr("Cancel"), {}, this);
    connect(stop, &QPushButton::clicked, this, &WorkBar::cancelled);
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(stop);
    hide();
}

void WorkBar::show(const std::optional<session::Work>& work) {
    setVisible(work.has_value());
    if (!work)
        return;
    const QString what = session::shown(work->what);
    m_text->setText(
        work->files == 0 ? what : tr("%1: %n file(s)", nullptr, static_cast<int>(work->files)).arg(what));
}

} // namespace sallyport::gui
