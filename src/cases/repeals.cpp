// SPDX-License-Identifier: Apache-2.0
#include "cases/repeals.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "procedures/ways.h"

namespace bihuan::cases {
namespace {

struct Brackets {
  std::string_view opening;
  std::string_view closing;
};

// A year stands in any of these: 江政规〔2012〕3号, as typed on whichever keyboard.
constexpr std::array year_brackets = {Brackets{"〔", "〕"}, Brackets{"[", "]"}, Brackets{"（", "）"},
                                      Brackets{"(", ")"}, Brackets{"【", "】"}};

void replace(std::string& words, std::string_view what, std::string_view with) {
  if (const auto at = words.find(what); at != std::string::npos) words.replace(at, what.size(), with);
}

std::string in_brackets(std::string number, const Brackets& wanted) {
  for (const Brackets& one : year_brackets) {
    replace(number, one.opening, wanted.opening);
    replace(number, one.closing, wanted.closing);
  }
  return number;
}

std::string between_title_marks(std::string_view title) {
  constexpr std::string_view opening = "《";
  const auto begin = title.find(opening);
  const auto end = title.rfind("》");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
    return std::string(title);
  const auto first = begin + opening.size();
  return std::string(title.substr(first, end - first));
}

}  // namespace

std::vector<std::string> OldDocument::names() const {
  std::vector<std::string> names;
  const auto add = [&names](std::string name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  };
  add(title);
  add(number);
  for (const Brackets& brackets : year_brackets) add(in_brackets(number, brackets));
  return names;
}

OldDocument old_document_of(const Case& repeal) {
  const std::string_view identified = repeal.text("identify.old_title");
  return {between_title_marks(identified.empty() ? repeal.text("title") : identified),
          std::string(repeal.text("identify.old_number"))};
}

bool cites(std::string_view words, const OldDocument& document) {
  return std::ranges::any_of(
      document.names(), [&](const std::string& name) { return words.find(name) != std::string_view::npos; });
}

bool was_issued(const Case& repeal, const procedures::Procedure& procedure) {
  return repeal.end == procedures::End::verified || procedures::has_met_its_due(procedure, repeal.state);
}

std::optional<Day> ends_on(const Case& repeal, const procedures::Procedure& procedure) {
  std::string_view issued_on;
  std::optional<Day> day;
  for (const procedures::Act& act : procedure.acts) {
    const auto said = parse_day(repeal.field(fmt::format("{}.effective_on", act.name)));
    const std::string_view on = repeal.field(fmt::format("{}.on", act.name));
    if (!said || on < issued_on) continue;  // of several notices, as after a reopening, the last one
    issued_on = on;
    day = said;
  }
  return day;
}

KnownRepeal known_repeal(const Case& repeal, const procedures::Procedure& procedure) {
  KnownRepeal known{repeal.version, old_document_of(repeal), was_issued(repeal, procedure), {}};
  if (known.is_issued) known.ends_on = ends_on(repeal, procedure);
  return known;
}

}  // namespace bihuan::cases
