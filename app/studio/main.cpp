#include <sallyport/gui/studio.h>

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Sallyport"));
    QApplication::setOrganizationName(QStringLiteral("sallyport"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.sallyport.Sallyport"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Shows and edits what a Cloudflare Tunnel lets into a Kubernetes cluster."));
    parser.addPositionalArgument(QStringLiteral("source"),
                                 QStringLiteral("A folder of manifests, or a *.sallyport.yaml document."),
                                 QStringLiteral("[source]"));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Opens the demo cluster."));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark."),
                                   QStringLiteral("theme"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en, de, ..."),
                                      QStringLiteral("code"));
    const QCommandLineOption settings(QStringLiteral("settings"), QStringLiteral("Where it remembers."),
                                      QStringLiteral("file"));
    const QCommandLineOption state(QStringLiteral("state"), QStringLiteral("Where it keeps recovery files."),
                                   QStringLiteral("folder"));
    parser.addOptions({demo, theme, language, settings, state});
    parser.addHelpOption();
    parser.process(application);

    sallyport::gui::Launch launch;
    launch.demo = parser.isSet(demo);
    if (!parser.positionalArguments().isEmpty())
        launch.open = parser.positionalArguments().constFirst().toStdString();
    launch.theme = parser.value(theme).toStdString();
    launch.language = parser.value(language).toStdString();
    launch.settings = parser.value(settings).toStdString();
    launch.state = parser.value(state).toStdString();
    sallyport::gui::Studio studio(application, launch);
    studio.show();
    return QApplication::exec();
}
