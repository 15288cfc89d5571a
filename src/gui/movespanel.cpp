#include "movespanel.h"

#include "widgets.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sallyport::gui {

MovesPanel::MovesPanel(QString nothing, QWidget* parent) : QFrame(parent), m_nothing(std::move(nothing)) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 4, 0, 0);
    m_rows->setSpacing(6);
    hide();
}

void MovesPanel::show(const std::vector<MovePreview>& moves) {
    if (moves == m_shown)
        return;
    m_shown = moves;
    clearLayout(m_rows);
    for (const MovePreview& move : moves) {
        m_rows->addWidget(headingLabel(tr("If it moves to place %1").arg(move.to + 1), this));
        for (const QString& effect : move.effects.mid(0, 3)) {
            auto* row = new QHBoxLayout;
            row->setSpacing(8);
            row->addWidget(new ToneIcon(Tone::excess, this), 0, Qt::AlignTop);
            auto* label = new QLabel(effect, this);
            label->setWordWrap(true);
            label->setTextFormat(Qt::PlainText);
            row->addWidget(label, 1);
            m_rows->addLayout(row);
        }
        if (move.effects.isEmpty())
            m_rows->addWidget(mutedLabel(m_nothing, this));
    }
    setVisible(!moves.empty());
}

} // namespace sallyport::gui
