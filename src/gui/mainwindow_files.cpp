// Opening, saving, and the questions that go with them. Every question is a
// window of its own that answers later: nothing waits in a nested loop.
#include "mainwindow.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace sallyport::gui {

namespace {

QFileDialog* dialog(QWidget* parent, const QString& title) {
    auto* made = new QFileDialog(parent, title);
    made->setAttribute(Qt::WA_DeleteOnClose);
    return made;
}

} // namespace

void MainWindow::openFolder() {
    afterSaving([this] {
        QFileDialog* asked = dialog(this, tr("Open a folder of manifests"));
        asked->setFileMode(QFileDialog::Directory);
        asked->setOption(QFileDialog::ShowDirsOnly);
        connect(asked, &QFileDialog::fileSelected, this,
                [this](const QString& folder) { m_session.openFolder(folder.toStdString()); });
        asked->open();
    });
}

void MainWindow::openDocument() {
    afterSaving([this] {
        QFileDialog* asked = dialog(this, tr("Open a document"));
        asked->setFileMode(QFileDialog::ExistingFile);
        asked->setNameFilters({tr("Sallyport documents (*.sallyport.yaml)"), tr("All files (*)")});
        connect(asked, &QFileDialog::fileSelected, this,
                [this](const QString& path) { m_session.openDocument(path.toStdString()); });
        asked->open();
    });
}

void MainWindow::save(std::function<void()> then) {
    if (m_session.path().empty()) {
        saveAs(std::move(then));
        return;
    }
    const auto write = [this, then = std::move(then)] {
        if (const auto saved = m_session.save(); !saved)
            tellFailure(saved.error());
        else if (then)
            then();
    };
    if (!m_session.wouldLoseComments()) {
        write();
        return;
    }
    auto* question =
        new QMessageBox(QMessageBox::Warning, tr("Save"),
                        tr("The file has comments that begin with #. Saving writes it anew, without them."),
                        QMessageBox::Cancel, this);
    question->setInformativeText(tr("What should stay can be kept in a note: member of the document."));
    QPushButton* anyway = question->addButton(tr("Save without the comments"), QMessageBox::AcceptRole);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(anyway, &QPushButton::clicked, this, write);
    question->open();
}

void MainWindow::saveAs(std::function<void()> then) {
    QFileDialog* asked = dialog(this, tr("Save the document as"));
    asked->setAcceptMode(QFileDialog::AcceptSave);
    asked->setDefaultSuffix(QStringLiteral("sallyport.yaml"));
    asked->setNameFilters({tr("Sallyport documents (*.sallyport.yaml)")});
    asked->selectFile(qs(m_session.document()->name) + QStringLiteral(".sallyport.yaml"));
    connect(asked, &QFileDialog::fileSelected, this, [this, then = std::move(then)](const QString& path) {
        const bool demo = m_session.opened() == session::Opened::demo;
        if (const auto saved = m_session.saveAs(path.toStdString()); !saved) {
            tellFailure(saved.error());
            return;
        }
        if (demo)
            m_message->tell(
                {Tone::allowed,
                 tr("The demo is yours now: %1").arg(qs(m_session.title())),
                 tr("Its manifests stand beside it in the folder %1. Change them and read them again (F5).")
                     .arg(qs(m_session.document()->cluster.source)),
                 {}});
        if (then)
            then();
    });
    asked->open();
}

void MainWindow::afterSaving(const std::function<void()>& then) {
    if (!m_session.isDirty()) {
        then();
        return;
    }
    auto* question = new QMessageBox(QMessageBox::Question, tr("Not saved"),
                                     tr("%1 has changes that are not saved.").arg(qs(m_session.title())),
                                     QMessageBox::NoButton, this);
    question->setInformativeText(tr("The manifests and Cloudflare are untouched either way."));
    QPushButton* saveFirst = question->addButton(tr("Save"), QMessageBox::AcceptRole);
    QPushButton* without = question->addButton(tr("Discard the changes"), QMessageBox::DestructiveRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(saveFirst);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(saveFirst, &QPushButton::clicked, this, [this, then] { save(then); });
    connect(without, &QPushButton::clicked, this, then);
    question->open();
}

} // namespace sallyport::gui
