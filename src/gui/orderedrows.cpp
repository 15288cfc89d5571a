#include "orderedrows.h"

#include "icon.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace sallyport::gui {

namespace {

constexpr int gap = 8;     // below a card
constexpr int pad = 12;    // inside it
constexpr int disc = 18;   // a mark
constexpr int between = 3; // marks
constexpr int noteIcon = 24;

QRect visual(Qt::LayoutDirection direction, const QRect& in, const QRect& rect) {
    return QStyle::visualRect(direction, in, rect);
}

QFont titleFont() {
    QFont font = bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont subtitleFont(const OrderedRow& row) {
    if (!row.isCode)
        return smallFont();
    QFont font = monoFont();
    font.setPointSizeF(font.pointSizeF() * 0.94);
    return font;
}

} // namespace

QVariant OrderedRows::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OrderedRow& row = at(index.row());
    if (role == Qt::DisplayRole)
        return row.title;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words{OrderedList::tr("%1 of %2").arg(index.row() + 1).arg(rowCount()), row.chip, row.title,
                      row.subtitle};
    if (row.isOn && !*row.isOn)
        words << OrderedList::tr("switched off");
    for (const OrderedRow::Mark& mark : row.marks)
        if (mark.on || mark.changes)
            words << mark.name;
    for (const OrderedRow::Note& note : row.notes)
        words << note.text;
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

void OrderedRows::set(std::vector<OrderedRow> rows) {
    const bool same = std::ranges::equal(rows, m_rows, {}, &OrderedRow::key, &OrderedRow::key);
    if (!same)
        beginResetModel();
    const bool differs = rows != m_rows;
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (differs && !m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool OrderedRows::startsSection(int row) const {
    return !at(row).section.isEmpty() && (row == 0 || at(row - 1).section != at(row).section);
}

OrderedDelegate::OrderedDelegate(OrderedList* list) : QStyledItemDelegate(list), m_list(list) {}

const OrderedRows& OrderedDelegate::rows() const {
    return *static_cast<const OrderedRows*>(m_list->model());
}

// All chips are as wide as the widest, so that the sentences stand in a column.
int OrderedDelegate::chipWidth() const {
    int widest = 0;
    const QFontMetrics metrics(smallFont());
    for (const OrderedRow& row : rows().rows())
        if (!row.chip.isEmpty())
            widest = qMax(widest, metrics.horizontalAdvance(row.chip) + 22);
    return widest == 0 ? 0 : qMax(58, widest);
}

int OrderedDelegate::lineHeights(int row) const {
    const OrderedRow& one = rows().at(row);
    const int title = QFontMetrics(titleFont()).height();
    return one.subtitle.isEmpty() ? title : title + 2 + QFontMetrics(subtitleFont(one)).height();
}

int OrderedDelegate::notesHeight(const OrderedRow& row, int width) const {
    int height = 0;
    const QFontMetrics metrics(smallFont());
    for (const OrderedRow::Note& note : row.notes) {
        const int indent = note.isPlain ? 0 : noteIcon;
        const QRect room(0, 0, qMax(80, width - 2 * pad - indent), 10000);
        height += 6 + qMax(16, metrics.boundingRect(room, Qt::TextWordWrap, note.text).height());
    }
    return height;
}

int OrderedDelegate::cardHeight(int row, int width) const {
    return qMax(lineHeights(row), disc) + 2 * pad + notesHeight(rows().at(row), width);
}

QSize OrderedDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const int width = m_list->viewport()->width();
    const int heading = rows().startsSection(index.row()) ? QFontMetrics(titleFont()).height() + 10 : 0;
    return {width, heading + cardHeight(index.row(), width - 4) + gap};
}

OrderedList::Parts OrderedDelegate::parts(const QRect& rect, int row, Qt::LayoutDirection direction) const {
    OrderedList::Parts out;
    const OrderedRow& one = rows().at(row);
    const int heading = rows().startsSection(row) ? QFontMetrics(titleFont()).height() + 10 : 0;
    const QRect card = rect.adjusted(2, heading + 1, -2, -gap + 1);
    const int line = qMax(lineHeights(row), disc);
    const int top = card.top() + pad;
    int x = card.left() + pad;
    const auto take = [&](int width, int height) {
        const QRect made(x, top + (line - height) / 2, width, height);
        x += width;
        return visual(direction, card, made);
    };
    out.card = card;
    out.handle = take(10, 18);
    x += 8;
    const QFontMetrics body(bodyFont());
    out.place = take(body.horizontalAdvance(QString::number(rows().rowCount())) + 2, line);
    x += 10;
    if (one.isOn) {
        out.toggle = take(28, 16);
        x += 12;
    }
    if (const int width = chipWidth(); width > 0) {
        out.chip = take(width, 24);
        x += 14;
    }
    const int count = static_cast<int>(one.marks.size());
    // Marks that would leave no room for the sentence stay out; they are in its accessible text.
    const int room = card.right() - pad - x - 120;
    const int fit = qBound(0, (room + between) / (disc + between), count);
    const int marks = fit == 0 ? 0 : fit * (disc + between) - between;
    // Beside the title: the sentence below it has the whole width.
    const int textTop = top + (line - lineHeights(row)) / 2;
    const int title = QFontMetrics(titleFont()).height();
    const QRect marksAt(card.right() - pad - marks + 1, textTop + (title - disc) / 2, marks, disc);
    out.marks = visual(direction, card, marksAt);
    const int right = card.right() - pad;
    const int titleRight = marks > 0 ? marksAt.left() - 12 : right;
    out.text = visual(direction, card, QRect(x, textTop, qMax(0, titleRight - x), title));
    if (!one.subtitle.isEmpty())
        out.sentence = visual(
            direction, card, QRect(x, textTop + title + 2, qMax(0, right - x), lineHeights(row) - title - 2));
    return out;
}

QRect OrderedDelegate::markRect(const OrderedList::Parts& parts, const OrderedRow& row, int mark,
                                Qt::LayoutDirection direction) const {
    Q_UNUSED(row);
    const int x = parts.marks.left() + mark * (disc + between);
    if (x + disc > parts.marks.right() + 2)
        return {};
    return visual(direction, parts.marks, QRect(x, parts.marks.top(), disc, disc));
}

int OrderedDelegate::markAt(const QRect& rect, int row, const QPoint& at,
                            Qt::LayoutDirection direction) const {
    const auto where = parts(rect, row, direction);
    const OrderedRow& one = rows().at(row);
    for (int i = 0; i < static_cast<int>(one.marks.size()); ++i)
        if (markRect(where, one, i, direction).contains(at))
            return i;
    return -1;
}

void OrderedDelegate::paintToggle(QPainter& painter, const QRect& at, bool on, bool mirrored) const {
    const Colours& colours = Colours::of(m_list);
    const QRectF track = QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(colours[on ? Token::accent : Token::muted], 1));
    painter.setBrush(on ? colours[Token::accent] : colours[Token::card]);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const double size = track.height() - 5;
    const bool right = on != mirrored;
    const QRectF knob(right ? track.right() - size - 2.5 : track.left() + 2.5, track.top() + 2.5, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours[on ? Token::onAccent : Token::muted]);
    painter.drawEllipse(knob);
}

void OrderedDelegate::paintText(QPainter& painter, const OrderedRow& row, const OrderedList::Parts& parts,
                                Qt::LayoutDirection direction) const {
    const Colours& colours = Colours::of(m_list);
    const bool off = row.isOn && !*row.isOn;
    const auto leading = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignTop);
    const QFont title = titleFont();
    painter.setFont(title);
    painter.setPen(colours[off ? Token::muted : Token::text]);
    const QFontMetrics metrics(title);
    painter.drawText(parts.text, static_cast<int>(leading) | Qt::TextSingleLine,
                     metrics.elidedText(row.title, Qt::ElideRight, parts.text.width()));
    if (row.subtitle.isEmpty())
        return;
    const QFont small = subtitleFont(row);
    painter.setFont(small);
    painter.setPen(colours[Token::muted]);
    painter.drawText(parts.sentence, static_cast<int>(leading) | Qt::TextSingleLine,
                     QFontMetrics(small).elidedText(row.subtitle, Qt::ElideRight, parts.sentence.width()));
}

