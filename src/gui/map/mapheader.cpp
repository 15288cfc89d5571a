#include "mapheader.h"

#include "../widgets.h"
#include "flowlayout.h"
#include "mapview.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

QPushButton* chip(QButtonGroup* group, diagram::MapFilter filter, QWidget* parent) {
    QPushButton* made = button({}, {}, parent);
    made->setProperty("chip", true);
    made->setCheckable(true);
    group->addButton(made, static_cast<int>(filter));
    return made;
}

} // namespace

MapHeader::MapHeader(QWidget* parent)
    : QWidget(parent), m_chips(new QButtonGroup(this)), m_spaces(new QMenu(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_count = headlineLabel({}, this);
    m_sentence = new QLabel(this);
    m_published = mutedLabel({}, this);
    m_published->setWordWrap(false);
    m_excess = headingLabel({}, this);
    m_excess->setWordWrap(false);
    m_refused = mutedLabel({}, this);
    m_only = button(tr("Only what is published"), QStringLiteral("shield"), this);
    // A line more where a language needs more words than there is room.
    auto* words = new QWidget(this);
    auto* flow = new FlowLayout(words, 8);
    flow->addWidget(m_count);
    for (QLabel* one : {m_sentence, m_published, m_excess}) {
        one->setMinimumHeight(QFontMetrics(headlineFont()).height());
        one->setContentsMargins(0, 3, 0, 0);
        flow->addWidget(one);
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    words->setSizePolicy(policy);
    head->addWidget(words, 1);
    head->addWidget(m_only, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_refused);

    auto* chips = new QWidget(this);
    auto* row = new FlowLayout(chips, 6);
    m_chips->setExclusive(true);
    using diagram::MapFilter;
    for (const MapFilter filter : {MapFilter::everything, MapFilter::published, MapFilter::excess,
                                   MapFilter::blocked, MapFilter::problems})
        row->addWidget(chip(m_chips, filter, chips));
    m_chips->button(static_cast<int>(MapFilter::everything))->setChecked(true);
    m_spaceChip = button({}, {}, chips);
    m_spaceChip->setProperty("chip", true);
    m_spaceChip->setMenu(m_spaces);
    m_spaceChip->setProperty("opens", true);
    m_spaceChip->setToolTip(tr("Show only what leads to one namespace"));
    row->addWidget(m_spaceChip);
    column->addWidget(chips);

    connect(m_only, &QPushButton::clicked, this, &MapHeader::onlyPublishedRequested);
    connect(m_chips, &QButtonGroup::idClicked, this, &MapHeader::filterChanged);
    connect(m_spaces, &QMenu::aboutToShow, this, &MapHeader::fillSpaces);
}

diagram::MapFilter MapHeader::filter() const {
    return static_cast<diagram::MapFilter>(m_chips->checkedId());
}

void MapHeader::setSpace(const std::string& space) {
    if (m_space == space)
        return;
    m_space = space;
    emit filterChanged();
}

void MapHeader::fillSpaces() {
    m_spaces->clear();
    const auto add = [this](const QString& text, const std::string& name) {
        QAction* action = m_spaces->addAction(text);
        action->setCheckable(true);
        action->setChecked(name == m_space);
        connect(action, &QAction::triggered, this, [this, name] { setSpace(name); });
    };
    add(tr("All namespaces"), {});
    m_spaces->addSeparator();
    for (const std::string& one : m_namespaces)
        add(QString::fromStdString(one), one);
}

void MapHeader::show(const diagram::Map& map, const QString& refused, bool known) {
    const diagram::MapCounts& counts = map.counts;
    m_namespaces = map.namespaces;
    // Showing lays out at once: the words come first, or the window grows for those of before.
    if (!known)
        for (QLabel* one : {m_count, m_published, m_excess})
            one->hide();
    m_count->setText(tr("%1 of %2", "open doors of all doors").arg(counts.open).arg(counts.doors));
    m_sentence->setText(known ? tr("doors are open to the tunnel", "of several", counts.open)
                              : session::shown(map.headline));
    m_published->setText(counts.published ? tr("%n published", nullptr, *counts.published)
                                          : tr("routes unknown"));
    const int excess = counts.excess.value_or(0);
    m_excess->setText(counts.excess ? excess > 0 ? tr("%n too many", nullptr, excess) : tr("none too many")
                                    : tr("too many: unknown"));
    const QString tone = !counts.excess ? QStringLiteral("unknown")
                         : excess > 0   ? QStringLiteral("excess")
                                        : QStringLiteral("allowed");
    if (m_excess->property("tone") != tone) {
        m_excess->setProperty("tone", tone);
        restyle(m_excess);
    }
    if (known)
        for (QLabel* one : {m_count, m_published, m_excess})
            one->show();
    m_only->setEnabled(refused.isEmpty());
    m_only->setToolTip(refused.isEmpty() ? tr("Shows the policy that leaves open only what hostnames need")
                                         : refused);
    m_refused->setText(refused);
    m_known = known;
    sayWhy(m_saysWhy);

    using diagram::MapFilter;
    const auto name = [this](MapFilter filter, const QString& text) {
        m_chips->button(static_cast<int>(filter))->setText(text);
    };
    name(MapFilter::everything, tr("Everything"));
    name(MapFilter::published,
         counts.published ? tr("Published %1").arg(*counts.published) : tr("Published"));
    name(MapFilter::excess, counts.excess ? tr("Reachable, not published %1").arg(*counts.excess)
                                          : tr("Reachable, not published"));
    name(MapFilter::blocked, tr("Blocked %1").arg(counts.closed));
    name(MapFilter::problems, tr("Problems %1").arg(counts.problems));
    m_spaceChip->setText(m_space.empty() ? tr("Namespace: all")
                                         : tr("Namespace: %1").arg(QString::fromStdString(m_space)));
    m_spaceChip->setChecked(!m_space.empty());
}

void MapHeader::sayWhy(bool wanted) {
    m_saysWhy = wanted;
    m_refused->setVisible(m_known && m_saysWhy && !m_refused->text().isEmpty());
}

LaneCaptions::LaneCaptions(MapView* view, QWidget* parent) : QWidget(parent), m_view(view) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(view, &MapView::moved, this, qOverload<>(&QWidget::update));
}

QSize LaneCaptions::sizeHint() const {
    return {100, fontMetrics().height() + 8};
}

void LaneCaptions::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont font = smallFont();
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(Colours::of(this)[Token::muted]);
    const QFontMetrics metrics(font);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int off = m_view->viewport()->mapTo(parentWidget(), QPoint()).x() - x();
    int taken = mirrored ? width() : 0; // by the one before
    for (const diagram::LaneBox& lane : m_view->map().lanes) {
        const QRect box = m_view->mapFromScene(qr(lane.rect)).boundingRect().translated(off, 0);
        const QString text = session::shown(lane.title);
        const int wide = metrics.horizontalAdvance(text);
        int left = mirrored ? box.right() - wide : box.left();
        // A narrow lane has its name above its middle.
        if (box.width() < wide)
            left = box.center().x() - wide / 2;
        left = mirrored ? qMin(left, taken - wide - 6) : qMax(left, taken);
        // Far away there is no room for each.
        if (left + wide < 0 || left > width() || (mirrored ? left + wide < box.left() : left > box.right()))
            continue;
        painter.drawText(QRect(left, 0, wide + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        taken = mirrored ? left : left + wide + 6;
    }
}

MapNotice::MapNotice(bool alone, QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("card"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(alone ? 20 : 14, alone ? 18 : 10, alone ? 20 : 14, alone ? 18 : 10);
    if (alone)
        setFixedWidth(540);
    row->setSpacing(10);
    m_icon = new QLabel(this);
    m_title = headingLabel({}, this);
    m_text = mutedLabel({}, this);
    m_action = button(tr("Read again"), {}, this, alone);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto act = m_act)
            act();
    });
    hide();
}

void MapNotice::tell(const QString& icon, const QString& title, const QString& text, const QString& action,
                     std::function<void()> act) {
    m_icon->setPixmap(pixmap(icon, Colours::of(this)[Token::muted], 16, devicePixelRatioF()));
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    if (!action.isEmpty())
        m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_act = std::move(act);
    show();
}

} // namespace sallyport::gui
