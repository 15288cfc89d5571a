#include "publishdialog.h"

#include "../page.h"
#include "../widgets.h"
#include "services.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sallyport::gui {

PublishDialog::PublishDialog(session::Session& session, const std::string& ns, const std::string& service,
                             QWidget* parent, int port)
    : QDialog(parent), m_session(session) {
    setWindowTitle(tr("Publish a hostname"));
    setMinimumWidth(480);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    m_service = new QComboBox(this);
    m_service->setEditable(true);
    m_service->setInsertPolicy(QComboBox::NoInsert);
    nameChoice(m_service, tr("Service"));
    m_service->completer()->setFilterMode(Qt::MatchContains);
    m_service->completer()->setCompletionMode(QCompleter::PopupCompletion);
    int chosen = -1;
    for (const OfferedService& one : offeredServices(*session.state())) {
        m_service->addItem(qs(one.url), QStringList{qs(one.ns), qs(one.name)});
        if (chosen < 0 && one.ns == ns && one.name == service && (port == 0 || port == one.port))
            chosen = m_service->count() - 1;
    }
    m_service->setCurrentIndex(chosen);
    m_hostname = new QLineEdit(this);
    m_hostname->setAccessibleName(tr("Hostname"));
    m_hostname->setPlaceholderText(QStringLiteral("blog.example.com"));
    m_path = new QLineEdit(this);
    m_path->setAccessibleName(tr("Path"));
    m_path->setPlaceholderText(tr("any path; or a regular expression, as ^/api"));
    m_tunnel = new QComboBox(this);
    nameChoice(m_tunnel, tr("Tunnel"));
    for (const model::Tunnel& tunnel : session.document()->tunnels)
        if (tunnel.routesKnown)
            m_tunnel->addItem(qs(tunnel.name));
    form->addRow(tr("Service"), m_service);
    form->addRow(tr("Hostname"), m_hostname);
    form->addRow(tr("Path"), m_path);
    if (m_tunnel->count() > 1)
        form->addRow(tr("Tunnel"), m_tunnel);
    else
        m_tunnel->hide();
    column->addLayout(form);
    m_problem = mutedLabel({}, this);
    m_problem->setMinimumHeight(m_problem->fontMetrics().height() * 2);
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_publish = button(tr("Publish"), QStringLiteral("globe"), this, true);
    m_publish->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_publish);
    column->addLayout(row);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
    connect(m_hostname, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    for (QLineEdit* one : {m_hostname, m_path, m_service->lineEdit()})
        connect(one, &QLineEdit::textChanged, this, &PublishDialog::check);
    connect(m_service, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QStringList names = m_service->itemData(index).toStringList();
        if (!m_typed && names.size() == 2)
            m_hostname->setText(qs(session::proposedHostname(*m_session.document(), names[0].toStdString(),
                                                             names[1].toStdString())));
    });
    if (chosen >= 0)
        emit m_service->currentIndexChanged(chosen);
    check();
    (chosen >= 0 ? static_cast<QWidget*>(m_hostname) : m_service)->setFocus();
}

void PublishDialog::check() {
    const bool filled = !m_hostname->text().isEmpty() && !m_service->currentText().isEmpty();
    if (m_tunnel->count() == 0) {
        m_problem->setText(tr("The document has no tunnel whose hostnames are known: enter them first."));
        m_publish->setEnabled(false);
        return;
    }
    const Entered entered = filled ? checkEntered(*m_session.document(), m_hostname->text(), m_path->text(),
                                                  m_service->currentText(), {})
                                   : Entered{tr("Choose a service and a hostname."), true};
    m_problem->setText(entered.problem.isEmpty() ? tr("Nothing is written until you apply or publish.")
                                                 : entered.problem);
    m_publish->setEnabled(!entered.stops);
}

void PublishDialog::publish() {
    model::PublicHostname hostname;
    hostname.hostname = m_hostname->text().trimmed().toStdString();
    hostname.path = m_path->text().trimmed().toStdString();
    hostname.service = m_service->currentText().trimmed().toStdString();
    hostname.id = session::proposedId(*m_session.document(), hostname.hostname, hostname.path);
    const std::string tunnel = m_tunnel->currentText().toStdString();
    if (!m_session.edit(session::publish(*m_session.document(), tunnel, hostname)))
        return;
    emit published(Selection::hostname(tunnel, hostname.id));
    accept();
}

} // namespace sallyport::gui
