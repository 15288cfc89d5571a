#include "tracestrip.h"

#include "../hops.h"
#include "../widgets.h"
#include "edgejudge.h"
#include "requestdialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>

namespace sallyport::gui {

namespace {

// A hop as a pill that can be pressed.
class HopButton : public QPushButton {
public:
    HopButton(Tone tone, const QString& text, bool chosen, QWidget* parent)
        : QPushButton(text, parent), m_tone(tone), m_chosen(chosen) {
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        return {fontMetrics().horizontalAdvance(text()) + 42, fontMetrics().height() + 12};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Colours& colours = Colours::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool ring = hasFocus() || m_chosen;
        painter.setPen(QPen(ring ? colours[Token::focus] : colours[textOf(m_tone)], hasFocus() ? 2 : 1));
        painter.setBrush(colours[underMouse() ? Token::selected : tintOf(m_tone)]);
        const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect iconAt(mirrored ? width() - 25 : 11, (height() - 14) / 2, 14, 14);
        painter.drawPixmap(iconAt, pixmap(iconOf(m_tone), colours[textOf(m_tone)], 14, devicePixelRatioF()));
        QFont font = this->font();
        font.setWeight(m_chosen ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(colours[textOf(m_tone)]);
        painter.drawText(rect().adjusted(mirrored ? 8 : 30, 0, mirrored ? -30 : -8, 0),
                         Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft), text());
    }

private:
    Tone m_tone;
    bool m_chosen;
};

} // namespace

TraceStrip::TraceStrip(session::Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    build();
    m_later.setSingleShot(true);
    m_later.setInterval(150);
    connect(&m_later, &QTimer::timeout, this, &TraceStrip::ask);
    connect(&session, &session::Session::changed, this, [this](session::Parts parts) {
        if (parts & session::Part::derived)
            ask();
    });
}

void TraceStrip::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const auto field = [&](const QString& name, const QString& placeholder, int stretch) {
        auto* made = new QLineEdit(this);
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setPlaceholderText(placeholder);
        row->addWidget(made, stretch);
        connect(made, &QLineEdit::textChanged, this, [this] { m_later.start(); });
        connect(made, &QLineEdit::returnPressed, this, [this] {
            ask();
            const reach::TraceHop* deciding = m_trace.deciding();
            if (m_request && deciding)
                emit hopChosen(*m_request, static_cast<int>(deciding - m_trace.hops.data()), false);
        });
        return made;
    };
    m_line = field(tr("Request to trace"), QStringLiteral("GET https://blog.example.com/ghost/"), 8);
    m_line->setFont(monoFont());
    m_line->setClearButtonEnabled(true);
    m_line->setLayoutDirection(Qt::LeftToRight);
    m_ip = field(tr("From the address"), tr("any address"), 2);
    m_country = field(tr("From the country, two letters"), tr("any country"), 2);
    m_email = field(tr("Signed in to Access as"), tr("nobody signed in"), 3);
    m_save = button(tr("Save this request…"), QStringLiteral("save"), this);
    m_save->setToolTip(tr("It runs after every edit, with what should become of it"));
    row->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &TraceStrip::save);
    column->addLayout(row);

    m_way = new QScrollArea(this);
    m_way->setAccessibleName(tr("The way of the request"));
    m_way->setFocusPolicy(Qt::NoFocus);
    m_way->setWidgetResizable(true);
    m_way->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* strip = new QWidget(m_way);
    m_hops = new QHBoxLayout(strip);
    m_hops->setContentsMargins(0, 0, 0, 0);
    m_hops->setSpacing(6);
    m_way->setWidget(strip);
    m_way->setFixedHeight(fontMetrics().height() + 28);
    column->addWidget(m_way);
    m_because = new QLabel(this);
    m_because->setWordWrap(true);
    m_because->setTextFormat(Qt::PlainText);
    column->addWidget(m_because);
    column->addStretch();
    ask();
}

QWidget* TraceStrip::focusTarget() const {
    return m_line;
}

void TraceStrip::show(const model::SavedRequest& request) {
    m_line->setText(qs(request.method + ' ' + request.url));
    m_ip->setText(qs(request.ip));
    m_country->setText(qs(request.country));
    m_email->setText(qs(request.email));
    ask();
}

