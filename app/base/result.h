// Result<T>: a value, or an Error a person can act on. For what is expected to go wrong (a bad lesson, a full disk, a
// locked file). Our own bugs are asserts; what cannot go on is one exception, caught in main.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace base {

struct Error {
    std::string code;     // stable, kebab-case: "folder-locked"; also the key "error.<code>" of the interface words
    std::string message;  // English, for the log and the terminal; names the file or number concerned
    std::string detail;   // what the words of error.<code> may show as {detail}: a path, a package name
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string code, std::string message, std::string detail = {}) {
    return tl::unexpected<Error>(Error{std::move(code), std::move(message), std::move(detail)});
}

}  // namespace base
