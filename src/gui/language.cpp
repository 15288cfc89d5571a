#include "language.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace sallyport::gui {

Language::Language(const QString& code, QObject* parent) : QObject(parent) {
    use(code);
}

Language::~Language() {
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

std::vector<Language::Offer> Language::offers() {
    std::vector<Offer> all;
    const QStringList files = QDir(QStringLiteral(":/i18n")).entryList({QStringLiteral("sallyport_*.qm")});
    for (const QString& file : files) {
        const QString code = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        QString name = QLocale(code).nativeLanguageName();
        if (code == QLatin1String("en"))
            name = QStringLiteral("English");
        all.push_back({code, name.left(1).toUpper() + name.mid(1)});
    }
    return all;
}

void Language::use(const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QString wanted = locale.name().section(QLatin1Char('_'), 0, 0);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a file, too: its plural forms.
    if (!m_own.load(QStringLiteral(":/i18n/sallyport_%1.qm").arg(wanted))) {
        wanted = QStringLiteral("en");
        (void)m_own.load(QStringLiteral(":/i18n/sallyport_en.qm"));
    }
    m_code = wanted;
    const QLocale used = wanted == locale.name().section(QLatin1Char('_'), 0, 0) ? locale : QLocale(wanted);
    QLocale::setDefault(used);
    if (m_qt.load(used, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    QCoreApplication::installTranslator(&m_own);
    QGuiApplication::setLayoutDirection(used.textDirection());
}

} // namespace sallyport::gui
