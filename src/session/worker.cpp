#include "worker.h"

namespace sallyport::session {

Worker::Worker() : m_thread([this] { run(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_waiting = nullptr;
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void Worker::start(Job job, bool urgent) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = std::move(job);
        if (urgent)
            m_stop = true;
    }
    m_wake.notify_all();
}

void Worker::cancel() {
    const std::lock_guard lock(m_mutex);
    m_waiting = nullptr;
    m_stop = true;
}

void Worker::drain() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return !m_busy && !m_waiting; });
}

void Worker::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || m_waiting; });
        if (m_ending)
            return;
        const Job job = std::exchange(m_waiting, nullptr);
        m_busy = true;
        m_stop = false;
        lock.unlock();
        job([this] { return m_stop.load(std::memory_order_relaxed); });
        lock.lock();
        m_busy = false;
        m_idle.notify_all();
    }
}

} // namespace sallyport::session
