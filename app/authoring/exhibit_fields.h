// Private to the exhibits: reading lists of maps, texts as they are set, decimals, words out of a few.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "authoring/fields.h"
#include "authoring/markdown.h"

namespace authoring {

class ExhibitFields {
public:
    ExhibitFields(const base::YamlValue& map, std::vector<std::string> known, const Setting& setting, Report& report,
                  int line_offset)
        : fields_(map, std::move(known), report, line_offset),
          setting_(setting),
          report_(report),
          offset_(line_offset) {}

    std::string text(std::string_view key);   // required, typeset
    std::string maybe(std::string_view key);  // may be left out
    std::string id(std::string_view key) { return fields_.id(key, Fields::Need::required); }
    std::vector<std::string> texts(std::string_view key, std::size_t least, std::size_t most);
    std::optional<double> decimal(std::string_view key, double least, double most, Fields::Need need);
    std::optional<double> decimal_of(const base::YamlValue& value, std::string_view key, double least, double most);
    int number(std::string_view key, int least, int most, int otherwise);
    std::optional<bool> yes_or_no(std::string_view key);
    // Which of the words stands there; nothing (and a finding) when it is another one.
    std::optional<std::size_t> word(std::string_view key, const std::vector<std::string>& words, Fields::Need need);
    // Entries that are maps; a finding when there are too few or too many.
    std::vector<const base::YamlValue*> maps(std::string_view key, std::size_t least, std::size_t most);
    const base::YamlValue* map(std::string_view key);
    ExhibitFields in(const base::YamlValue& map, std::vector<std::string> known) {
        return {map, std::move(known), setting_, report_, offset_};
    }
    const base::YamlValue* find(std::string_view key) const { return fields_.find(key); }
    Place place(std::string_view key) const { return fields_.place(key); }
    Fields& plain() { return fields_; }
    Report& report() { return report_; }
    const Setting& setting() const { return setting_; }
    bool count(Place place, std::string_view key, std::size_t count, std::size_t least, std::size_t most);

private:
    Fields fields_;
    const Setting& setting_;
    Report& report_;
    int offset_;
};

}  // namespace authoring
