#include "manifestspage.h"

#include "../widgets.h"
#include "diffview.h"
#include "withoutsecrets.h"
#include "yamlview.h"

#include <sallyport/base/file.h>
#include <sallyport/base/yaml.h>
#include <sallyport/checks/demo.h>

#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>
#include <unordered_set>

namespace sallyport::gui {

namespace {

constexpr int fileRole = Qt::UserRole + 1;    // of a source
constexpr int writtenRole = Qt::UserRole + 2; // index into the bundle

// Folders that all files share say nothing.
QString commonFolder(const std::set<std::string>& files) {
    if (files.empty())
        return {};
    QString common = QFileInfo(qs(*files.begin())).path() + QLatin1Char('/');
    for (const std::string& file : files)
        while (!common.isEmpty() && !qs(file).startsWith(common)) {
            const qsizetype cut = common.lastIndexOf(QLatin1Char('/'), -2);
            common = cut < 0 ? QString() : common.left(cut + 1);
        }
    return common;
}

} // namespace

ManifestsPage::ManifestsPage(session::Session& session, QWidget* parent) : Page(session, parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(10);
    m_sentence = mutedLabel({}, this);
    column->addLayout(pageHead(title(), m_sentence, this));

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(12);
    auto* left = new QWidget(split);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    m_filter = new QLineEdit(left);
    m_filter->setPlaceholderText(tr("Filter the files"));
    m_filter->setAccessibleName(tr("Filter the files"));
    m_filter->setClearButtonEnabled(true);
    m_tree = new QTreeWidget(left);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Files"));
    m_tree->setUniformRowHeights(true);
    leftColumn->addWidget(m_filter);
    leftColumn->addWidget(m_tree, 1);

    auto* right = new QWidget(split);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(6);
    m_name = headingLabel({}, right);
    m_where = mutedLabel({}, right);
    m_tabs = new QTabWidget(right);
    m_tabs->setAccessibleName(tr("Text and difference"));
    m_text = new YamlView(m_tabs);
    m_text->setAccessibleName(tr("Text of the file"));
    m_difference = new DiffView(m_tabs);
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_difference, tr("Difference"));
    rightColumn->addWidget(m_name);
    rightColumn->addWidget(m_where);
    rightColumn->addWidget(m_tabs, 1);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({260, 700});
    column->addWidget(split, 1);
    m_split = split;
    m_empty = new EmptyState(iconName(), this);
    m_empty->setText(tr("The files that were read stand here, and beside them those that would be written. "
                        "Open a folder with manifests."));
    column->addWidget(m_empty, 1);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ManifestsPage::showItem);
    connect(m_filter, &QLineEdit::textChanged, this, &ManifestsPage::fillTree);
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::derived && isVisible())
            refresh();
    });
}

QString ManifestsPage::count(const session::Session& session) {
    const auto state = session.state();
    std::unordered_set<std::string_view> files;
    for (const auto& [key, object] : state->objects())
        files.insert(object->place.file);
    files.erase(std::string_view());
    return files.empty() ? QString() : QString::number(files.size());
}

QWidget* ManifestsPage::focusTarget() {
    return m_tree;
}

void ManifestsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh();
}

void ManifestsPage::refresh() {
    if (m_shownRevision == theSession().derivedRevision() + 1)
        return;
    m_shownRevision = theSession().derivedRevision() + 1;
    fillTree();
    render();
}

void ManifestsPage::render() {
    const auto derived = theSession().derived();
    if (!derived || !derived->inputs.document)
        return;
    m_background.start(
        this,
        [derived] {
            Written written;
            manifests::Options options;
            options.today = derived->inputs.today;
            auto rendered = manifests::render(*derived->inputs.document, *derived->inputs.state,
                                              derived->world->ruleset(), options);
            if (!rendered)
                written.refused = session::shown(rendered.error().message);
            else if (!rendered->unresolved.empty())
                written.refused = session::shown(rendered->unresolved.front().why);
            else
                written.bundle = std::move(rendered->bundle);
            return written;
        },
        [this](Written written) {
            m_written = std::move(written);
            fillTree();
        });
}

