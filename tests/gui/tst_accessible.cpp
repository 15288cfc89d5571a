// Every widget that takes the focus has a name, on every page and in every dialog;
// mirrored, nothing is lost.
#include "navigator.h"
#include "opened.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QTranslator>

using namespace sallyport;
using namespace sallyport::gui;

namespace {

QString pathOf(const QWidget* widget) {
    QStringList path;
    for (const QWidget* at = widget; at; at = at->parentWidget())
        path.prepend(QLatin1String(at->metaObject()->className()) + QLatin1Char('#') + at->objectName());
    return path.join(QLatin1Char('/'));
}

// Those that take the focus and have no name.
QStringList unnamed(QWidget* top) {
    QStringList found;
    for (const QWidget* one : top->findChildren<QWidget*>()) {
        if (one->focusPolicy() == Qt::NoFocus || one->objectName().startsWith(QLatin1String("qt_")) ||
            one->focusProxy())
            continue;
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(one));
        if (accessible && accessible->text(QAccessible::Name).isEmpty() &&
            accessible->role() != QAccessible::Client)
            found << pathOf(one);
    }
    return found;
}

// Longer by half and told apart from what was forgotten.
class Pseudo : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int n) const override {
        if (qstrcmp(text, "QT_LAYOUT_DIRECTION") == 0)
            return QStringLiteral("RTL");
        QString out = QStringLiteral("[") + QString::fromUtf8(text) + QStringLiteral("~~]");
        return n >= 0 ? out.replace(QStringLiteral("%n"), QString::number(n)) : out;
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class Accessible : public QObject {
    Q_OBJECT
private slots:
    void everyFocusableWidgetHasAName() {
        Opened opened;
        QStringList missing = unnamed(&opened.window);
        QVERIFY(opened.openDemo());
        auto* navigator = opened.window.findChild<Navigator*>();
        for (int page = 0; page < navigator->count(); ++page) {
            opened.window.showPage(page);
            QTest::qWait(50);
            missing << unnamed(&opened.window);
        }
        missing.removeDuplicates();
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void theTestFindsANamelessOne() {
        QWidget top;
        new QLineEdit(&top);
        QCOMPARE(unnamed(&top).size(), 1);
    }

    void everyTextIsTranslatedAndMirrored() {
        Pseudo pseudo;
        QApplication::installTranslator(&pseudo);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        Opened opened;
        // The Language of the window stands before it: the pseudo one is asked first again.
        QApplication::removeTranslator(&pseudo);
        QApplication::installTranslator(&pseudo);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QVERIFY(opened.openDemo());
        QTest::qWait(100);
        auto* navigator = opened.window.findChild<Navigator*>();
        QTRY_VERIFY(opened.window.findChild<Navigator*>()->item(0)->text().startsWith(QLatin1Char('[')));
        navigator = opened.window.findChild<Navigator*>();
        QStringList plain;
        for (int page = 0; page < navigator->count(); ++page) {
            opened.window.showPage(page);
            QTest::qWait(50);
            for (const auto* one : opened.window.findChildren<QAbstractButton*>())
                // A name that the document gives is no text of the program.
                if (one->isVisible() && !one->text().isEmpty() && !one->text().contains(QLatin1Char('[')) &&
                    !one->text().contains(QLatin1Char('.')) && !one->property("heading").toBool())
                    plain << one->text();
        }
        plain.removeDuplicates();
        QVERIFY2(plain.isEmpty(), qPrintable(plain.join(QLatin1Char('\n'))));
        // The pages stand at the right.
        QVERIFY(navigator->mapTo(&opened.window, QPoint()).x() > opened.window.width() / 2);
        QApplication::removeTranslator(&pseudo);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(Accessible)
#include "tst_accessible.moc"
