#pragma once
// One thread that does the newest thing it was asked for: a new job stops the
// one that runs and takes the place of the one that waits.
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace sallyport::session {

class Worker {
public:
    using Stop = std::function<bool()>;
    using Job = std::function<void(const Stop& stop)>;

    Worker();
    ~Worker(); // stops, and waits for the job that runs

    // urgent: stops the job that runs; else it may end first.
    void start(Job job, bool urgent = true);
    // Forgets the job that waits and stops the one that runs, without waiting for it.
    void cancel();
    // Waits until nothing runs and nothing waits.
    void drain();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    Job m_waiting;
    bool m_ending = false, m_busy = false;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace sallyport::session
