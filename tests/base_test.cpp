// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"
#include "base/hash.h"
#include "base/nearest.h"
#include "base/problem.h"
#include "base/span.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace probatum;
namespace fs = std::filesystem;

namespace {

// A directory of its own that is gone afterwards.
struct Folder {
    fs::path path;
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "probatum-base-XXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~Folder() { fs::remove_all(path); }
    std::string file(std::string_view name) const { return (path / name).string(); }
};

std::string failure_of(const auto& action) {
    try {
        action();
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "no failure";
}

std::vector<std::string> names_in(const fs::path& directory) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(directory))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("problem: line, column and caret") {
    struct Case {
        std::string content;
        std::size_t offset;
        std::string text;
    };
    const Case cases[] = {
        {"abc = 1\n", 0, "f:1:1: bad\nabc = 1\n^\n"},
        {"abc = 1\n", 6, "f:1:7: bad\nabc = 1\n      ^\n"},
        {"a\nbc\nd", 3, "f:2:2: bad\nbc\n ^\n"},
        {"a\r\nbc\r\n", 4, "f:2:2: bad\nbc\n ^\n"},               // CRLF is no part of the line
        {"Größe = x", 10, "f:1:9: bad\nGröße = x\n        ^\n"},  // columns are code points
        {"\tk\t= 1", 3, "f:1:4: bad\n\tk\t= 1\n\t \t^\n"},        // tabs stay tabs
        {"one", 3, "f:1:4: bad\none\n   ^\n"},                    // the end of the file
        {"one", 99, "f:1:4: bad\none\n   ^\n"},
        {"one\n", 4, "f:2:1: bad\n"},  // nothing to point at
        {"", 0, "f:1:1: bad\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.content);
        CAPTURE(c.offset);
        CHECK(problem_at("f", c.content, c.offset, "bad").text() == c.text);
    }
}

TEST_CASE("problem: by line and column") {
    CHECK(problem_at_line("f", "a\nbcd\n", 2, 3, "bad").text() == "f:2:3: bad\nbcd\n  ^\n");
    CHECK(problem_at_line("f", "a\nbcd\n", 9, 1, "bad").text() == "f:9:1: bad\n");
    CHECK(problem_at_line("f", "abc", 1, 0, "bad").text() == "f:1: bad\n");
    CHECK(problem_at_line("f", "abc", 0, 0, "bad").text() == "f: bad\n");
    CHECK(problem_at_line("f", "abc", 1, 77, "bad").text() == "f:1:77: bad\nabc\n   ^\n");
}

TEST_CASE("problem: of a long line only what is near is shown") {
    const std::string line = std::string(150, 'a') + "X" + std::string(150, 'b');
    const std::string text = problem_at("f", line, 150, "bad").text();
    CHECK(text == "f:1:151: bad\n..." + std::string(50, 'a') + "X" + std::string(49, 'b') +
                      "...\n" + std::string(53, ' ') + "^\n");
    const std::string end = problem_at("f", line, 300, "bad").text();
    CHECK(end ==
          "f:1:301: bad\n..." + std::string(100, 'b') + "\n" + std::string(102, ' ') + "^\n");
    const std::string begin = problem_at("f", line, 1, "bad").text();
    CHECK(begin == "f:1:2: bad\n" + std::string(100, 'a') + "...\n ^\n");
}

TEST_CASE("problems: in order of file and line") {
    Problems problems;
    CHECK(problems.empty());
    problems.add({"b", 1, 0, "third", ""});
    problems.add({"a", 9, 0, "second", ""});
    problems.add({"a", 2, 0, "first", ""});
    problems.add({"b", 1, 0, "fourth", ""});  // equals keep their order
    CHECK_FALSE(problems.empty());
    CHECK(problems.text() == "a:2: first\na:9: second\nb:1: third\nb:1: fourth\n");
}

TEST_CASE("files: what is written is read back") {
    const Folder folder;
    const std::string path = folder.file("a.txt");
    const std::string contents[] = {"", "x", "line\r\nline\n", std::string("a\0b", 3),
                                    std::string(300000, 'z')};
    for (const std::string& content : contents) {
        write_file(path, content);
        CHECK(read_file(path) == content);
    }
    CHECK(names_in(folder.path) == std::vector<std::string>{"a.txt"});  // no temporary file
}

TEST_CASE("files: what cannot be read says why") {
    const Folder folder;
    const std::string missing = folder.file("missing.txt");
    CHECK(failure_of([&] { read_file(missing); }) ==
          "cannot read " + missing + ": No such file or directory");
    const std::string directory = folder.path.string();
    CHECK(failure_of([&] { read_file(directory); }) ==
          "cannot read " + directory + ": Is a directory");
    const std::string big = folder.file("big.txt");
    write_file(big, std::string(1001, 'x'));
    CHECK(failure_of([&] { read_file(big, 1000); }) ==
          "cannot read " + big + ": larger than the size limit of 1000 bytes");
    CHECK(read_file(big, 1001).size() == 1001);
    CHECK(failure_of([&] { read_file("/dev/zero", std::size_t{1} << 20); }) ==
          "cannot read /dev/zero: larger than the size limit of 1 MiB");
}

TEST_CASE("files: a failed write leaves everything as it was") {
    const Folder folder;
    const std::string nowhere = folder.file("no/such/place.txt");
    CHECK(failure_of([&] { write_file(nowhere, "x"); }) ==
          "cannot write " + nowhere + ": No such file or directory");
    const std::string directory = folder.path.string();
    CHECK(failure_of([&] { write_file(directory, "x"); }) ==
          "cannot write " + directory + ": Is a directory");
    CHECK(failure_of([&] { write_file("/dev/full", "x"); }) ==
          "cannot write /dev/full: No space left on device");
    CHECK(names_in(folder.path).empty());
}

TEST_CASE("files: a write that fails half way leaves the old file and nothing else") {
    const Folder folder;
    const std::string path = folder.file("a.txt");
    write_file(path, "old");
    struct rlimit before {};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 1000;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const std::string failure = failure_of([&] { write_file(path, std::string(5000, 'x')); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(failure == "cannot write " + path + ": File too large");
    CHECK(read_file(path) == "old");
    CHECK(names_in(folder.path) == std::vector<std::string>{"a.txt"});
}

TEST_CASE("files: writing replaces the file, not what else it is") {
    const Folder folder;
    const std::string path = folder.file("real.txt"), link = folder.file("link.txt");
    write_file(path, "old");
    REQUIRE(::chmod(path.c_str(), 0640) == 0);
    fs::create_symlink("real.txt", link);
    std::ifstream reader(path);  // opened before: goes on seeing the old text as a whole
    write_file(link, "new text");
    CHECK(read_file(path) == "new text");
    CHECK(fs::is_symlink(link));
    CHECK((fs::status(path).permissions() & fs::perms::mask) == fs::perms(0640));
    std::string old;
    reader >> old;
    CHECK(old == "old");
    CHECK(names_in(folder.path) == std::vector<std::string>{"link.txt", "real.txt"});
}

TEST_CASE("files: a pipe is read to its end but not beyond the limit, and written into") {
    const Folder folder;
    const std::string pipe = folder.file("pipe");
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& content : {std::string(300000, 'x'), std::string("0123456789")}) {
        std::string got;
        std::thread reader([&] { got = read_file(pipe); });
        write_file(pipe, content);
        reader.join();
        CHECK(got == content);
    }
    std::thread writer([&] { write_file(pipe, "0123456789"); });  // fits: waits for no reader
    CHECK(failure_of([&] { read_file(pipe, 9); }) ==
          "cannot read " + pipe + ": larger than the size limit of 9 bytes");
    writer.join();
    CHECK(fs::is_fifo(pipe));
    CHECK(names_in(folder.path) == std::vector<std::string>{"pipe"});
}

TEST_CASE("files: listing goes by extension, in order") {
    const Folder folder;
    fs::create_directories(folder.path / "b" / "c");
    for (const char* name : {"z.toml", "a.TOML", "b/m.toml", "b/c/n.html", "b/x.txt", "toml"})
        write_file(folder.file(name), "");
    fs::create_directories(folder.path / "d.toml");  // no file
    const auto list = [&](const std::vector<std::string>& extensions) {
        std::vector<std::string> names;
        for (const std::string& path : list_files(folder.path.string(), extensions))
            names.push_back(fs::relative(path, folder.path).string());
        return names;
    };
    CHECK(list({".toml"}) == std::vector<std::string>{"a.TOML", "b/m.toml", "z.toml"});
    CHECK(list({".html", ".txt"}) == std::vector<std::string>{"b/c/n.html", "b/x.txt"});
    CHECK(list({}).empty());
    const std::string missing = folder.file("missing");
    CHECK(failure_of([&] { list_files(missing, {".toml"}); }) ==
          "cannot read " + missing + ": No such file or directory");
}

TEST_CASE("nearest: two edits, but never a different short word") {
    const std::vector<std::string> known = {"severity", "credit", "id", "cue"};
    struct Case {
        std::string_view name, found;
    };
    const Case cases[] = {{"severty", "severity"},
                          {"sverty", "severity"},
                          {"svrty", ""},
                          {"credits", "credit"},
                          {"ix", ""},
                          {"cues", "cue"},
                          {"severity", "severity"},
                          {"", ""}};
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(nearest(c.name, known) == c.found);
    }
    CHECK(did_you_mean("severty", known) == "; did you mean 'severity'?");
    CHECK(did_you_mean("colour", known).empty());
}

TEST_CASE("hash: FNV-1a as published, and a checksum that sees every byte") {
    CHECK(fnv1a("") == 0xcbf29ce484222325U);
    CHECK(fnv1a("a") == 0xaf63dc4c8601ec8cU);
    CHECK(fnv1a("foobar") == 0x85944171f73967e8U);
    CHECK(fnv1a("bar", fnv1a("foo")) == fnv1a("foobar"));
    const std::string block = "a block that is longer than eight bytes";
    for (std::size_t i = 0; i < block.size(); ++i) {
        std::string damaged = block;
        damaged[i] = static_cast<char>(damaged[i] ^ 1);
        CHECK(checksum(damaged) != checksum(block));
    }
    CHECK(checksum("a") != checksum(std::string_view("a\0", 2)));
}

TEST_CASE("span: half open") {
    constexpr TextSpan span{2, 5};
    static_assert(span.size() == 3 && !span.empty() && TextSpan{4, 4}.empty());
    CHECK(span.of("abcdefg") == "cde");
    CHECK((span.contains(2) && span.contains(4) && !span.contains(5) && !span.contains(1)));
    CHECK((span.contains(TextSpan{2, 5}) && !span.contains(TextSpan{1, 3})));
    CHECK((span.overlaps({4, 9}) && !span.overlaps({5, 9}) && !span.overlaps({0, 2})));
    CHECK(span.hull({7, 8}) == TextSpan{2, 8});
}
