#include "templatedialog.h"

#include "../widgets.h"
#include "edgejudge.h"
#include "sentence.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sallyport::gui {

TemplateDialog::TemplateDialog(RuleTemplate what, const QStringList& hostnames, QWidget* parent)
    : QDialog(parent), m_template(std::move(what)) {
    setWindowTitle(m_template.title);
    setMinimumWidth(520);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(mutedLabel(m_template.why, this));
    auto* form = new QFormLayout;
    form->setSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const RuleTemplate::Field& field : m_template.fields) {
        if (field.kind == RuleTemplate::Field::Kind::hostname) {
            m_host = new QComboBox(this);
            m_host->setEditable(true);
            nameChoice(m_host, field.label);
            m_host->addItem({});
            m_host->addItems(hostnames);
            m_host->lineEdit()->setPlaceholderText(tr("every hostname of the zone"));
            m_host->setCurrentIndex(hostnames.isEmpty() ? 0 : 1);
            form->addRow(field.label, m_host);
            connect(m_host, &QComboBox::currentTextChanged, this, &TemplateDialog::refresh);
            continue;
        }
        auto* edit = new QLineEdit(field.value, this);
        edit->setAccessibleName(field.label);
        if (field.kind == RuleTemplate::Field::Kind::path)
            edit->setFont(monoFont());
        form->addRow(field.label, edit);
        m_fields.insert(field.key, edit);
        connect(edit, &QLineEdit::textChanged, this, &TemplateDialog::refresh);
    }
    column->addLayout(form);
    auto* result = new QFrame(this);
    result->setObjectName(QStringLiteral("card"));
    auto* inside = new QVBoxLayout(result);
    inside->setContentsMargins(14, 12, 14, 12);
    m_sentence = headingLabel({}, result);
    m_expression = monoLabel({}, result);
    inside->addWidget(m_sentence);
    inside->addWidget(m_expression);
    column->addWidget(result);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    QPushButton* cancel = button(tr("Cancel"), {}, this);
    m_add = button(tr("Add rule"), QStringLiteral("plus"), this, true);
    m_add->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_add);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        emit accepted(m_template.make(values()), m_template.first);
        accept();
    });
    refresh();
}

RuleTemplate::Values TemplateDialog::values() const {
    RuleTemplate::Values out;
    if (m_host)
        out.insert(QStringLiteral("host"), m_host->currentText().trimmed());
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        out.insert(it.key(), it.value()->text().trimmed());
    return out;
}

void TemplateDialog::refresh() {
    const model::WafRule rule = m_template.make(values());
    m_sentence->setText(ruleSentence(rule));
    m_expression->setText(qs(rule.expression));
    bool whole = true;
    for (const QLineEdit* edit : std::as_const(m_fields))
        whole = whole && !edit->text().trimmed().isEmpty();
    m_add->setEnabled(whole);
}

} // namespace sallyport::gui
