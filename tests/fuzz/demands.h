// What must hold of every course that was read, whatever it was read from. Throws Broken.
#pragma once

#include "authoring/pack.h"

namespace fuzz {

void demand(bool holds, const char* what);
void demand_pack(const authoring::Pack& pack);
void demand_all(const authoring::Loaded& loaded, const base::Files& files);

}  // namespace fuzz
