// What is wrong with a picture, in words.
#pragma once

#include <string>

#include "authoring/report.h"
#include "base/picture.h"

namespace authoring {

void report_picture(const std::string& file, const base::PictureFault& fault, Place place, Report& report);

}  // namespace authoring
