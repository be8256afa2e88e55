// SPDX-License-Identifier: Apache-2.0
// A target's plan against the calendar as a picture (序时进度图): what is planned as a broken line, what was
// reported as a full one, today as an upright one. SVG, the same bytes for the same plan; its colours are the
// style sheet's.
#pragma once

#include <string>
#include <vector>

#include "cases/plan_progress.h"

namespace bihuan::web {

/// What the picture says, in the page's language.
struct PlanDrawingWords {
  std::string title;
  std::string description;  // the same in a sentence, for readers that do not see it
  std::string planned;
  std::string reported;
  std::string today;
};

struct PlanPicture {
  cases::Plan plan;
  std::vector<cases::Reported> reports;
  cases::Progress progress;
  std::optional<Day> today;  // left out where the target has ended
  PlanDrawingWords words;
};

enum class PictureWidth { wide, narrow };

std::string plan_drawing(const PlanPicture& picture, PictureWidth width);

}  // namespace bihuan::web
