#include "diffview.h"

#include "../widgets.h"
#include "linediff.h"
#include "yamlview.h"

#include <QGridLayout>
#include <QScrollBar>

namespace sallyport::gui {

DiffView::DiffView(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setSpacing(8);
    m_leftTitle = headingLabel({}, this);
    m_rightTitle = headingLabel({}, this);
    m_left = new YamlView(this);
    m_left->setAccessibleName(tr("What is there"));
    m_right = new YamlView(this);
    m_right->setAccessibleName(tr("What would be written"));
    grid->addWidget(m_leftTitle, 0, 0);
    grid->addWidget(m_rightTitle, 0, 1);
    grid->addWidget(m_left, 1, 0);
    grid->addWidget(m_right, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (const auto& [from, to] : {std::pair{m_left, m_right}, std::pair{m_right, m_left}}) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(),
                &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    }
}

void DiffView::show(const QString& leftTitle, const QString& left, const QString& rightTitle,
                    const QString& right) {
    m_leftTitle->setText(leftTitle);
    m_rightTitle->setText(rightTitle);
    const auto lines = [](const QString& text) {
        QStringList all = text.split(QLatin1Char('\n'));
        if (!all.isEmpty() && all.constLast().isEmpty())
            all.removeLast();
        return all;
    };
    const std::vector<DiffRow> rows = diffLines(lines(left), lines(right));
    QStringList leftLines, rightLines;
    std::map<int, Tone> leftTints, rightTints;
    std::map<int, YamlView::Mark> leftMarks, rightMarks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int line = static_cast<int>(i) + 1;
        const DiffRow& row = rows[i];
        leftLines << row.left;
        rightLines << row.right;
        if (row.kind == DiffRow::Kind::removed || row.kind == DiffRow::Kind::changed) {
            leftTints[line] = Tone::denied;
            leftMarks[line] = {Tone::denied, tr("goes")};
        }
        if (row.kind == DiffRow::Kind::added || row.kind == DiffRow::Kind::changed) {
            rightTints[line] = Tone::allowed;
            rightMarks[line] = {Tone::allowed, tr("comes")};
        }
    }
    m_left->setPlainText(leftLines.join(QLatin1Char('\n')));
    m_right->setPlainText(rightLines.join(QLatin1Char('\n')));
    m_left->setTints(leftTints);
    m_right->setTints(rightTints);
    m_left->setMarks(leftMarks);
    m_right->setMarks(rightMarks);
}

} // namespace sallyport::gui
