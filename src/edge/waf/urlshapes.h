#pragma once
// The parts of a URL as sets of texts, by themselves and as those of the whole URL.
#include "atoms.h"

namespace sallyport::edge {

// All that a subject may be; readable: what a person would write.
words::Shape domainShape(const Subject& subject, bool readable);
// A part's texts as those of the whole URL.
words::Shape inFullUri(const words::Shape& shape, Subject::Part part);
// What stands before a path, and the whole URL that ends with one; for a query behind it.
words::Shape upToPath();
// The paths with one of the extensions.
words::Shape pathOfExtension(const words::Shape& extension);

} // namespace sallyport::edge
