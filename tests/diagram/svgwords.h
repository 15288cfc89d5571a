#pragma once
// A drawing as XML: what is written in it, in both themes.
#include <QXmlStreamReader>
#include <QtTest>

#include <string>

namespace testing {

inline void themeRows() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// Its text; nothing, with the reason printed, when it is no XML.
inline QString wordsOf(const std::string& svg) {
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QString words;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            words += reader.text();
    if (reader.hasError())
        qWarning("%s", qPrintable(reader.errorString()));
    return reader.hasError() ? QString() : words;
}

} // namespace testing
