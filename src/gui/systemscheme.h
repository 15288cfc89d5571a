#pragma once
// What the desktop asks for: dark or light, and motion or none. Where it says
// nothing, the palette it started with decides, and motion is allowed.
#include <QDBusVariant>
#include <QObject>

namespace sallyport::gui {

class SystemScheme : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent);
    bool isDark() const { return m_dark; }
    bool animates() const { return m_animates; }

signals:
    void changed();

private slots:
    // The signature of org.freedesktop.portal.Settings.SettingChanged.
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);

    bool m_dark;
    bool m_animates = true;
};

} // namespace sallyport::gui