// "blog.example.com/ghost/" is meant as GET https://...
model::SavedRequest TraceStrip::saved() const {
    model::SavedRequest out;
    const QString line = m_line->text().trimmed();
    const qsizetype space = line.indexOf(QLatin1Char(' '));
    QString url = line.mid(space + 1).trimmed();
    if (space > 0)
        out.method = line.left(space).toUpper().toStdString();
    if (!url.isEmpty() && !url.contains(QLatin1String("://")))
        url.prepend(QLatin1String("https://"));
    out.url = url.toStdString();
    out.ip = m_ip->text().trimmed().toStdString();
    out.country = m_country->text().trimmed().toUpper().toStdString();
    out.email = m_email->text().trimmed().toStdString();
    out.shortForm = out.ip.empty() && out.country.empty() && out.email.empty();
    return out;
}

std::optional<edge::Request> TraceStrip::request() const {
    return m_request;
}

void TraceStrip::ask() {
    m_later.stop();
    m_trace = {};
    m_request.reset();
    m_problem.clear();
    const model::SavedRequest entered = saved();
    if (!entered.url.empty()) {
        if (auto read = edge::requestOf(entered))
            m_request = *std::move(read);
        else
            m_problem = session::shown(read.error().message);
    }
    const auto derived = m_session.derived();
    if (m_request && derived && derived->tracer)
        m_trace = derived->tracer->trace(*m_request);
    const reach::TraceHop* deciding = m_trace.deciding();
    m_chosen = deciding ? static_cast<int>(deciding - m_trace.hops.data()) : -1;
    show();
}

void TraceStrip::show() {
    clearLayout(m_hops);
    QWidget* parent = m_hops->parentWidget();
    for (std::size_t i = 0; i < m_trace.hops.size(); ++i) {
        const reach::TraceHop& hop = m_trace.hops[i];
        const int index = static_cast<int>(i);
        if (i > 0) {
            auto* arrow = new QLabel(isRightToLeft() ? QStringLiteral("←") : QStringLiteral("→"), parent);
            arrow->setProperty("muted", true);
            m_hops->addWidget(arrow);
        }
        const Tone tone = toneOf(hop);
        const QString name = tone == Tone::allowed && hop.verdict == "passed"
                                 ? nameOf(hop.kind)
                                 : tr("%1: %2", "hop, verdict").arg(nameOf(hop.kind), wordOf(hop));
        auto* one = new HopButton(tone, name, index == m_chosen, parent);
        one->setToolTip(session::shown(hop.because));
        one->setAccessibleName(tr("%1: %2", "hop, verdict").arg(nameOf(hop.kind), wordOf(hop)));
        one->setAccessibleDescription(session::shown(hop.because));
        m_hops->addWidget(one);
        connect(one, &QPushButton::clicked, this, [this, index] {
            m_chosen = index;
            const auto request = m_request;
            QTimer::singleShot(0, this, [this] { show(); });
            if (request)
                emit hopChosen(*request, index, true);
        });
    }
    m_hops->addStretch();
    m_way->setVisible(!m_trace.hops.empty());
    m_save->setEnabled(m_request.has_value());
    if (m_chosen >= 0 && m_chosen < static_cast<int>(m_trace.hops.size())) {
        const reach::TraceHop& hop = m_trace.hops[static_cast<std::size_t>(m_chosen)];
        QString text = session::shown(hop.because);
        for (const base::Text& near : hop.nearest)
            text += QLatin1Char(' ') + tr("Nearest miss: %1").arg(session::shown(near));
        m_because->setText(text);
        return;
    }
    m_because->setText(!m_problem.isEmpty() ? m_problem
                       : m_request
                           ? tr("It is traced as soon as the files are read.")
                           : tr("Type an address: every hop from the certificate to the pod is judged, "
                                "with the rule that decides."));
}

void TraceStrip::save() {
    if (!m_request)
        return;
    model::SavedRequest request = saved();
    request.expect = reach::name(m_trace.verdict);
    if (const reach::TraceHop* deciding = m_trace.deciding(); deciding && !deciding->decided.empty())
        request.by = deciding->decided.front();
    if (m_trace.verdict == reach::TraceVerdict::unknown)
        request.expect.clear();
    if (request.expect.empty() || request.expect == "reached")
        request.by.clear();
    QStringList by;
    for (const reach::TraceHop& hop : m_trace.hops)
        for (const std::string& name : hop.decided)
            by << qs(name);
    by.removeDuplicates();
    auto* dialog = new RequestDialog(request, by, tr("Save a request"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RequestDialog::entered, this, [this](const model::SavedRequest& entered) {
        m_session.edit(session::saveRequest(*m_session.document(), entered));
    });
    dialog->open();
}

} // namespace sallyport::gui
