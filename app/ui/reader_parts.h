// Private to the reader: the larger blocks, each in one function.
#pragma once

#include <optional>
#include <string>

#include "ui/reader.h"

namespace ui::reader_parts {

std::optional<std::string> list_block(Ui& ui, const std::string& id, const course::List& list, const Reader& reader);
std::optional<std::string> table_block(Ui& ui, const std::string& id, const course::Table& table);
std::optional<std::string> callout_block(Ui& ui, const std::string& id, const course::Callout& callout,
                                         const Reader& reader);
// Side by side where there is room, one above the other where there is not.
std::optional<std::string> do_and_dont(Ui& ui, const std::string& id, const course::Callout& good,
                                       const course::Callout& bad);

}  // namespace ui::reader_parts
