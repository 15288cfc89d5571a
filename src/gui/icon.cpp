#include "icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sallyport::gui {

namespace {

QByteArray sourceOf(const QString& name, const QColor& colour) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

class PaletteIcon : public QIconEngine {
public:
    explicit PaletteIcon(QString name, std::optional<Token> token = {})
        : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int size = qMin(rect.width(), rect.height());
        const QPixmap drawn = gui::pixmap(m_name, colour(mode), size, ratio);
        painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
                            drawn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return gui::pixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        return gui::pixmap(m_name, colour(mode), qRound(qMin(size.width(), size.height()) / scale), scale);
    }
    QIconEngine* clone() const override { return new PaletteIcon(m_name, m_token); }
    QString key() const override { return QStringLiteral("sallyport-palette"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (m_token && mode != QIcon::Disabled)
            return Colours::of(palette)[*m_token];
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                             QPalette::ButtonText);
    }
    QString m_name;
    std::optional<Token> m_token;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new PaletteIcon(name));
}

QIcon icon(const QString& name, Token token) {
    return QIcon(new PaletteIcon(name, token));
}

QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal pixelRatio) {
    const QString key =
        QStringLiteral("sallyport/%1/%2/%3/%4").arg(name, colour.name()).arg(size).arg(pixelRatio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    const int pixels = qMax(1, qRound(size * pixelRatio));
    drawn = QPixmap(pixels, pixels);
    drawn.fill(Qt::transparent);
    QSvgRenderer renderer(sourceOf(name, colour));
    QPainter painter(&drawn);
    if (renderer.isValid())
        renderer.render(&painter);
    painter.end();
    drawn.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QString iconOf(Tone tone) {
    switch (tone) {
    case Tone::allowed:
        return QStringLiteral("check");
    case Tone::denied:
        return QStringLiteral("circle-x");
    case Tone::excess:
        return QStringLiteral("triangle-alert");
    case Tone::unknown:
        return QStringLiteral("circle-question-mark");
    case Tone::plain:
        break;
    }
    return QStringLiteral("info");
}

Token textOf(Tone tone) {
    switch (tone) {
    case Tone::allowed:
        return Token::allowed;
    case Tone::denied:
        return Token::denied;
    case Tone::excess:
        return Token::excess;
    case Tone::unknown:
        return Token::unknown;
    case Tone::plain:
        break;
    }
    return Token::muted;
}

Token tintOf(Tone tone) {
    switch (tone) {
    case Tone::allowed:
        return Token::allowedTint;
    case Tone::denied:
        return Token::deniedTint;
    case Tone::excess:
        return Token::excessTint;
    case Tone::unknown:
    case Tone::plain:
        break;
    }
    return Token::unknownTint;
}

} // namespace sallyport::gui