void OrderedDelegate::paintMarks(QPainter& painter, const OrderedRow& row, const OrderedList::Parts& parts,
                                 Qt::LayoutDirection direction) const {
    const Colours& colours = Colours::of(m_list);
    QFont font = smallFont();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    painter.setFont(font);
    for (int i = 0; i < static_cast<int>(row.marks.size()); ++i) {
        const OrderedRow::Mark& mark = row.marks[static_cast<std::size_t>(i)];
        const QRect at = markRect(parts, row, i, direction);
        if (at.isEmpty())
            continue;
        const QRectF circle = QRectF(at).adjusted(1, 1, -1, -1);
        painter.setPen(QPen(mark.on ? colours[textOf(mark.tone)] : colours[Token::line], 1));
        painter.setBrush(mark.on ? colours[textOf(mark.tone)] : colours[Token::card]);
        painter.drawEllipse(circle);
        if (mark.on) {
            painter.setPen(colours[Token::card]);
            painter.drawText(circle, Qt::AlignCenter, mark.text);
        }
        if (mark.changes) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colours[Token::focus], 2));
            painter.drawEllipse(circle.adjusted(-1.5, -1.5, 1.5, 1.5));
            if (!mark.on) {
                painter.setPen(colours[Token::text]);
                painter.drawText(circle, Qt::AlignCenter, mark.text);
            }
        }
    }
}

