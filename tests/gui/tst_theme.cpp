// The colours: every text in use is readable, in both tables.
#include "icon.h"
#include "theme.h"

#include <QGlyphRun>
#include <QTextLayout>
#include <QtTest>

using namespace sallyport::gui;

class Theme : public QObject {
    Q_OBJECT
private slots:
    void contrastIsComputedRight() {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0xF6821F), Qt::white) - 2.58) < 0.01);
        QVERIFY(std::abs(contrast(QColor(0xC4570A), Qt::white) - 4.45) < 0.01);
    }

    void everyPairIsReadable() {
        for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()})
            for (const Pair& pair : pairsInUse()) {
                const double ratio = contrast((*colours)[pair.text], (*colours)[pair.ground]);
                QVERIFY2(ratio >= (pair.graphic ? 3.0 : 4.5),
                         qPrintable(QStringLiteral("%1 on %2: %3")
                                        .arg((*colours)[pair.text].name(), (*colours)[pair.ground].name())
                                        .arg(ratio)));
            }
    }

    void everyTokenHasItsColour() {
        for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()})
            for (const QColor& colour : colours->values)
                QVERIFY(colour.isValid());
    }

    void thePaletteTellsItsTable() {
        for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()}) {
            QCOMPARE(Colours::of(paletteOf(*colours)).dark, colours->dark);
            QVERIFY(!styleSheetOf(*colours).contains(QLatin1Char('@')));
        }
    }

    // What cannot be pressed now is read all the same.
    void whatIsDisabledIsReadable() {
        for (const Colours* colours : {&Colours::light(), &Colours::darkOnes()}) {
            const QPalette palette = paletteOf(*colours);
            for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
                for (const Token under : {Token::ground, Token::canvas, Token::card})
                    QVERIFY(contrast(palette.color(QPalette::Disabled, role), (*colours)[under]) >= 4.5);
            // The sheet takes no colour of the palette that is meant for lines.
            QVERIFY(!styleSheetOf(*colours).contains(QLatin1String("palette(mid")));
        }
    }

    // The bundled font is there as soon as the looks are, whoever read it.
    void textsHaveTheirFont() {
        const Appearance appearance(*qApp, ThemeChoice::light);
        for (const QFont& font : {QApplication::font(), headlineFont(), smallFont()})
            QCOMPARE(QRawFont::fromFont(font).familyName(), QStringLiteral("Sallyport Sans"));
        // An accent that stands alone joins its letter; names keep their signs.
        QTextLayout layout(QString::fromUtf8("a\u0308 l\u0307"), QApplication::font());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.constFirst().glyphIndexes().size(), 3);
    }

    // What is written stands there letter by letter: "://" and "->" are no signs of their own.
    void namesHaveNoLigatures() {
        loadFonts();
        const QString text = QStringLiteral("http://a->b ==> !=");
        QTextLayout layout(text, monoFont());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.constFirst().rawFont().familyName(), QStringLiteral("Sallyport Mono"));
        QCOMPARE(runs.constFirst().glyphIndexes(), runs.constFirst().rawFont().glyphIndexesForString(text));
    }

    void iconsAreDrawnInTheirColour() {
        const QImage drawn = pixmap(QStringLiteral("circle-x"), Qt::red, 16, 2.0).toImage();
        QCOMPARE(drawn.size(), QSize(32, 32));
        int red = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                if (const QColor at = drawn.pixelColor(x, y); at.alpha() > 200) {
                    QCOMPARE(at.blue(), 0);
                    ++red;
                }
        QVERIFY(red > 50);
    }
};

QTEST_MAIN(Theme)
#include "tst_theme.moc"
