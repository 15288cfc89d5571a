// The menus of the window and their shortcuts.
#include "finder.h"
#include "language.h"
#include "mainwindow.h"

#include "icon.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QUndoStack>

namespace sallyport::gui {

void MainWindow::buildMenus() {
    const auto add = [this](QMenu* menu, const QString& text, const QKeySequence& keys, auto act,
                            bool needsOpen = false) {
        QAction* action = menu->addAction(text);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        if (needsOpen)
            m_needOpen.push_back(action);
        return action;
    };

    QMenu* file = menuBar()->addMenu(tr("&File"));
    add(file, tr("&New document"), QKeySequence::New,
        [this] { afterSaving([this] { m_session.newDocument(tr("Untitled").toStdString()); }); });
    add(file, tr("Open a &folder…"), QKeySequence(QStringLiteral("Ctrl+Shift+O")), [this] { openFolder(); });
    add(file, tr("&Open a document…"), QKeySequence::Open, [this] { openDocument(); });
    add(file, tr("Open the &demo"), {}, [this] { afterSaving([this] { m_session.openDemo(); }); });
    m_recent = file->addMenu(tr("&Recent"));
    file->addSeparator();
    add(
        file, tr("&Save"), QKeySequence::Save, [this] { save(); }, true);
    add(
        file, tr("Save &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), [this] { saveAs(); }, true);
    add(
        file, tr("Read the sources &again"), QKeySequence(QStringLiteral("F5")),
        [this] { m_session.reload(); }, true);
    file->addSeparator();
    add(
        file, tr("&Close the document"), QKeySequence(QStringLiteral("Ctrl+W")),
        [this] { afterSaving([this] { m_session.close(); }); }, true);
    add(file, tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), [this] { close(); });

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    m_undo = m_session.undoStack()->createUndoAction(this, tr("Undo"));
    m_undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    m_undo->setIcon(icon(QStringLiteral("undo-2")));
    m_redo = m_session.undoStack()->createRedoAction(this, tr("Redo"));
    m_redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
    m_redo->setIcon(icon(QStringLiteral("redo-2")));
    edit->addActions({m_undo, m_redo});
    edit->addSeparator();
    add(
        edit, tr("&Find anything"), QKeySequence(QStringLiteral("Ctrl+K")),
        [this] {
            m_finder->setFocus(Qt::ShortcutFocusReason);
            m_finder->selectAll();
        },
        true);

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("view"));
    view->addSeparator();
    add(view, tr("Next pane"), QKeySequence(QStringLiteral("F6")), [this] { cyclePanes(1); });
    add(view, tr("Previous pane"), QKeySequence(QStringLiteral("Shift+F6")), [this] { cyclePanes(-1); });
    view->addSeparator();
    QMenu* theme = view->addMenu(tr("&Colours"));
    auto* themes = new QActionGroup(theme);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::system, tr("As the system")},
                                                       {ThemeChoice::light, tr("Light")},
                                                       {ThemeChoice::dark, tr("Dark")}};
    for (const auto& [choice, title] : choices) {
        QAction* action = themes->addAction(title);
        action->setCheckable(true);
        action->setChecked(m_appearance.choice() == choice);
        theme->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] {
            m_appearance.setChoice(choice);
            m_settings.setValue(QStringLiteral("theme"), static_cast<int>(choice));
        });
    }
    QMenu* language = view->addMenu(tr("&Language"));
    auto* languages = new QActionGroup(language);
    for (const Language::Offer& offer : Language::offers()) {
        QAction* action = languages->addAction(offer.name);
        action->setCheckable(true);
        action->setChecked(offer.code == m_language.code());
        language->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = offer.code] {
            m_settings.setValue(QStringLiteral("language"), code);
            m_language.use(code);
        });
    }

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("About Sallyport"), {}, [this] {
        auto* about = new QMessageBox(QMessageBox::NoIcon, tr("About Sallyport"),
                                      tr("Sallyport %1").arg(QStringLiteral(SALLYPORT_VERSION)),
                                      QMessageBox::Close, this);
        about->setInformativeText(tr("Shows and edits both doors of a Cloudflare Tunnel: who enters it, and "
                                     "what its connector can reach "
                                     "in the cluster. Free software under the GPL, version 3 or later. "
                                     "Icons: Lucide (ISC). Fonts: Inter "
                                     "and JetBrains Mono (OFL)."));
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

void MainWindow::fillRecent() {
    m_recent->clear();
    for (const std::string& path : m_session.recent()) {
        const QFileInfo info(qs(path));
        QAction* action = m_recent->addAction(info.filePath());
        connect(action, &QAction::triggered, this, [this, path, info] {
            afterSaving([this, path, info] {
                if (info.isDir())
                    m_session.openFolder(path);
                else
                    m_session.openDocument(path);
            });
        });
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

} // namespace sallyport::gui
