// The portal's Settings (org.freedesktop.appearance) is asked without waiting: a
// desktop that does not answer must not hold up the start.
#include "systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>
#include <QVariant>

namespace sallyport::gui {

namespace portal {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");

QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace portal

SystemScheme::SystemScheme(QObject* parent)
    : QObject(parent), m_dark(QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints* hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_dark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_dark = scheme == Qt::ColorScheme::Dark;
        emit changed();
    });
#endif
    // Without a bus the look-up alone would warn.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal::service, portal::path, portal::interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(portal::appearance, QStringLiteral("color-scheme"));
    ask(portal::appearance, QStringLiteral("reduced-motion"));
    ask(portal::gnome, QStringLiteral("enable-animations"));
}

void SystemScheme::ask(const QString& group, const QString& key) {
    QDBusMessage call = QDBusMessage::createMethodCall(portal::service, portal::path, portal::interface,
                                                       QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* done) {
                const QDBusPendingReply<QDBusVariant> reply = *done;
                done->deleteLater();
                if (!reply.isError())
                    take(group, key, reply.value().variant());
            });
}

void SystemScheme::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    take(group, key, value.variant());
}

void SystemScheme::take(const QString& group, const QString& key, const QVariant& value) {
    const QVariant plain = portal::unwrapped(value);
    if (group == portal::appearance && key == QLatin1String("color-scheme")) {
        // 0: no preference, 1: dark, 2: light.
        if (const uint scheme = plain.toUInt(); scheme == 1 || scheme == 2)
            m_dark = scheme == 1;
    } else if (group == portal::appearance && key == QLatin1String("reduced-motion")) {
        m_animates = plain.toUInt() != 1;
    } else if (group == portal::gnome && key == QLatin1String("enable-animations")) {
        m_animates = plain.toBool();
    } else {
        return;
    }
    emit changed();
}

} // namespace sallyport::gui
