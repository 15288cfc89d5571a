#include <sallyport/session/session.h>

#include "data.h"

#include <sallyport/base/nested.h>

#include <QCoreApplication>
#include <QUndoCommand>

#include <map>

namespace sallyport::session {

namespace {

// One step: the Document before and after. Both share what is the same in them.
class DocumentEdit : public QUndoCommand {
public:
    using Show = std::function<void(const DocumentPtr&)>;

    DocumentEdit(DocumentPtr before, DocumentPtr after, std::string key, Show show)
        : m_before(std::move(before)), m_after(std::move(after)), m_key(std::move(key)),
          m_show(std::move(show)) {}

    void undo() override { m_show(m_before); }
    void redo() override { m_show(m_after); }
    int id() const override { return m_key.empty() ? -1 : 1; }
    template<class Move> void relocate(const Move& move) {
        m_before = move(m_before);
        m_after = move(m_after);
    }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const DocumentEdit*>(other);
        if (next->m_key != m_key)
            return false;
        m_after = next->m_after;
        setText(next->text());
        setObsolete(*m_after == *m_before);
        return true;
    }

private:
    DocumentPtr m_before, m_after;
    std::string m_key;
    Show m_show;
};

} // namespace

namespace {

QString shownAt(const base::Text& text, int depth) {
    const std::vector<std::string> args = base::argumentsOf(
        text, depth, [](const base::Text& inner, int at) { return shownAt(inner, at).toStdString(); });
    const auto filledIn = [&](const QString& pattern) {
        return QString::fromStdString(base::Text{text.id, pattern.toStdString(), args}.english());
    };
    if (!args.empty() && text.pattern.find("%n") != std::string::npos) {
        const QString counted = QCoreApplication::translate("sallyport", text.pattern.c_str(), nullptr,
                                                            QString::fromStdString(args.back()).toInt());
        // Without a translation it is still the pattern, with its forms.
        return counted.contains(QLatin1String("(s)")) || counted.contains(QLatin1Char('|'))
                   ? QString::fromStdString(base::Text{text.id, text.pattern, args}.english())
                   : filledIn(counted);
    }
    return filledIn(QCoreApplication::translate("sallyport", text.pattern.c_str()));
}

} // namespace

QString shown(const base::Text& text) {
    return shownAt(text, 0);
}

Session::Data::Data(Session& owner, Environment given)
    : session(owner), environment(std::move(given)), document(std::make_shared<const model::Document>()),
      state(std::make_shared<const model::ClusterState>()), fileDocument(document),
      recent(environment.recent) {
    for (QTimer* timer : {&staleTimer, &lookTimer, &recoveryTimer})
        timer->setSingleShot(true);
    staleTimer.setInterval(environment.staleAfter);
    lookTimer.setInterval(100);
    recoveryTimer.setInterval(environment.autosaveAfter);
    connect(&staleTimer, &QTimer::timeout, &session, [this] {
        stale = true;
        announce(Part::derived);
    });
    connect(&recoveryTimer, &QTimer::timeout, &session, [this] { keepRecovery(); });
    connect(&lookTimer, &QTimer::timeout, &session, [this] { lookOutside(); });
    // An editor writes in several steps: looked at when it is quiet.
    connect(&watcher, &QFileSystemWatcher::fileChanged, &session, [this] { lookTimer.start(); });
    connect(&watcher, &QFileSystemWatcher::directoryChanged, &session, [this] { lookTimer.start(); });
    connect(&undo, &QUndoStack::cleanChanged, &session, [this] { announce(Part::file); });
}

Session::Session(Environment environment)
    : QObject(environment.parent), m_data(std::make_unique<Data>(*this, std::move(environment))) {}

Session::~Session() {
    m_data->undo.disconnect(this);
    m_data->dropRecovery();
}

Opened Session::opened() const {
    return m_data->opened;
}
DocumentPtr Session::document() const {
    return m_data->document;
}
StatePtr Session::state() const {
    return m_data->state;
}
DerivedPtr Session::derived() const {
    return m_data->result;
}
std::uint64_t Session::revision() const {
    return m_data->revision;
}
std::uint64_t Session::derivedRevision() const {
    return m_data->resultRevision;
}
bool Session::stale() const {
    return m_data->stale;
}
const std::optional<base::Error>& Session::derivedError() const {
    return m_data->resultError;
}
base::Result<reach::Trace> Session::trace(const edge::Request& request) const {
    if (!m_data->result || !m_data->result->tracer)
        return base::Error{
            base::ErrorKind::refused,
            {"nothing-derived", SALLYPORT_TR("There is nothing yet to trace a request through."), {}},
            {}};
    return m_data->result->tracer->trace(request);
}

base::Result<reach::Trace> Session::trace(const std::string& requestLine) const {
    const auto request = edge::readRequestLine(requestLine);
    if (!request)
        return request.error();
    return trace(*request);
}

