#pragma once
// The language of the program: its translators, number format and direction,
// switched while it runs.
#include <QObject>
#include <QTranslator>

#include <vector>

namespace sallyport::gui {

class Language : public QObject {
    Q_OBJECT
public:
    // code: "en", "de"; empty: the system's, where there is a translation of it, else English.
    explicit Language(const QString& code, QObject* parent = nullptr);
    ~Language() override;
    QString code() const { return m_code; } // that is shown
    void use(const QString& code);

    struct Offer {
        QString code, name; // the name in its own language
    };
    static std::vector<Offer> offers();

private:
    QString m_code;
    QTranslator m_own, m_qt;
};

} // namespace sallyport::gui
