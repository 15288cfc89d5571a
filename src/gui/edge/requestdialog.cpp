#include "requestdialog.h"

#include "../widgets.h"
#include "edgejudge.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace sallyport::gui {

RequestDialog::RequestDialog(const model::SavedRequest& request, const QStringList& by, const QString& title,
                             QWidget* parent)
    : QDialog(parent), m_before(request) {
    setWindowTitle(title);
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    auto* form = new QFormLayout;
    form->setSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto field = [&](const QString& label, const std::string& value, const QString& placeholder) {
        auto* made = new QLineEdit(qs(value), this);
        made->setAccessibleName(label);
        made->setPlaceholderText(placeholder);
        form->addRow(label, made);
        connect(made, &QLineEdit::textChanged, this, &RequestDialog::check);
        return made;
    };
    m_method = new QComboBox(this);
    m_method->setEditable(true);
    nameChoice(m_method, tr("Method"));
    m_method->addItems({QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("HEAD"),
                        QStringLiteral("PUT"), QStringLiteral("DELETE"), QStringLiteral("OPTIONS")});
    m_method->setCurrentText(qs(request.method));
    form->addRow(tr("Method"), m_method);
    m_url = field(tr("Address"), request.url, QStringLiteral("https://blog.example.com/"));
    m_url->setFont(monoFont());
    m_ip = field(tr("From the address"), request.ip, tr("unknown"));
    m_country = field(tr("From the country"), request.country, tr("unknown; two letters"));
    m_email = field(tr("Signed in as"), request.email, tr("nobody"));
    m_expect = new QComboBox(this);
    nameChoice(m_expect, tr("Should be"));
    m_expect->addItem(tr("anything: only saved"), QString());
    for (const char* expect : {"passes", "reached", "blocked", "challenged", "denied"})
        m_expect->addItem(expectWord(expect), QLatin1String(expect));
    m_expect->setItemData(1, tr("WAF and Access let it through"), Qt::ToolTipRole);
    m_expect->setCurrentIndex(qMax(0, m_expect->findData(qs(request.expect))));
    form->addRow(tr("Should be"), m_expect);
    m_by = new QComboBox(this);
    m_by->setEditable(true);
    nameChoice(m_by, tr("Decided by"));
    m_by->addItem({});
    m_by->addItems(by);
    m_by->lineEdit()->setPlaceholderText(tr("whatever decides"));
    m_by->setCurrentText(qs(request.by));
    form->addRow(tr("Decided by"), m_by);
    column->addLayout(form);
    m_problem = mutedLabel({}, this);
    m_problem->setMinimumHeight(m_problem->fontMetrics().height() * 2);
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_save = button(tr("Save this request"), QStringLiteral("save"), this, true);
    m_save->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        emit entered(this->request());
        accept();
    });
    for (QComboBox* one : {m_method, m_expect, m_by})
        connect(one, &QComboBox::currentTextChanged, this, &RequestDialog::check);
    m_url->setFocus();
    check();
}

model::SavedRequest RequestDialog::request() const {
    const auto text = [](const QLineEdit* field) { return field->text().trimmed().toStdString(); };
    model::SavedRequest out = m_before;
    out.method = m_method->currentText().trimmed().toUpper().toStdString();
    out.url = text(m_url);
    out.ip = text(m_ip);
    out.country = m_country->text().trimmed().toUpper().toStdString();
    out.email = text(m_email);
    out.expect = m_expect->currentData().toString().toStdString();
    out.by = out.expect.empty() ? std::string() : m_by->currentText().trimmed().toStdString();
    out.shortForm =
        out.headers.empty() && out.ip.empty() && out.country.empty() && out.email.empty() && !out.asn;
    return out;
}

void RequestDialog::check() {
    m_by->setEnabled(!m_expect->currentData().toString().isEmpty());
    const model::SavedRequest now = request();
    QString problem;
    if (now.url.empty())
        problem = tr("Enter an address, as https://blog.example.com/ghost/.");
    else if (const auto read = edge::requestOf(now); !read)
        problem = session::shown(read.error().message);
    static const QStringList deciders{QStringLiteral("waf/"), QStringLiteral("access/"),
                                      QStringLiteral("ingress/"), QStringLiteral("policy/")};
    if (problem.isEmpty() && !now.by.empty() &&
        std::none_of(deciders.begin(), deciders.end(),
                     [&](const QString& one) { return qs(now.by).startsWith(one); }))
        problem = tr("What decides is named as waf/RULE, access/APPLICATION, ingress/HOSTNAME or "
                     "policy/KIND/NAMESPACE/NAME.");
    m_save->setEnabled(problem.isEmpty());
    m_problem->setText(
        problem.isEmpty()
            ? tr("It runs after every edit. One that does not hold stops applying and publishing.")
            : problem);
}

} // namespace sallyport::gui