std::optional<Work> Session::work() const {
    return m_data->work;
}
void Session::wantMap(std::shared_ptr<const Drawing> how) {
    m_data->wish.set(std::move(how));
    m_data->mapWanted = nullptr;
    m_data->map = nullptr;
}

MapPtr Session::map(const std::shared_ptr<const Drawing>& how) const {
    return how && how == m_data->mapWanted && m_data->resultRevision == m_data->revision ? m_data->map
                                                                                         : nullptr;
}

QUndoStack* Session::undoStack() const {
    return &m_data->undo;
}
std::string Session::profile() const {
    return m_data->profile;
}

void Session::setProfile(const std::string& profile) {
    if (profile == m_data->profile)
        return;
    m_data->profile = profile;
    m_data->inputsChanged(Part::state);
}

bool Session::edit(const base::Text& text, const std::string& mergeKey,
                   const std::function<void(model::Document&)>& fn) {
    auto after = std::make_shared<model::Document>(*m_data->document);
    fn(*after);
    if (*after == *m_data->document)
        return false;
    const std::string key =
        mergeKey.empty() ? std::string() : std::to_string(m_data->interaction) + '/' + mergeKey;
    auto* command = new DocumentEdit(m_data->document, std::move(after), key,
                                     [this](const DocumentPtr& next) { m_data->setDocument(next); });
    command->setText(shown(text));
    m_data->undo.push(command);
    return true;
}

bool Session::edit(const MaybeEdit& edit) {
    if (edit)
        return this->edit(edit->text, edit->mergeKey, edit->apply);
    emit failed(edit.error());
    return false;
}

void Session::endInteraction() {
    ++m_data->interaction;
}

void Session::Data::setDocument(DocumentPtr next) {
    document = std::move(next);
    if (!recoveryTimer.isActive() && !environment.stateFolder.empty())
        recoveryTimer.start();
    inputsChanged(Part::document);
}

void Session::Data::relocate(const std::function<void(model::Document&)>& fn) {
    std::map<DocumentPtr, DocumentPtr> moved; // what a step ends with the next one begins with
    const auto move = [&](const DocumentPtr& old) {
        DocumentPtr& now = moved[old];
        if (!now) {
            auto made = std::make_shared<model::Document>(*old);
            fn(*made);
            now = *made == *old ? old : std::move(made);
        }
        return now;
    };
    // The stack hands its steps out for reading only; all of them are this file's.
    for (int i = 0; i < undo.count(); ++i)
        static_cast<DocumentEdit*>(const_cast<QUndoCommand*>(undo.command(i)))->relocate(move);
    if (const DocumentPtr now = move(document); now != document) {
        document = now;
        inputsChanged(Part::document);
    }
}

void Session::Data::inputsChanged(Parts parts) {
    ++revision;
    if (!stale && !staleTimer.isActive())
        staleTimer.start();
    derive();
    announce(parts);
}

policy::CompileOptions Session::Data::compileOptions(const std::string& profile,
                                                     const model::Document& document) {
    policy::CompileOptions options;
    if (!profile.empty())
        options.profile = profile;
    else if (!document.cluster.networkPolicy.empty())
        options.profile = document.cluster.networkPolicy;
    return options;
}

checks::Inputs Session::Data::inputs() const {
    checks::Inputs inputs;
    inputs.state = state;
    inputs.document = document;
    inputs.profile = compileOptions(profile, *document);
    inputs.today = environment.today ? environment.today() : std::string();
    return inputs;
}

void Session::Data::derive() {
    deriver.start(
        [this, inputs = inputs(), previous = result, ofRevision = revision](const Worker::Stop& stop) {
            auto answer = std::make_shared<Followed>(follow(inputs, previous, stop));
            QMetaObject::invokeMethod(
                &session, [this, ofRevision, answer] { derived(ofRevision, std::move(*answer)); },
                Qt::QueuedConnection);
        });
}

Followed Session::Data::follow(const checks::Inputs& inputs, const DerivedPtr& previous,
                               const Worker::Stop& stop) const {
    Followed out{checks::derive(inputs, previous, stop), wish.now(), nullptr};
    if (out.derived && out.wanted && !stop())
        out.map = std::make_shared<const diagram::Map>(diagram::layOut(
            {*inputs.document, *inputs.state, &*out.derived}, out.wanted->options, out.wanted->before.get()));
    return out;
}

void Session::Data::derived(std::uint64_t ofRevision, Followed answer) {
    if (ofRevision != revision)
        return; // a newer one is on its way
    keepResult(std::move(answer));
    announce(Part::derived);
}

void Session::Data::keepResult(Followed answer) {
    if (answer.derived) {
        result = std::make_shared<const checks::Derived>(*std::move(answer.derived));
        resultError.reset();
    } else {
        result = nullptr;
        resultError = answer.derived.error();
    }
    mapWanted = std::move(answer.wanted);
    map = std::move(answer.map);
    resultRevision = revision;
    stale = false;
    staleTimer.stop();
}

} // namespace sallyport::session
