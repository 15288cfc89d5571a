#include <sallyport/diagram/diagram.h>

#include <algorithm>
#include <sstream>

namespace sallyport::diagram {

namespace {

// A quoted string of the DOT language: only quotes and backslashes need care.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20)
            out += c;
    }
    return out + "\"";
}

struct Look {
    const char *colour, *style;
};

Look look(State state) {
    switch (state) {
    case State::allowed:
        return {"#177245", "solid"};
    case State::denied:
    case State::none:
        return {"#B3261E", "dashed"};
    case State::excess:
        return {"#8A5A00", "dotted"};
    case State::reachable:
        return {"#1A1E24", "solid"};
    case State::unknown:
    case State::closed:
        break;
    }
    return {"#596372", "dashed"};
}

void edge(std::ostringstream& out, const std::string& from, const std::string& to, State state,
          const std::string& label) {
    const Look is = look(state);
    out << "  " << quoted(from) << " -> " << quoted(to) << " [color=" << quoted(is.colour)
        << ", style=" << is.style << (state == State::denied ? ", arrowhead=tee" : "");
    if (!label.empty())
        out << ", label=" << quoted(label);
    out << "];\n";
}

} // namespace

std::string dot(const Picture& picture) {
    std::ostringstream out;
    out << "digraph sallyport {\n  rankdir=LR;\n  label=" << quoted(picture.headline + "\n" + picture.summary)
        << ";\n  labelloc=t;\n  node [shape=box, style=rounded, fontname=\"sans-serif\"];\n"
        << "  edge [fontname=\"sans-serif\", fontsize=10];\n";
    out << "  " << quoted("internet") << " [label=\"Internet\", shape=ellipse];\n";
    out << "  " << quoted("connector") << " [label=" << quoted(picture.connector) << "];\n";
    for (const Hostname& one : picture.hostnames) {
        out << "  " << quoted(one.id) << " [label=" << quoted(one.hostname + "\n" + one.service) << "];\n";
        edge(out, "internet", one.id, State::allowed, {});
        edge(out, one.id, "connector", one.state, one.state == State::none ? "nothing there" : "");
    }
    if (picture.hostnames.empty())
        edge(out, "internet", "connector", State::unknown, picture.routesKnown ? "" : "routes not read");
    int cluster = 0;
    for (const Group& group : picture.groups) {
        out << "  subgraph cluster_" << cluster++ << " {\n    label=" << quoted(group.title) << ";\n";
        for (const Place& one : group.places)
            out << "    " << quoted(one.id) << " [label=" << quoted(one.title) << "];\n";
        if (group.more > 0)
            out << "    " << quoted("more:" + group.title)
                << " [label=" << quoted("and " + std::to_string(group.more) + " more")
                << ", shape=plaintext];\n";
        out << "  }\n";
        for (const Place& one : group.places)
            edge(out, "connector", one.id, one.state, one.ports + ": " + one.label);
    }
    out << "}\n";
    return out.str();
}

} // namespace sallyport::diagram
