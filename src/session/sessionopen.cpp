// Opening: a worker reads, and what it read replaces what is open only when it
// came to its end.
#include "data.h"

#include <algorithm>
#include <filesystem>

namespace sallyport::session {

namespace {

constexpr std::size_t mostRecent = 12;

} // namespace

std::function<Reading(const Worker::Stop&)> Session::Data::readingOf(std::uint64_t ofTicket) {
    return
        [this, ofTicket, with = profile.empty() ? std::string("auto") : profile](const Worker::Stop& stop) {
            Reading out;
            out.profile.profile = with;
            out.options.stop = stop;
            out.options.progress = [this, ofTicket](std::size_t files) {
                QMetaObject::invokeMethod(
                    &session, [this, ofTicket, files] { progress(ofTicket, files); }, Qt::QueuedConnection);
            };
            return out;
        };
}

void Session::Data::progress(std::uint64_t ofTicket, std::size_t files) {
    if (ofTicket != ticket || !work)
        return;
    work->files = files;
    announce(Part::work);
}

void Session::Data::endWork() {
    if (!work)
        return;
    work.reset();
    announce(Part::work);
}

void Session::Data::read(base::Text what, Load load) {
    const std::uint64_t mine = ++ticket;
    work = Work{std::move(what), 0};
    announce(Part::work);
    // What follows from it comes with it: shown without, it would be another picture.
    reader.start([this, mine, readingFor = readingOf(mine), load = std::move(load), of = inputs(),
                  with = profile](const Worker::Stop& stop) {
        auto answer = std::make_shared<base::Result<Loaded>>(load(readingFor(stop)));
        auto followed = std::make_shared<std::optional<Followed>>();
        if (*answer) {
            checks::Inputs inputs = of;
            inputs.state = (*answer)->state;
            inputs.document = (*answer)->document;
            inputs.profile = compileOptions(with, *inputs.document);
            followed->emplace(follow(inputs, {}, stop));
        }
        QMetaObject::invokeMethod(
            &session,
            [this, mine, answer, followed, with] {
                if (mine != ticket)
                    return; // something else is being opened
                if (!*answer) {
                    endWork();
                    if (answer->error().kind != base::ErrorKind::cancelled)
                        emit session.failed(answer->error());
                    return;
                }
                work.reset();
                if (with != profile)
                    followed->reset(); // it was chosen meanwhile
                take(std::move(**answer), std::move(*followed));
                announce(Part::work);
            },
            Qt::QueuedConnection);
    });
}

void Session::Data::take(Loaded loaded, std::optional<Followed> followed) {
    dropRecovery();
    opened = loaded.opened;
    path = loaded.path;
    fileText = std::move(loaded.fileText);
    document = loaded.document;
    fileDocument = loaded.document;
    state = std::move(loaded.state);
    result = nullptr;
    map = nullptr;
    outside = false;
    conflicts.clear();
    undo.clear();
    undo.setClean();
    watch();
    if (opened == Opened::folder)
        remember(document->cluster.source);
    else if (opened == Opened::document)
        remember(path);
    const Parts all = Part::document | Part::file | Part::state | Part::derived;
    if (followed) {
        deriver.cancel();
        ++revision;
        keepResult(*std::move(followed));
        announce(all);
    } else {
        inputsChanged(all);
    }
    if (loaded.recovered) {
        session.edit({"recover", SALLYPORT_TR("Recover what was not saved"), {}}, {},
                     [&](model::Document& now) { now = *loaded.recovered; });
        // The old recovery file goes only when there is another.
        writeRecoveryNow();
        if (std::error_code error; slot && std::filesystem::exists(slot->file(), error))
            removeRecovery(loaded.recoveryFile);
    }
    if (loaded.sourceError)
        emit session.failed(*loaded.sourceError);
}

void Session::Data::remember(const std::string& one) {
    std::erase(recent, one);
    recent.insert(recent.begin(), one);
    if (recent.size() > mostRecent)
        recent.resize(mostRecent);
    if (environment.storeRecent)
        environment.storeRecent(recent);
    announce(Part::recent);
}

std::vector<std::string> Session::recent() const {
    return m_data->recent;
}

void Session::newDocument(const std::string& name) {
    cancel();
    Loaded loaded;
    model::Document document;
    document.name = name;
    loaded.document = std::make_shared<const model::Document>(std::move(document));
    loaded.state = std::make_shared<const model::ClusterState>();
    m_data->take(std::move(loaded));
}

void Session::openFolder(const std::string& folder) {
    m_data->read({"reading", SALLYPORT_TR("Reading %1"), {folder}},
                 [folder](const Reading& reading) { return loadFolder(folder, reading); });
}

void Session::openDocument(const std::string& path) {
    m_data->read({"reading", SALLYPORT_TR("Reading %1"), {path}},
                 [path](const Reading& reading) { return loadDocument(path, reading); });
}

void Session::openDemo() {
    m_data->read({"reading-demo", SALLYPORT_TR("Opening the demo"), {}},
                 [](const Reading&) { return loadDemo(); });
}

void Session::cancel() {
    ++m_data->ticket;
    m_data->reader.cancel();
    m_data->endWork();
}

void Session::close() {
    cancel();
    Loaded loaded;
    loaded.opened = Opened::nothing;
    loaded.document = std::make_shared<const model::Document>();
    loaded.state = std::make_shared<const model::ClusterState>();
    m_data->take(std::move(loaded));
}

void Session::reload() {
    Data& data = *m_data;
    const std::uint64_t mine = ++data.ticket;
    data.work = Work{{"reading-again", SALLYPORT_TR("Reading the sources again"), {}}, 0};
    data.announce(Part::work);
    data.reader.start([this, mine, readingFor = data.readingOf(mine), document = data.document,
                       opened = data.opened, path = data.path](const Worker::Stop& stop) {
        auto observed = std::make_shared<Observed>(observe(*document, opened, path, readingFor(stop)));
        QMetaObject::invokeMethod(
            this,
            [this, mine, observed] {
                if (mine != m_data->ticket)
                    return;
                m_data->endWork();
                if (observed->error) {
                    // What was read before is still shown.
                    if (observed->error->kind != base::ErrorKind::cancelled)
                        emit failed(*observed->error);
                    return;
                }
                m_data->state = std::move(observed->state);
                m_data->inputsChanged(Part::state);
            },
            Qt::QueuedConnection);
    });
}

void Session::recover(const Recoverable& one) {
    m_data->read({"reading", SALLYPORT_TR("Reading %1"), {one.document.empty() ? one.file : one.document}},
                 [one](const Reading& reading) { return loadRecovered(one, reading); });
}

} // namespace sallyport::session
