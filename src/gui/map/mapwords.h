#pragma once
// The layout's values in terms of the window: words, looks, what a node is to a
// Selection, to an edit and to the keyboard.
#include "../icon.h"
#include "gestures.h"

#include <sallyport/diagram/map.h>

#include <Qt>

namespace sallyport::gui {

inline QRectF qr(const diagram::Rect& rect) {
    return {rect.x, rect.y, rect.width, rect.height};
}
inline QPointF qp(const diagram::Point& point) {
    return {point.x, point.y};
}

QString titleOf(const diagram::Node& node);
QString detailOf(const diagram::Node& node);
QString portText(const diagram::Slot& slot);
// For a screen reader: a name, and sentences about its state and where it leads.
QString spokenName(const diagram::Node& node);
QString spokenText(const diagram::Map& map, const diagram::Node& node);

Tone toneOf(diagram::State state);
Token tokenOf(diagram::State state);
Qt::PenStyle styleOf(diagram::State state);
QList<qreal> dashesOf(diagram::State state); // of Qt::CustomDashLine
QString iconOf(diagram::NodeKind kind);

// What keyboard and screen reader stop at.
bool isWalked(diagram::NodeKind kind);
bool isGuard(diagram::NodeKind kind); // of the edge, before a hostname
// A card, or what stands for one far away.
bool isRow(diagram::NodeKind kind);

Selection selectionOf(const diagram::Map& map, const diagram::Node& node);
// The node that stands for what was chosen elsewhere; -1: none.
int nodeOf(const diagram::Map& map, const Selection& selection);
// port: of the slot under the pointer; 0: the first of a Service.
Thing thingOf(const diagram::Node& node, int port = 0);

} // namespace sallyport::gui
