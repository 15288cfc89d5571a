#pragma once
// The studio on one Session: the window, its looks and its languages. What it
// remembers is kept in the given settings file.
#include <memory>
#include <string>

class QApplication;

namespace sallyport::gui {

struct Launch {
    std::string open; // a folder of manifests or a document; empty: the start page
    bool demo = false;
    std::string theme;    // "light", "dark"; empty: as remembered
    std::string language; // "de"; empty: as remembered, else the system's
    std::string settings; // the settings file; empty: the user's
    std::string state;    // the folder for recovery files; empty: the user's
};

class Studio {
public:
    Studio(QApplication& application, const Launch& launch);
    ~Studio();
    void show();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace sallyport::gui
