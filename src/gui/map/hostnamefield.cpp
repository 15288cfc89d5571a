#include "hostnamefield.h"

#include "../hostnames/services.h"
#include "../widgets.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sallyport::gui {

HostnameField::HostnameField(session::Session& session, QWidget* parent)
    : QFrame(parent), m_session(session) {
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("Hostname field"));
    setFixedWidth(320);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    m_title = headingLabel({}, this);
    m_hostname = new QLineEdit(this);
    m_hostname->setAccessibleName(tr("Hostname"));
    m_hostname->setPlaceholderText(QStringLiteral("blog.example.com"));
    m_tunnel = new QComboBox(this);
    m_tunnel->setAccessibleName(tr("Tunnel"));
    m_problem = mutedLabel({}, this);
    m_problem->setMinimumHeight(m_problem->fontMetrics().height() * 2);
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addWidget(m_title);
    column->addWidget(m_hostname);
    column->addWidget(m_tunnel);
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_accept = button(tr("Publish"), {}, this, true);
    row->addWidget(cancel);
    row->addWidget(m_accept);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &HostnameField::dismiss);
    connect(m_accept, &QPushButton::clicked, this, &HostnameField::accept);
    connect(m_hostname, &QLineEdit::textChanged, this, &HostnameField::check);
    connect(m_hostname, &QLineEdit::returnPressed, this, &HostnameField::accept);
    setAccessibleName(tr("Hostname"));
    hide();
}

void HostnameField::publish(const Thing& service, const std::string& tunnel) {
    m_thing = service;
    const model::Document& document = *m_session.document();
    m_tunnel->clear();
    for (const std::string& one : openTunnels(document))
        m_tunnel->addItem(qs(one));
    m_tunnel->setCurrentIndex(qMax(0, m_tunnel->findText(qs(tunnel))));
    m_tunnel->setVisible(m_tunnel->count() > 1);
    open(tr("Publish %1:%2 as").arg(qs(service.name)).arg(service.port),
         qs(session::proposedHostname(document, service.ns, service.name)), tr("Publish"));
    // The first label is what one changes.
    m_hostname->setSelection(0, static_cast<int>(m_hostname->text().indexOf(QLatin1Char('.'))));
}

void HostnameField::rename(const Thing& hostname) {
    const model::PublicHostname* found = hostnameOf(*m_session.document(), hostname);
    if (!found)
        return;
    m_thing = hostname;
    m_tunnel->hide();
    open(tr("Rename %1").arg(qs(found->hostname)), qs(found->hostname), tr("Rename"));
    m_hostname->selectAll();
}

void HostnameField::open(const QString& title, const QString& text, const QString& action) {
    m_title->setText(title);
    m_accept->setText(action);
    m_hostname->setText(text);
    check();
    show();
    raise();
    adjustSize();
    m_hostname->setFocus(Qt::OtherFocusReason);
}

std::string HostnameField::path() const {
    const model::PublicHostname* found = hostnameOf(*m_session.document(), m_thing);
    return found ? found->path : std::string();
}

void HostnameField::check() {
    const QString text = m_hostname->text().trimmed();
    const model::PublicHostname* old = hostnameOf(*m_session.document(), m_thing);
    const QString service = qs(old ? old->service : urlOf(*m_session.state(), m_thing));
    Entered entered{tr("Enter a hostname."), true};
    if (!text.isEmpty())
        entered =
            checkEntered(*m_session.document(), text, qs(path()), service, old ? m_thing.id : std::string());
    m_problem->setText(entered.problem.isEmpty() ? tr("Nothing is written until you apply or publish.")
                                                 : entered.problem);
    m_hostname->setProperty("wrong", entered.stops);
    restyle(m_hostname);
    m_accept->setEnabled(!entered.stops);
}

void HostnameField::accept() {
    if (!m_accept->isEnabled())
        return;
    const std::string name = m_hostname->text().trimmed().toStdString();
    const model::Document& document = *m_session.document();
    if (m_thing.kind == Thing::Kind::hostname) {
        if (m_session.edit(session::renameHostname(document, m_thing.tunnel, m_thing.id, name, path())))
            emit published(Selection::hostname(m_thing.tunnel, m_thing.id));
        dismiss();
        return;
    }
    model::PublicHostname hostname;
    hostname.hostname = name;
    hostname.service = urlOf(*m_session.state(), m_thing);
    hostname.id = session::proposedId(document, name, {});
    const std::string tunnel = m_tunnel->currentText().toStdString();
    if (!m_session.edit(session::publish(document, tunnel, hostname)))
        return; // said by the message bar; the text stays
    emit published(Selection::hostname(tunnel, hostname.id));
    dismiss();
}

void HostnameField::dismiss() {
    if (isHidden())
        return;
    hide();
    emit closed();
}

void HostnameField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept(); // the map below has keys of its own
}

} // namespace sallyport::gui
