#pragma once
// What is said of the chosen thing, hop by hop, with the deciding rule and where
// it is written.
#include "selection.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sallyport::gui {

class Inspector : public QScrollArea {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent);
    void show(const Description& description);
    const Description& shown() const { return m_shown; }
    QSize sizeHint() const override { return {296, 400}; }

signals:
    void placeRequested(const sallyport::base::Place& place);

private:
    void addHop(const Hop& hop);

    Description m_shown;
    QVBoxLayout* m_body;
};

} // namespace sallyport::gui
