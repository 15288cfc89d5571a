#pragma once
// Work beside the main thread for a page. Only the newest is answered, and no
// one who is gone.
#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>

namespace sallyport::gui {

class Background {
public:
    // work() gives a value on another thread; show(value) gets it on the main one.
    template<class Work, class Show> void start(QObject* receiver, Work work, Show show) {
        const auto mine = std::make_shared<int>(++*m_newest);
        QThreadPool::globalInstance()->start([receiver = QPointer<QObject>(receiver), newest = m_newest, mine,
                                              work = std::move(work), show = std::move(show)]() mutable {
            auto value = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [receiver, newest, mine, value, show = std::move(show)]() mutable {
                    if (receiver && *mine == *newest)
                        show(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }

private:
    std::shared_ptr<int> m_newest = std::make_shared<int>(0); // only touched on the main thread
};

} // namespace sallyport::gui
