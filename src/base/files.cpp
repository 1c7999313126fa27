// SPDX-License-Identifier: Apache-2.0
#include "base/files.h"

#include "base/problem.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

namespace probatum {
namespace {

// An open file; closed on every way out.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ > STDERR_FILENO)
            ::close(number_);
    }
    int number() const { return number_; }
    int close() {  // says whether what was written has arrived
        const int result = ::close(number_);
        number_ = -1;
        return result;
    }

private:
    int number_;
};

[[noreturn]] void fail(const std::string& verb, const std::string& path, int error) {
    throw Failure("cannot " + verb + " " + path + ": " + std::generic_category().message(error));
}

[[noreturn]] void fail_too_large(const std::string& path, std::size_t limit) {
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    const std::string size = limit >= mebibyte && limit % mebibyte == 0
                                 ? std::to_string(limit / mebibyte) + " MiB"
                                 : std::to_string(limit) + " bytes";
    throw Failure("cannot read " + path + ": larger than the size limit of " + size);
}

// Reads until the end, or one byte past the limit, whatever kind of file it is.
std::string read_all(int descriptor, const std::string& path, std::size_t expected,
                     std::size_t limit) {
    constexpr std::size_t step = std::size_t{1} << 16;
    std::string content;
    std::size_t used = 0;
    limit = std::min(limit, content.max_size() - 1);
    content.resize(std::min(expected, limit) + 1);
    for (;;) {
        if (used == content.size())
            content.resize(std::min(std::max(used * 2, step), limit + 1));
        const ssize_t got = ::read(descriptor, content.data() + used, content.size() - used);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            fail("read", path, errno);
        if (got == 0)
            break;
        used += static_cast<std::size_t>(got);
        if (used > limit)
            fail_too_large(path, limit);
    }
    content.resize(used);
    return content;
}

// Returns 0 or the error.
int write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t put = ::write(descriptor, content.data(), content.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return errno;
        content.remove_prefix(static_cast<std::size_t>(put));
    }
    return 0;
}

// A terminal, a pipe, /dev/stdout: nothing that could be renamed over.
void write_directly(const std::string& path, std::string_view content) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC));
    if (file.number() < 0)
        fail("write", path, errno);
    if (const int error = write_all(file.number(), content))
        fail("write", path, error);
}

// Returns 0 or the error. File systems that cannot sync are trusted.
int fill_and_sync(Descriptor& file, std::string_view content) {
    if (const int error = write_all(file.number(), content))
        return error;
    if (::fsync(file.number()) != 0 && errno != EINVAL && errno != ENOTSUP && errno != EROFS)
        return errno;
    return file.close() == 0 ? 0 : errno;
}

void write_and_rename(const std::string& path, std::string_view content, mode_t mode) {
    static std::atomic<unsigned> count{0};
    const std::string temporary =
        path + ".tmp-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file.number() < 0)
        fail("write", path, errno);
    int error = mode != 0 && ::fchmod(file.number(), mode) != 0 ? errno : 0;
    if (error == 0)
        error = fill_and_sync(file, content);
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(temporary.c_str());
        fail("write", path, error);
    }
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_extension(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit) {
    const bool standard_input = path == "-";
    const std::string name = standard_input ? "standard input" : path;
    Descriptor file(standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0)
        fail("read", name, errno);
    if (S_ISDIR(status.st_mode))
        fail("read", name, EISDIR);
    const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
    if (S_ISREG(status.st_mode) && size > limit && !standard_input)
        fail_too_large(name, limit);
    return read_all(file.number(), name, S_ISREG(status.st_mode) ? size : 0, limit);
}

void write_file(const std::string& path, std::string_view content) {
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        fail("write", path, EISDIR);
    // /dev/stdout may well be a regular file, which the caller goes on writing to.
    if (exists &&
        (!S_ISREG(status.st_mode) || path.starts_with("/dev/") || path.starts_with("/proc/")))
        return write_directly(path, content);
    if (!exists)
        return write_and_rename(path, content, 0);
    // Through a symbolic link, the file that it names is replaced and not the link.
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                           &std::free);
    write_and_rename(real ? real.get() : path, content, status.st_mode & 07777);
}

std::vector<std::string> list_files(const std::string& directory,
                                    const std::vector<std::string>& extensions) {
    namespace fs = std::filesystem;
    std::vector<std::string> found;
    try {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
            const std::string extension = entry.path().extension().string();
            const bool wanted =
                std::any_of(extensions.begin(), extensions.end(),
                            [&](const std::string& one) { return same_extension(one, extension); });
            std::error_code gone;
            if (wanted && entry.is_regular_file(gone))
                found.push_back(entry.path().string());
        }
    } catch (const fs::filesystem_error& error) {
        fail("read", error.path1().empty() ? directory : error.path1().string(),
             error.code().value());
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace probatum
