#pragma once
// The field that finds anything by a part of its name: hostnames, services,
// namespaces, edge rules, Access, policies, findings, pages.
#include "selection.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace sallyport::gui {

struct Findable {
    QString text;
    QString kind; // "Hostname", shown beside it
    QString iconName;
    Selection selection; // nothing: a page, or a namespace
    int page = -1;       // that is shown; -1: where the selection belongs
    QString ns;          // a namespace
};
std::vector<Findable> findables(const session::Session& session, const QStringList& pageTitles);

class Finder : public QLineEdit {
    Q_OBJECT
public:
    Finder(session::Session& session, QWidget* parent);
    void setPages(const QStringList& titles) { m_pages = titles; }
    // The first that fits, for Return without a choice.
    void jump();

signals:
    void found(const sallyport::gui::Findable& findable);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void addRows(std::size_t from);
    void offerAddress(const QString& text);

    session::Session& m_session;
    QStringList m_pages;
    std::vector<Findable> m_all;
    bool m_asked = false; // the last of them is an address that was typed
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

} // namespace sallyport::gui
