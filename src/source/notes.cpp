#include "notes.h"

namespace sallyport::source {

void Notes::add(base::Place where, base::Text why, model::ObjectKey key) {
    all.push_back({std::move(where), std::move(why), std::move(key), false});
}

void Notes::addDeciding(base::Place where, base::Text why, model::ObjectKey key) {
    all.push_back({std::move(where), std::move(why), std::move(key), true});
}

} // namespace sallyport::source