void ManifestsPage::fillTree() {
    const QTreeWidgetItem* before = m_tree->currentItem();
    const QVariant file = before ? before->data(0, fileRole) : QVariant();
    const QString current = before ? before->text(0) : QString();
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    const QString wanted = m_filter->text().trimmed();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    QTreeWidgetItem* chosen = nullptr;

    auto* written = new QTreeWidgetItem(m_tree, {tr("Would be written")});
    written->setFont(0, bold);
    if (m_written.bundle) {
        for (std::size_t i = 0; i < m_written.bundle->files.size(); ++i) {
            const QString path = qs(m_written.bundle->files[i].path);
            if (!wanted.isEmpty() && !path.contains(wanted, Qt::CaseInsensitive))
                continue;
            auto* item = new QTreeWidgetItem(written, {path});
            item->setIcon(0, icon(QStringLiteral("plus"), Token::allowed));
            item->setData(0, writtenRole, static_cast<uint>(i));
            if (path == current && !file.isValid())
                chosen = item;
        }
    } else {
        auto* item = new QTreeWidgetItem(
            written,
            {m_written.refused.isEmpty() ? tr("Nothing yet") : tr("Nothing: %1").arg(m_written.refused)});
        item->setToolTip(0, m_written.refused);
        item->setFlags(Qt::ItemIsEnabled);
    }

    std::set<std::string> files;
    for (const auto& [key, object] : theSession().state()->objects())
        if (!object->place.file.empty())
            files.insert(object->place.file);
    for (const model::Object& object : theSession().state()->notDeployed)
        if (!object.place.file.empty())
            files.insert(object.place.file);
    for (const model::Unread& unread : theSession().state()->unread)
        if (!unread.where.file.empty())
            files.insert(unread.where.file);
    std::map<std::string, base::Severity> worst;
    if (const auto derived = theSession().derived())
        for (const base::Diagnostic& finding : derived->findings)
            if (const auto [at, added] = worst.emplace(finding.place.file, finding.severity);
                !added && finding.severity < at->second)
                at->second = finding.severity;
    auto* sources = new QTreeWidgetItem(m_tree, {tr("In the sources")});
    sources->setFont(0, bold);
    const QString common = commonFolder(files);
    for (const std::string& path : files) {
        const QString shown = qs(path).mid(common.size());
        if (!wanted.isEmpty() && !shown.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QTreeWidgetItem(sources, {shown});
        const auto mark = worst.find(path);
        const Tone tone = mark == worst.end() ? Tone::plain : toneOf(mark->second);
        item->setIcon(0, tone == Tone::plain ? icon(QStringLiteral("file-text"), Token::muted)
                                             : icon(iconOf(tone), gui::textOf(tone)));
        item->setData(0, fileRole, qs(path));
        item->setToolTip(0, qs(path));
        if (file.isValid() && file.toString() == qs(path))
            chosen = item;
    }
    m_tree->expandAll();
    const bool any = !files.empty() || m_written.bundle;
    m_split->setVisible(any);
    m_empty->setVisible(!any);
    m_sentence->setText(m_written.bundle ? tr("%n file(s) read; what closes the tunnel would be %1 more.",
                                              nullptr, static_cast<int>(files.size()))
                                               .arg(m_written.bundle->files.size())
                                         : tr("%n file(s) read.", nullptr, static_cast<int>(files.size())));
    if (!chosen)
        chosen = sources->childCount() > 0 ? sources->child(0) : written->child(0);
    m_tree->setCurrentItem(chosen);
    showItem(chosen);
}

QString ManifestsPage::textOf(const std::string& file) const {
    if (theSession().opened() == session::Opened::demo)
        for (const base::EmbeddedFile& one : checks::demoWorld())
            if (one.path == file)
                return QString::fromUtf8(one.content.data(), static_cast<qsizetype>(one.content.size()));
    const auto read = base::readFile(file);
    return read ? qs(*read) : tr("# %1").arg(session::shown(read.error().message));
}

void ManifestsPage::showItem(QTreeWidgetItem* item) {
    if (!item)
        return;
    if (const QVariant index = item->data(0, writtenRole); index.isValid() && m_written.bundle) {
        const manifests::File& file = m_written.bundle->files[index.toUInt()];
        showText(qs(file.path), qs(file.text));
        m_text->setMarks({});
        showDifference(file);
        return;
    }
    const QString path = item->data(0, fileRole).toString();
    if (path.isEmpty())
        return;
    m_tabs->setTabVisible(1, false);
    showText(path, withoutSecrets(textOf(path.toStdString())));
    std::map<int, YamlView::Mark> marks;
    const auto mark = [&](int line, Tone tone, const QString& text) {
        YamlView::Mark& one = marks[qMax(1, line)];
        if (one.text.isEmpty() || tone == Tone::denied)
            one.tone = tone;
        one.text += (one.text.isEmpty() ? QString() : QStringLiteral("\n")) + text;
    };
    if (const auto derived = theSession().derived())
        for (const base::Diagnostic& finding : derived->findings)
            if (finding.place.file == path.toStdString())
                mark(finding.place.line, toneOf(finding.severity), session::shown(finding.message));
    for (const model::Unread& unread : theSession().state()->unread)
        if (unread.where.file == path.toStdString())
            mark(unread.where.line, Tone::unknown, session::shown(unread.why));
    m_text->setMarks(std::move(marks));
}

void ManifestsPage::showText(const QString& file, const QString& text) {
    m_name->setText(QFileInfo(file).fileName());
    m_where->setText(file);
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
}

void ManifestsPage::showDifference(const manifests::File& file) {
    QStringList before;
    for (const base::Tree& object : file.objects) {
        const auto read = theSession().state();
        const std::string group = object.text({"apiVersion"});
        const std::size_t slash = group.find('/');
        const model::ObjectKey key{slash == std::string::npos ? std::string() : group.substr(0, slash),
                                   object.text({"kind"}), object.text({"metadata", "namespace"}),
                                   object.text({"metadata", "name"})};
        if (const model::ObjectPtr there = read->find(key); there && there->key.kind != "Secret")
            before << qs(base::writeYaml(there->tree));
    }
    m_tabs->setTabVisible(1, !file.objects.empty());
    m_difference->show(before.isEmpty() ? tr("Not there yet") : tr("In the sources"),
                       before.join(QStringLiteral("---\n")), tr("Would be written"), qs(file.text));
}

void ManifestsPage::showPlace(const base::Place& place) {
    refresh();
    m_filter->clear();
    const QTreeWidgetItem* sources = m_tree->topLevelItem(1);
    for (int i = 0; sources && i < sources->childCount(); ++i)
        if (sources->child(i)->data(0, fileRole).toString() == qs(place.file)) {
            m_tree->setCurrentItem(sources->child(i));
            m_tabs->setCurrentIndex(0);
            m_text->showLine(place.line);
            m_text->setFocus(Qt::OtherFocusReason);
            return;
        }
    // The document itself, or a file that holds no object.
    m_tabs->setTabVisible(1, false);
    showText(qs(place.file), withoutSecrets(textOf(place.file)));
    m_text->setMarks({});
    m_text->showLine(place.line);
}

} // namespace sallyport::gui
