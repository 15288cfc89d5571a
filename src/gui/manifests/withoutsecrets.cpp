#include "withoutsecrets.h"

#include <QRegularExpression>
#include <QStringList>

namespace sallyport::gui {

namespace {

const QString hidden = QStringLiteral("••••••••");

qsizetype indentOf(const QString& line) {
    qsizetype i = 0;
    while (i < line.size() && line[i] == QLatin1Char(' '))
        ++i;
    return i;
}

// From first to last (not included): one document.
void hideValues(QStringList& lines, qsizetype first, qsizetype last) {
    static const QRegularExpression kind(
        QStringLiteral(R"(^\s*["']?kind["']?\s*:\s*["']?Secret["']?\s*,?\s*(#.*)?$)"));
    static const QRegularExpression inFlow(QStringLiteral(R"(["']?kind["']?\s*:\s*["']?Secret["']?\s*[,}])"));
    static const QRegularExpression holder(QStringLiteral(R"(^\s*["']?(data|stringData)["']?\s*:)"));
    bool secret = false;
    for (qsizetype i = first; i < last; ++i)
        secret = secret || kind.match(lines[i]).hasMatch() || inFlow.match(lines[i]).hasMatch();
    if (!secret)
        return;
    for (qsizetype i = first; i < last; ++i) {
        if (inFlow.match(lines[i]).hasMatch()) {
            // A Secret on one line: nothing of it is shown.
            lines[i] = lines[i].left(indentOf(lines[i])) + hidden;
            continue;
        }
        const auto found = holder.match(lines[i]);
        if (!found.hasMatch())
            continue;
        const qsizetype outer = indentOf(lines[i]);
        if (!lines[i].mid(found.capturedEnd()).trimmed().isEmpty())
            lines[i] = lines[i].left(found.capturedEnd()) + QLatin1Char(' ') + hidden;
        for (++i; i < last && (lines[i].trimmed().isEmpty() || indentOf(lines[i]) > outer); ++i) {
            const qsizetype colon = lines[i].indexOf(QLatin1Char(':'));
            if (colon >= 0 && !lines[i].mid(colon + 1).trimmed().isEmpty())
                lines[i] = lines[i].left(colon + 1) + QLatin1Char(' ') + hidden;
            else if (colon < 0 && !lines[i].trimmed().isEmpty())
                lines[i] = lines[i].left(indentOf(lines[i])) + hidden; // more of a value
        }
        --i;
    }
}

} // namespace

QString withoutSecrets(const QString& text) {
    QStringList lines = text.split(QLatin1Char('\n'));
    qsizetype first = 0;
    for (qsizetype i = 0; i <= lines.size(); ++i)
        if (i == lines.size() || lines[i].startsWith(QLatin1String("---"))) {
            hideValues(lines, first, i);
            first = i + 1;
        }
    QString out = lines.join(QLatin1Char('\n'));
    // A tunnel's token is the base64 of {"a":...,"t":...,"s":...}.
    static const QRegularExpression token(QStringLiteral(R"(eyJ[A-Za-z0-9+/_-]{40,}={0,2})"));
    return out.replace(token, hidden);
}

} // namespace sallyport::gui