void OrderedDelegate::paintNotes(QPainter& painter, const OrderedRow& row, const QRect& card,
                                 Qt::LayoutDirection direction) const {
    const Colours& colours = Colours::of(m_list);
    const QFont font = smallFont();
    painter.setFont(font);
    int y = card.bottom() - pad - notesHeight(row, card.width()) + 6;
    for (const OrderedRow::Note& note : row.notes) {
        const int indent = note.isPlain ? 0 : noteIcon;
        const QRect room(card.left() + pad + indent, y, card.width() - 2 * pad - indent, 10000);
        const int height =
            qMax(16, QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, note.text).height());
        const QRect iconAt = visual(direction, card, QRect(card.left() + pad, y, 16, 16));
        if (!note.isPlain)
            painter.drawPixmap(iconAt, pixmap(iconOf(note.tone), colours[textOf(note.tone)], 16,
                                              painter.device()->devicePixelRatioF()));
        painter.setPen(colours[note.isPlain ? Token::muted : textOf(note.tone)]);
        const QRect textAt = visual(direction, card, QRect(room.left(), y, room.width(), height));
        painter.drawText(textAt,
                         static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignTop)) |
                             Qt::TextWordWrap,
                         note.text);
        y += height + 6;
    }
}

void OrderedDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const Colours& colours = Colours::of(m_list);
    const OrderedRow& row = rows().at(index.row());
    const Qt::LayoutDirection direction = option.direction;
    const OrderedList::Parts where = parts(option.rect, index.row(), direction);
    const bool chosen = option.state & QStyle::State_Selected;
    const bool focused = chosen && m_list->hasFocus();
    const auto leading =
        static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (rows().startsSection(index.row())) {
        painter->setFont(titleFont());
        painter->setPen(colours[Token::muted]);
        painter->drawText(QRect(option.rect.left() + 2, option.rect.top(), option.rect.width() - 4,
                                where.card.top() - option.rect.top() - 4),
                          leading, row.section);
    }
    const double edge = chosen ? 1 : 0.5;
    painter->setPen(QPen(colours[chosen ? Token::focus : Token::line], chosen ? 2 : 1));
    painter->setBrush(colours[focused                                             ? Token::selected
                              : option.state & QStyle::State_MouseOver && !chosen ? Token::canvas
                                                                                  : Token::card]);
    painter->drawRoundedRect(QRectF(where.card).adjusted(edge, edge, -edge, -edge), 8, 8);

    painter->setPen(Qt::NoPen);
    painter->setBrush(colours[Token::muted]);
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 2; ++x)
            painter->drawEllipse(QPointF(where.handle.left() + 2.5 + x * 5, where.handle.top() + 4 + y * 5),
                                 1.3, 1.3);
    painter->setFont(bodyFont());
    painter->setPen(colours[Token::muted]);
    painter->drawText(where.place, Qt::AlignCenter, QString::number(index.row() + 1));
    if (row.isOn)
        paintToggle(*painter, where.toggle, *row.isOn, direction == Qt::RightToLeft);
    if (!row.chip.isEmpty()) {
        const bool off = row.isOn && !*row.isOn;
        const Tone tone = off ? Tone::plain : row.chipTone;
        painter->setPen(QPen(tone == Tone::plain ? colours[Token::line] : colours[textOf(tone)], 1));
        painter->setBrush(tone == Tone::plain ? colours[Token::card] : colours[tintOf(tone)]);
        painter->drawRoundedRect(QRectF(where.chip).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        painter->setFont(smallFont());
        painter->setPen(off ? colours[Token::muted] : colours[textOf(tone)]);
        painter->drawText(where.chip, Qt::AlignCenter, row.chip);
    }
    paintText(*painter, row, where, direction);
    paintMarks(*painter, row, where, direction);
    paintNotes(*painter, row, where.card, direction);
    painter->restore();
}

} // namespace sallyport::gui
