#include "inspector.h"

#include "policytext.h"
#include "widgets.h"

#include <QVBoxLayout>

namespace sallyport::gui {

Inspector::Inspector(QWidget* parent) : QScrollArea(parent) {
    setAccessibleName(tr("Inspector"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(264);
    auto* content = new QWidget(viewport());
    content->setObjectName(QStringLiteral("inspector"));
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(16, 16, 16, 16);
    m_body->setSpacing(6);
    setWidget(content);
    Description nothing;
    nothing.title = QStringLiteral(" "); // other than what show() compares with
    m_shown = nothing;
    show({});
}

void Inspector::show(const Description& description) {
    if (description == m_shown)
        return;
    m_shown = description;
    clearLayout(m_body);
    QWidget* parent = widget();
    if (description.empty()) {
        m_body->addWidget(headingLabel(tr("Nothing is chosen"), parent));
        m_body->addWidget(
            mutedLabel(tr("Choose a hostname, a service, a policy or a finding: every hop is explained here, "
                          "with the rule that decides it."),
                       parent));
        m_body->addStretch();
        return;
    }
    QLabel* title = headingLabel(description.title, parent);
    QFont font = bodyFont();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->addWidget(title);
    if (!description.subtitle.isEmpty())
        m_body->addWidget(mutedLabel(description.subtitle, parent));
    if (!description.verdict.isEmpty()) {
        auto* pill = new Pill(parent);
        pill->set(description.tone, description.verdict);
        m_body->addWidget(pill);
    }
    for (const Hop& hop : description.hops)
        addHop(hop);
    m_body->addStretch();
}

void Inspector::addHop(const Hop& hop) {
    QWidget* parent = widget();
    m_body->addWidget(ruleLine(parent));
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->setContentsMargins(0, 2, 0, 2);
    row->addWidget(new ToneIcon(hop.tone, parent), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(headingLabel(hop.name, parent));
    if (!hop.sentence.isEmpty()) {
        auto* sentence = new QLabel(hop.sentence, parent);
        sentence->setWordWrap(true);
        sentence->setTextFormat(Qt::PlainText);
        texts->addWidget(sentence);
    }
    if (!hop.place.file.empty()) {
        QPushButton* link = linkButton(hop.detail.isEmpty() ? placeText(hop.place) : hop.detail, parent);
        link->setFont(monoFont());
        link->setToolTip(QString::fromStdString(hop.place.text()));
        link->setAccessibleName(tr("%1: show %2").arg(hop.name, link->text()));
        connect(link, &QPushButton::clicked, this, [this, place = hop.place] { emit placeRequested(place); });
        texts->addWidget(link, 0, Qt::AlignLeft);
    } else if (!hop.detail.isEmpty()) {
        texts->addWidget(monoLabel(hop.detail, parent));
    }
    row->addLayout(texts, 1);
    m_body->addLayout(row);
}

} // namespace sallyport::gui
