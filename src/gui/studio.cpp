#include <sallyport/gui/studio.h>

#include "language.h"
#include "mainwindow.h"

#include <QApplication>
#include <QDate>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace sallyport::gui {

namespace {

std::unique_ptr<QSettings> settingsOf(const Launch& launch) {
    if (launch.settings.empty())
        return std::make_unique<QSettings>();
    return std::make_unique<QSettings>(qs(launch.settings), QSettings::IniFormat);
}

ThemeChoice themeOf(const Launch& launch, const QSettings& settings) {
    if (launch.theme == "light")
        return ThemeChoice::light;
    if (launch.theme == "dark")
        return ThemeChoice::dark;
    return static_cast<ThemeChoice>(qBound(0, settings.value(QStringLiteral("theme")).toInt(), 2));
}

QString languageOf(const Launch& launch, const QSettings& settings) {
    return launch.language.empty() ? settings.value(QStringLiteral("language")).toString()
                                   : qs(launch.language);
}

std::string today() {
    const QByteArray given = qgetenv("SALLYPORT_NOW");
    return given.isEmpty() ? QDate::currentDate().toString(Qt::ISODate).toStdString()
                           : given.left(10).toStdString();
}

session::Environment environmentOf(const Launch& launch, QSettings& settings) {
    session::Environment environment;
    environment.stateFolder =
        launch.state.empty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString()
                             : launch.state;
    environment.today = today;
    for (const QString& one : settings.value(QStringLiteral("recent")).toStringList())
        environment.recent.push_back(one.toStdString());
    environment.storeRecent = [&settings](const std::vector<std::string>& recent) {
        QStringList list;
        for (const std::string& one : recent)
            list << qs(one);
        settings.setValue(QStringLiteral("recent"), list);
    };
    return environment;
}

} // namespace

struct Studio::Data {
    Data(QApplication& application, const Launch& launch)
        : settings(settingsOf(launch)), language(languageOf(launch, *settings)),
          appearance(application, themeOf(launch, *settings)), session(environmentOf(launch, *settings)) {
        // It is read while the window is built.
        if (launch.demo)
            session.openDemo();
        else if (!launch.open.empty() && QFileInfo(qs(launch.open)).isDir())
            session.openFolder(launch.open);
        else if (!launch.open.empty())
            session.openDocument(launch.open);
        window = std::make_unique<MainWindow>(session, appearance, language, *settings);
    }

    std::unique_ptr<QSettings> settings;
    Language language;
    Appearance appearance;
    session::Session session;
    std::unique_ptr<MainWindow> window;
};

Studio::Studio(QApplication& application, const Launch& launch)
    : m_data(std::make_unique<Data>(application, launch)) {}

Studio::~Studio() = default;

void Studio::show() {
    m_data->window->show();
}

} // namespace sallyport::gui
