#pragma once
// A window over a Session of its own, with settings and recovery in a folder that
// goes with it.
#include "language.h"
#include "mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest>

struct Opened {
    explicit Opened(sallyport::gui::ThemeChoice theme = sallyport::gui::ThemeChoice::light,
                    const QString& code = QStringLiteral("en"))
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), language(code),
          appearance(*qApp, theme), session(environment()), window(session, appearance, language, settings) {
        window.resize(1280, 800);
        window.show();
    }

    // Waits until what is shown follows from what is there.
    [[nodiscard]] bool settled() {
        return QTest::qWaitFor(
            [this] {
                return !session.work() && (session.derived() || session.derivedError()) &&
                       session.derivedRevision() == session.revision();
            },
            30000);
    }
    [[nodiscard]] bool openDemo() {
        session.openDemo();
        return QTest::qWaitFor([this] { return session.opened() == sallyport::session::Opened::demo; },
                               30000) &&
               settled();
    }
    [[nodiscard]] bool openFolder(const QString& path) {
        session.openFolder(path.toStdString());
        return QTest::qWaitFor([this] { return session.opened() == sallyport::session::Opened::folder; },
                               30000) &&
               settled();
    }

    sallyport::session::Environment environment() {
        sallyport::session::Environment made;
        made.stateFolder = folder.filePath(QStringLiteral("state")).toStdString();
        made.today = [] { return std::string("2026-11-21"); };
        return made;
    }

    template<class T> T* child(const QString& accessibleName) {
        for (T* one : window.findChildren<T*>())
            if (one->accessibleName() == accessibleName && one->isVisible())
                return one;
        return nullptr;
    }
    // A button that can be pressed, by its text or name: a modal dialog covers all others.
    QAbstractButton* button(const QString& text) {
        const QWidget* modal = QApplication::activeModalWidget();
        for (QWidget* top : QApplication::topLevelWidgets())
            for (auto* one : top->findChildren<QAbstractButton*>())
                if (one->isVisible() && (!modal || one->window() == modal) &&
                    (one->text() == text || one->accessibleName() == text))
                    return one;
        return nullptr;
    }

    QTemporaryDir folder;
    QSettings settings;
    sallyport::gui::Language language;
    sallyport::gui::Appearance appearance;
    sallyport::session::Session session;
    sallyport::gui::MainWindow window;
};
