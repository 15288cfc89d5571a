#include "navigator.h"

#include "icon.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace sallyport::gui {

namespace {

constexpr int leastWidth = 168;
constexpr int mostWidth = 260;
constexpr int aroundText = 74; // margins, the icon, and the gap before the count

class PageDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {option.rect.width(), qMax(34, option.fontMetrics.height() + 16)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Colours& colours = Colours::of(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        const bool mirrored = option.direction == Qt::RightToLeft;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(8, 1, -8, -1);
        if (chosen || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours[chosen ? Token::accentTint : Token::card]);
            painter->drawRoundedRect(row, 6, 6);
        }
        if (chosen && option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colours[Token::focus], 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRect inside = row.toRect().adjusted(10, 0, -10, 0);
        const QRect iconAt(mirrored ? inside.right() - 16 : inside.left(), inside.center().y() - 8, 16, 16);
        painter->drawPixmap(iconAt, pixmap(index.data(Navigator::iconRole).toString(),
                                           colours[chosen ? Token::accent : Token::muted], 16,
                                           painter->device()->devicePixelRatioF()));
        QFont font = option.font;
        font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(colours[Token::text]);
        const QRect textAt = inside.adjusted(mirrored ? 0 : 26, 0, mirrored ? -26 : 0, 0);
        const auto leading = mirrored ? Qt::AlignRight : Qt::AlignLeft;
        const auto trailing = mirrored ? Qt::AlignLeft : Qt::AlignRight;
        const QString count = index.data(Navigator::countRole).toString();
        const int left = textAt.width() - option.fontMetrics.horizontalAdvance(count) - 8;
        painter->drawText(textAt, Qt::AlignVCenter | leading,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, left));
        painter->setFont(option.font);
        painter->setPen(colours[Token::muted]);
        painter->drawText(textAt, Qt::AlignVCenter | trailing, count);
        painter->restore();
    }
};

} // namespace

Navigator::Navigator(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("navigator"));
    setAccessibleName(tr("Pages"));
    setItemDelegate(new PageDelegate(this));
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(leastWidth);
}

// A title and its count stand beside each other, whatever the language and the cluster.
void Navigator::fit() {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int widest = leastWidth;
    for (int row = 0; row < count(); ++row)
        widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(item(row)->text()) +
                                  fontMetrics().horizontalAdvance(item(row)->data(countRole).toString()) +
                                  aroundText);
    setMinimumWidth(qMin(widest, mostWidth));
    updateGeometry();
}

QSize Navigator::sizeHint() const {
    const int rows = count() > 0 ? sizeHintForRow(0) * count() : 320;
    return {qMax(184, minimumWidth()), rows + 14};
}

void Navigator::addPage(const QString& iconName, const QString& title) {
    auto* item = new QListWidgetItem(title, this);
    item->setData(iconRole, iconName);
    item->setData(Qt::AccessibleTextRole, title);
    fit();
}

QStringList Navigator::titles() const {
    QStringList all;
    for (int row = 0; row < count(); ++row)
        all << item(row)->text();
    return all;
}

void Navigator::setCount(int page, const QString& count) {
    if (QListWidgetItem* one = item(page); one && one->data(countRole).toString() != count) {
        one->setData(countRole, count);
        one->setData(Qt::AccessibleTextRole,
                     count.isEmpty() ? one->text() : tr("%1, %2", "page, count").arg(one->text(), count));
        fit();
    }
}

} // namespace sallyport::gui
