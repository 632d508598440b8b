// The administrator's settings, /etc/preau/preau.yaml: what is allowed on this machine, and whom the contacts of a
// course mean in this organisation.
//
//   allow_unsigned: no
//   contacts:
//     community-manager: { name: "Noor", phone: "02 …", mail: "noor@…", where: { fr: "Bureau 401", nl: "Bureau 401" } }
#pragma once

#include <filesystem>

#include "base/result.h"
#include "course/organisation.h"

namespace authoring {

struct Settings {
    bool allow_unsigned = false;  // also packs signed by nobody known here
    course::Organisation organisation;
};

// A file that is not there sets nothing. "settings-broken", "file-unreadable"; `detail` names the file.
base::Result<Settings> read_settings(const std::filesystem::path& file);

}  // namespace authoring
