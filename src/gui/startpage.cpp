#include "startpage.h"

#include "widgets.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QVBoxLayout>

namespace sallyport::gui {

namespace {

// A wide button of two lines: what it does, and what that means.
QPushButton* offer(const QString& iconName, const QString& title, const QString& sentence, QWidget* parent,
                   bool primary = false) {
    auto* made = new QPushButton(parent);
    made->setProperty("primary", primary);
    made->setProperty("offer", true);
    made->setAccessibleName(title);
    made->setAccessibleDescription(sentence);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(14);
    auto* shape = new QLabel(made);
    shape->setPixmap(
        (primary ? icon(iconName, Token::onAccent) : icon(iconName, Token::accent)).pixmap(20, 20));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* name = new QLabel(title, made);
    name->setProperty("heading", true);
    auto* more = new QLabel(sentence, made);
    if (primary)
        for (QLabel* label : {name, more})
            label->setProperty("onAccent", true);
    else
        more->setProperty("muted", true);
    texts->addStretch();
    texts->addWidget(name);
    texts->addWidget(more);
    texts->addStretch();
    row->addWidget(shape);
    row->addLayout(texts, 1);
    for (QWidget* inside :
         {static_cast<QWidget*>(shape), static_cast<QWidget*>(name), static_cast<QWidget*>(more)})
        inside->setAttribute(Qt::WA_TransparentForMouseEvents);
    return made;
}

} // namespace

StartPage::StartPage(session::Session& session, QWidget* parent) : QScrollArea(parent), m_session(session) {
    setObjectName(QStringLiteral("start"));
    setAccessibleName(tr("Start"));
    setWidgetResizable(true);
    auto* content = new QWidget(this);
    auto* centred = new QHBoxLayout(content);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(24, 56, 24, 40);
    column->setSpacing(10);
    auto* middle = new QWidget(content);
    middle->setMaximumWidth(680);
    middle->setLayout(column);
    centred->addStretch(1);
    centred->addWidget(middle, 100);
    centred->addStretch(1);

    column->addWidget(headlineLabel(tr("Both doors of your tunnel, in one picture"), content));
    column->addWidget(mutedLabel(tr("See what a Cloudflare Tunnel lets into your cluster, which rule decides "
                                    "it, and close what nothing "
                                    "needs. Nothing is written until you apply or publish."),
                                 content));
    column->addSpacing(12);
    QPushButton* folder =
        offer(QStringLiteral("folder-open"), tr("Open a folder of manifests"),
              tr("Plain YAML, kustomize, Flux or Argo CD. It is read, never changed."), content, true);
    QPushButton* document = offer(QStringLiteral("file-text"), tr("Open a document"),
                                  tr("A *.sallyport.yaml that was saved before."), content);
    QPushButton* demo =
        offer(QStringLiteral("play"), tr("Open the demo"),
              tr("A homelab with five hostnames: everything can be tried, nothing is real."), content);
    for (QPushButton* one : {folder, document, demo})
        column->addWidget(one);
    m_lists = new QVBoxLayout;
    m_lists->setSpacing(4);
    column->addSpacing(12);
    column->addLayout(m_lists);
    column->addStretch();
    setWidget(content);

    connect(folder, &QPushButton::clicked, this, &StartPage::folderWanted);
    connect(document, &QPushButton::clicked, this, &StartPage::documentWanted);
    connect(demo, &QPushButton::clicked, this, [this] { m_session.openDemo(); });
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::recent || parts & session::Part::file)
            refresh();
    });
    refresh();
}

void StartPage::refresh() {
    clearLayout(m_lists);
    QWidget* parent = widget();
    const auto left = m_session.recoverable();
    if (!left.empty())
        m_lists->addWidget(headingLabel(tr("Not saved when the program ended"), parent));
    for (const session::Recoverable& one : left) {
        auto* row = new QHBoxLayout;
        const QString name = one.name.empty() ? tr("Untitled") : qs(one.name);
        const QString when =
            QLocale().toString(QDateTime::fromSecsSinceEpoch(one.when), QLocale::ShortFormat);
        row->addWidget(new QLabel(tr("%1, changed %2").arg(name, when), parent), 1);
        QPushButton* recover = button(tr("Recover"), {}, parent);
        recover->setAccessibleName(tr("Recover %1").arg(name));
        QPushButton* discard = button(tr("Discard"), {}, parent);
        discard->setAccessibleName(tr("Discard %1").arg(name));
        connect(recover, &QPushButton::clicked, this, [this, one] { m_session.recover(one); });
        connect(discard, &QPushButton::clicked, this, [this, one] {
            m_session.discard(one);
            refresh();
        });
        row->addWidget(recover);
        row->addWidget(discard);
        m_lists->addLayout(row);
    }
    const auto recent = m_session.recent();
    if (!recent.empty())
        m_lists->addWidget(headingLabel(tr("Recent"), parent));
    for (const std::string& path : recent) {
        const QFileInfo info(qs(path));
        QPushButton* open = linkButton(info.fileName(), parent);
        open->setToolTip(info.filePath());
        open->setAccessibleName(tr("Open %1").arg(info.filePath()));
        connect(open, &QPushButton::clicked, this, [this, path, info] {
            if (info.isDir())
                m_session.openFolder(path);
            else
                m_session.openDocument(path);
        });
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(open);
        auto* where = new OneLine(parent, Qt::ElideMiddle);
        where->setProperty("muted", true);
        where->setText(info.path());
        row->addWidget(where, 1);
        m_lists->addLayout(row);
    }
}

} // namespace sallyport::gui
