#include "urlshapes.h"

namespace sallyport::edge {
namespace {

using words::Bytes;
using words::Shape;

// The URL's parts as sets of bytes: none goes beyond its end.
const Bytes& hostBytes() {
    static const Bytes bytes = ~words::byteSet("/?#:");
    return bytes;
}
const Bytes& pathBytes() {
    static const Bytes bytes = ~words::byteSet("?");
    return bytes;
}

Shape limited(Shape shape, const Bytes& to) {
    return words::mapped(std::move(shape), [&](const Bytes& set) { return set & to; });
}

Shape portShape() {
    return words::optional(
        words::sequence({words::text(":"), words::star(words::one(words::byteRange('0', '9')))}));
}
Shape schemeShape() {
    return words::either({words::text("https://"), words::text("http://")});
}
Shape hostShape(bool readable) {
    if (!readable)
        return words::star(words::one(hostBytes()));
    const Bytes letters = words::byteRange('a', 'z') | words::byteRange('0', '9');
    const Shape label = words::sequence(
        {words::one(letters),
         words::optional(words::sequence(
             {words::star(words::one(letters | words::byteSet("-"))), words::one(letters)}))});
    return words::sequence({label, words::star(words::sequence({words::text("."), label}))});
}
Shape pathShape(bool readable) {
    if (!readable)
        return words::sequence({words::text("/"), words::star(words::one(pathBytes()))});
    const Bytes bytes = words::byteRange('a', 'z') | words::byteRange('A', 'Z') | words::byteRange('0', '9') |
                        words::byteSet("-_.~!$&'()*+,;=:@");
    const Shape segment = words::sequence({words::one(bytes), words::star(words::one(bytes))});
    return words::sequence({words::text("/"), words::star(words::sequence({segment, words::text("/")})),
                            words::star(words::one(bytes))});
}
Shape queryShape(bool readable) {
    if (!readable)
        return words::anything();
    return words::star(words::one(words::byteRange('!', '~') & ~words::byteSet("#\"<>")));
}
Shape behindQuestionMark(Shape query, bool readable) {
    if (!readable)
        return words::optional(words::sequence({words::text("?"), std::move(query)}));
    const Bytes bytes = words::byteRange('!', '~') & ~words::byteSet("#\"<>");
    return words::optional(words::sequence({words::text("?"), words::one(bytes), std::move(query)}));
}

} // namespace

// A part's texts as those of the whole URL.
Shape inFullUri(const Shape& shape, Subject::Part part) {
    using Part = Subject::Part;
    const Shape host = words::sequence({hostShape(false), portShape()});
    const Shape rest = behindQuestionMark(words::anything(), false);
    switch (part) {
    case Part::host:
        return words::sequence(
            {schemeShape(), limited(shape, hostBytes()), portShape(), pathShape(false), rest});
    // Where the path begins is seen by its slash.
    case Part::path:
        return words::sequence(
            {schemeShape(), host, words::text("/"), limited(words::behind('/', shape), pathBytes()), rest});
    case Part::uri:
        return words::sequence({schemeShape(), host, words::text("/"), words::behind('/', shape)});
    default:
        return shape;
    }
}

Shape domainShape(const Subject& subject, bool readable) {
    using Part = Subject::Part;
    switch (subject.part) {
    case Part::host:
        return hostShape(readable);
    case Part::path:
        return pathShape(readable);
    case Part::query:
        return queryShape(readable);
    case Part::uri:
        return words::sequence({pathShape(readable), behindQuestionMark(queryShape(readable), readable)});
    case Part::fullUri:
        return words::sequence({schemeShape(), hostShape(readable), readable ? Shape() : portShape(),
                                pathShape(readable), behindQuestionMark(queryShape(readable), readable)});
    case Part::none:
        break;
    }
    if (!readable)
        return words::anything();
    const Bytes capitals = words::byteRange('A', 'Z');
    if (subject.field == "http.request.method")
        return words::sequence({words::one(capitals), words::star(words::one(capitals))});
    if (subject.field == "ip.src.country")
        return words::sequence({words::one(capitals), words::one(capitals | words::byteRange('0', '9'))});
    // No space at the ends: headers lose it.
    const Bytes shown = words::byteRange('!', '~');
    return words::optional(words::sequence(
        {words::one(shown), words::optional(words::sequence(
                                {words::star(words::one(words::byteRange(' ', '~'))), words::one(shown)}))}));
}

Shape upToPath() {
    return words::sequence({schemeShape(), hostShape(false), portShape(), pathShape(false)});
}

// "mp3" of /foo.mp3; nothing of /.mp3 and of what has no dot in its last segment. It is in small letters.
Shape pathOfExtension(const Shape& extension) {
    const Bytes inSegment = ~words::byteSet("/"), inExtension = ~words::byteSet("/.");
    const Shape before = words::optional(words::sequence({words::anything(), words::text("/")}));
    const Shape name = words::sequence({words::one(inSegment), words::star(words::one(inSegment))});
    const Shape plain = words::star(words::one(inExtension));
    const Shape folded = words::mapped(extension, [&](const Bytes& set) {
        Bytes from;
        for (std::size_t byte = 0; byte < 256; ++byte)
            from.set(byte, set.test(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte) && inExtension.test(byte));
        return from;
    });
    std::vector<Shape> ways{words::sequence({before, name, words::text("."), folded})};
    if (words::allowsNothing(extension))
        ways.push_back(words::sequence({before, words::optional(words::text(".")), plain}));
    return words::either(std::move(ways));
}

} // namespace sallyport::edge
