// Reading the course as the program does, beside reading the same files and giving the Markdown ones to cmark.
#include <filesystem>
#include <fstream>
#include <iterator>

#include <cmark.h>

#include "authoring/load.h"
#include "base/folders.h"
#include "bench/pairs.h"

namespace bench {

namespace {

std::size_t read_and_parse(const std::filesystem::path& folder) {
    std::size_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        bytes += text.size();
        if (entry.path().extension() != ".md") continue;
        cmark_node* tree = cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT);
        benchmark::DoNotOptimize(tree);
        cmark_node_free(tree);
    }
    return bytes;
}

}  // namespace

std::vector<Pair> content() {
    const auto installation = base::find_installation();
    if (!installation) return {};
    const std::filesystem::path folder = std::filesystem::canonical(installation->content);
    return {{.name = "content",
             .what = "reading, checking and typesetting the course",
             .other = "reading the same files, Markdown through cmark",
             .ours =
                 [folder](benchmark::State& state) {
                     for (auto _ : state) {
                         const authoring::Loaded loaded = authoring::load(folder);
                         if (!loaded.course) return state.SkipWithError("the course cannot be read");
                     }
                 },
             .theirs =
                 [folder](benchmark::State& state) {
                     for (auto _ : state) benchmark::DoNotOptimize(read_and_parse(folder));
                 }}};
}

}  // namespace bench
