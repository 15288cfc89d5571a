#include "previewdialog.h"

#include "../page.h"
#include "../policytext.h"
#include "../widgets.h"

#include <sallyport/base/file.h>

#include <QFileDialog>
#include <QScrollArea>
#include <QVBoxLayout>

#include <filesystem>

namespace sallyport::gui {

namespace {

QString happensText(manifests::Replacement::Action action) {
    switch (action) {
    case manifests::Replacement::Action::remove:
        return PreviewDialog::tr("Must go");
    case manifests::Replacement::Action::replace:
        return PreviewDialog::tr("Is replaced");
    case manifests::Replacement::Action::shrink:
        return PreviewDialog::tr("Must leave the connector out");
    }
    return {};
}

} // namespace

PreviewDialog::PreviewDialog(std::shared_ptr<const session::Preview> preview, session::Session& session,
                             QWidget* parent)
    : QDialog(parent), m_preview(std::move(preview)), m_session(session) {
    setWindowTitle(tr("Only what is published"));
    resize(680, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(headlineLabel(tr("Only what is published"), this));
    auto* area = new QScrollArea(this);
    area->setAccessibleName(tr("What would change"));
    area->setWidgetResizable(true);
    auto* content = new QWidget(area);
    auto* body = new QVBoxLayout(content);
    body->setContentsMargins(0, 0, 8, 0);
    body->setSpacing(6);
    addResult(body, content);
    addReplaced(body, content);
    addWritten(body, content);
    body->addStretch();
    area->setWidget(content);
    column->addWidget(area, 1);
    m_saved = mutedLabel(
        tr("Nothing is written until you save these files, and nothing in the cluster changes until "
           "you apply them."),
        this);
    column->addWidget(m_saved);
    auto* row = new QHBoxLayout;
    row->addStretch();
    QPushButton* close = button(tr("Close"), {}, this);
    QPushButton* save = button(tr("Save the manifests to a folder…"), QStringLiteral("save"), this, true);
    row->addWidget(close);
    row->addWidget(save);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        auto* asked = new QFileDialog(this, tr("Save the manifests to a folder"));
        asked->setAttribute(Qt::WA_DeleteOnClose);
        asked->setFileMode(QFileDialog::Directory);
        asked->setOption(QFileDialog::ShowDirsOnly);
        connect(asked, &QFileDialog::fileSelected, this, &PreviewDialog::saveTo);
        asked->open();
    });
}

void PreviewDialog::addResult(QVBoxLayout* column, QWidget* parent) {
    const int after = m_preview->proof.excess();
    auto* row = new QHBoxLayout;
    auto* pill = new Pill(parent);
    pill->set(after == 0 ? Tone::allowed : Tone::excess,
              tr("%1 doors too many before, %2 after").arg(m_preview->excessBefore).arg(after));
    row->addWidget(pill);
    row->addStretch();
    column->addLayout(row);
    for (const checks::ProvedHostname& one : m_preview->proof.hostnames) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new ToneIcon(toneOf(one.answer.verdict), parent));
        line->addWidget(new QLabel(one.answer.verdict == reach::Verdict::allowed
                                       ? tr("%1 stays reachable").arg(qs(one.hostname))
                                   : one.answer.verdict == reach::Verdict::none
                                       ? tr("%1 has nothing behind it").arg(qs(one.hostname))
                                       : tr("%1 would not be reached: %2")
                                             .arg(qs(one.hostname), session::shown(one.answer.because)),
                                   parent),
                        1);
        column->addLayout(line);
    }
}

void PreviewDialog::addReplaced(QVBoxLayout* column, QWidget* parent) {
    column->addSpacing(6);
    column->addWidget(headingLabel(tr("What is there and stands in the way"), parent));
    if (m_preview->bundle.replaces.empty())
        column->addWidget(mutedLabel(tr("Nothing."), parent));
    for (const manifests::Replacement& one : m_preview->bundle.replaces) {
        column->addWidget(ruleLine(parent));
        auto* what = new QLabel(
            tr("%1: %2", "what happens to it, object").arg(happensText(one.action), qs(one.key.text())),
            parent);
        column->addWidget(what);
        column->addWidget(mutedLabel(session::shown(one.why), parent));
        for (const session::Preview::Affected& affected : m_preview->affected)
            if (affected.policy == one.key && !affected.others.empty()) {
                QStringList others;
                for (const std::string& other : affected.others)
                    others << qs(other);
                auto* line = new QHBoxLayout;
                line->setSpacing(8);
                line->addWidget(new ToneIcon(Tone::excess, parent), 0, Qt::AlignTop);
                auto* who = new QLabel(
                    tr("Others are under it, too: %1").arg(others.join(QStringLiteral(", "))), parent);
                who->setWordWrap(true);
                line->addWidget(who, 1);
                column->addLayout(line);
            }
        if (!one.place.file.empty()) {
            QPushButton* link = linkButton(placeText(one.place), parent);
            link->setFont(monoFont());
            link->setAccessibleName(tr("Show %1").arg(link->text()));
            connect(link, &QPushButton::clicked, this, [this, place = one.place] {
                accept();
                emit placeRequested(place);
            });
            column->addWidget(link);
        }
    }
}

void PreviewDialog::addWritten(QVBoxLayout* column, QWidget* parent) {
    column->addSpacing(6);
    column->addWidget(headingLabel(tr("What would be written"), parent));
    for (const manifests::File& file : m_preview->bundle.files)
        column->addWidget(monoLabel(qs(file.path), parent));
    for (const base::Diagnostic& note : m_preview->bundle.notes)
        column->addWidget(mutedLabel(session::shown(note.message), parent));
}

void PreviewDialog::saveTo(const QString& folder) {
    for (const manifests::File& file : m_preview->bundle.files) {
        const auto path = std::filesystem::path(folder.toStdString()) / file.path;
        if (const auto written = base::writeFile(path, file.text); !written) {
            m_saved->setText(tr("Not all was written: %1").arg(session::shown(written.error().message)));
            return;
        }
    }
    m_saved->setText(tr("%n file(s) written to %1. Nothing in the cluster has changed.", nullptr,
                        static_cast<int>(m_preview->bundle.files.size()))
                         .arg(folder));
}

} // namespace sallyport::gui
