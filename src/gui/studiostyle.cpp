#include "studiostyle.h"

#include <QIconEngine>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleFactory>

#include <memory>

namespace sallyport::gui {

namespace {

QStyle* fusion() {
    return QStyleFactory::create(QStringLiteral("Fusion"));
}

// A picture of the style, asked for when it is drawn.
class StandardIcon : public QIconEngine {
public:
    explicit StandardIcon(QStyle::StandardPixmap which) : m_which(which) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return icon().pixmap(size, 1.0, mode, state);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        return icon().pixmap(size / scale, scale, mode, state);
    }
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return icon().actualSize(size, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override {
        return icon().availableSizes(mode, state);
    }
    bool isNull() override { return false; }
    QIconEngine* clone() const override { return new StandardIcon(m_which); }
    QString key() const override { return QStringLiteral("sallyport-standard"); }

private:
    const QIcon& icon() {
        // Of a style of its own: the application's may be another one by now.
        if (m_icon.isNull())
            m_icon = std::unique_ptr<QStyle>(fusion())->standardIcon(m_which);
        return m_icon;
    }
    QStyle::StandardPixmap m_which;
    QIcon m_icon;
};

class StudioStyle : public QProxyStyle {
public:
    StudioStyle() : QProxyStyle(fusion()) {}

    QIcon standardIcon(StandardPixmap which, const QStyleOption* option,
                       const QWidget* widget) const override {
        switch (which) {
        case SP_LineEditClearButton:
        case SP_ToolBarHorizontalExtensionButton:
        case SP_ToolBarVerticalExtensionButton:
            return QIcon(new StandardIcon(which));
        default:
            return QProxyStyle::standardIcon(which, option, widget);
        }
    }
};

} // namespace

QStyle* studioStyle() {
    return new StudioStyle;
}

} // namespace sallyport::gui
