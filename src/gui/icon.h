#pragma once
// Icons of resources/icons, drawn in a colour of the palette at the size and
// pixel ratio that is asked for.
#include "selection.h"
#include "theme.h"

#include <QIcon>

namespace sallyport::gui {

// Drawn in the text colour of the application's palette, whatever it is when it is drawn.
QIcon icon(const QString& name);
// Drawn in that colour of the table.
QIcon icon(const QString& name, Token token);
QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal pixelRatio);
// A tick, a stop disc, a triangle, a question mark: the shape of a verdict.
QString iconOf(Tone tone);
Token textOf(Tone tone);
Token tintOf(Tone tone);

} // namespace sallyport::gui
