// Files: what is read, what is refused and with which words, atomic writing;
// and SecretBytes.
#include <sallyport/base/file.h>
#include <sallyport/base/secretbytes.h>

#include <QtTest>

#include <fstream>
#include <type_traits>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace sallyport::base;
namespace fs = std::filesystem;

namespace {

template<class T>
concept Printable = requires(std::ostream& out, const T& value) {
    out << value;
};

QString idOf(const Result<std::string>& result) {
    return result ? QString("ok") : QString::fromStdString(result.error().message.id);
}

} // namespace

class FileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

private slots:
    void writesAndReads() {
        const std::string content("a\0\xFF\r\n", 5);
        QVERIFY(writeFile(path("x/y/z.bin"), content).ok());
        const auto read = readFile(path("x/y/z.bin"));
        QVERIFY(read.ok());
        QVERIFY(*read == content);
        QVERIFY(writeFile(path("x/y/z.bin"), "new").ok());
        QCOMPARE(*readFile(path("x/y/z.bin")), std::string("new"));
        QVERIFY(writeFile(path("empty"), "").ok());
        QCOMPARE(*readFile(path("empty")), std::string());
        // Nothing is left beside it.
        QCOMPARE(std::distance(fs::directory_iterator(path("x/y")), fs::directory_iterator()),
                 std::ptrdiff_t(1));
    }

    void refusesWhatIsNoFile() {
        QCOMPARE(idOf(readFile(path("none"))), QString("file-missing"));
        fs::create_directories(path("folder"));
        QCOMPARE(idOf(readFile(path("folder"))), QString("file-is-folder"));
        QVERIFY(!writeFile(path("folder"), "x").ok());
        QVERIFY(writeFile(path("plain"), "x").ok());
        QVERIFY(!writeFile(path("plain/below"), "x").ok());
        QVERIFY(!writeFile(fs::path(), "x").ok());
        const auto missing = readFile(path("none"));
        QVERIFY(missing.error().kind == ErrorKind::unreadable);
        QCOMPARE(missing.error().where.file, path("none").string());
    }

    void refusesLargeFilesWithoutReadingThem() {
        { std::ofstream(path("large")) << 'x'; }
        fs::resize_file(path("large"), std::uintmax_t{200} << 20); // sparse
        QElapsedTimer timer;
        timer.start();
        const auto read = readFile(path("large"));
        QCOMPARE(idOf(read), QString("file-too-large"));
        QVERIFY(read.error().message.english().find("16 MiB") != std::string::npos);
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(writeFile(path("five"), "12345").ok());
        QVERIFY(readFile(path("five"), 5).ok());
        QVERIFY(!readFile(path("five"), 4).ok());
    }

#ifdef Q_OS_UNIX
    void specialFiles() {
        QCOMPARE(::mkfifo(path("fifo").c_str(), 0600), 0);
        QCOMPARE(idOf(readFile(path("fifo"))), QString("file-not-regular"));
        fs::create_symlink("loop2", path("loop1"));
        fs::create_symlink("loop1", path("loop2"));
        QCOMPARE(idOf(readFile(path("loop1"))), QString("file-unreadable"));
        if (fs::exists("/proc/self/status"))
            QVERIFY(readFile("/proc/self/status").value().size() > 10); // says its size is 0
    }
    void unreadable() {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        QVERIFY(writeFile(path("locked"), "x").ok());
        fs::permissions(path("locked"), fs::perms::none);
        QCOMPARE(idOf(readFile(path("locked"))), QString("file-unreadable"));
    }
    void keepsLinksAndPermissions() {
        QVERIFY(writeFile(path("real"), "1").ok());
        fs::permissions(path("real"), fs::perms::owner_read | fs::perms::owner_write);
        fs::create_symlink("real", path("link"));
        QVERIFY(writeFile(path("link"), "2").ok());
        QVERIFY(fs::is_symlink(path("link")));
        QCOMPARE(*readFile(path("real")), std::string("2"));
        QVERIFY(fs::status(path("real")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }
#endif

    void secretBytes() {
        static_assert(!Printable<SecretBytes>);
        static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
        SecretBytes secret("hunter2");
        QCOMPARE(secret.reveal(), std::string_view("hunter2"));
        SecretBytes moved(std::move(secret));
        QVERIFY(secret.empty() &&
                secret.reveal().empty()); // NOLINT(bugprone-use-after-move): is what is tested
        QVERIFY(moved.equals(moved.clone()));
        QVERIFY(!moved.equals(SecretBytes("hunter3")));
        QVERIFY(!moved.equals(SecretBytes("hunter")));
        QVERIFY(SecretBytes().equals(SecretBytes("")));
        char bytes[] = "hunter2";
        SecretBytes::wipe(bytes, sizeof bytes - 1);
        QCOMPARE(std::string(bytes, sizeof bytes), std::string(sizeof bytes, '\0'));
    }
};

QTEST_GUILESS_MAIN(FileTest)
#include "tst_file.moc"
