// SPDX-License-Identifier: Apache-2.0
#include "scenarios/organisations.h"

#include <fmt/format.h>

#include "scenarios/lexing.h"
#include "scenarios/limits.h"
#include "scenarios/values.h"

namespace bihuan::scenarios {
namespace {

using procedures::shown;

constexpr Day founding = std::chrono::year(1900) / std::chrono::January / 1;
constexpr std::string_view office_word = "督办机构";
constexpr std::string_view nameplate_word = "挂牌于";

std::optional<offices::Relation> relation_called(std::string_view words) {
  for (const auto& [name, relation] : offices::relation_names()) {
    if (offices::relation_words(relation).zh == words) return relation;
  }
  return std::nullopt;
}

class Declaration {
 public:
  Declaration(std::string_view name, int line, ScenarioReading& reading)
      : id_(std::string(name)), line_(line), reading_(reading) {}

  void found() {
    apply(offices::Founded{id_, founding, id_.text(), offices::Kind::other, {}});
    apply(offices::RelationSet{id_, founding, offices::Relation::may_be_assigned});
    apply(offices::Ordered{id_, founding, static_cast<int>(reading_.file.directory.as_of(founding).size())});
  }

  void take(std::string_view attribute) {
    if (attribute == office_word) {
      reading_.file.office = id_;
    } else if (attribute.starts_with(nameplate_word)) {
      const auto body = reading_.take(organisation_of(trimmed(attribute.substr(nameplate_word.size())),
                                                      reading_.file.directory, founding),
                                      line_);
      if (body) apply(offices::NameplateHung{id_, founding, *body});
    } else if (const auto relation = relation_called(attribute)) {
      apply(offices::RelationSet{id_, founding, *relation});
    } else {
      report_unknown(attribute);
    }
  }

 private:
  void apply(const offices::Change& change) {
    if (auto directory = reading_.take(reading_.file.directory.apply(change), line_))
      reading_.file.directory = *std::move(directory);
  }

  void report_unknown(std::string_view attribute) {
    std::string known = fmt::format("{}、{}…", office_word, nameplate_word);
    for (const auto& [name, relation] : offices::relation_names())
      known += "、" + offices::relation_words(relation).zh;
    reading_.findings.add(line_, {fmt::format("看不懂单位的“{}”；可以写：{}", shown(attribute), known),
                                  fmt::format("cannot read \"{}\" of the organisation; write one of: {}",
                                              shown(attribute), known)});
  }

  OrganisationId id_;
  int line_;
  ScenarioReading& reading_;
};

bool may_be_called(std::string_view name) {
  return !name.empty() && name != "上级" && name.find(' ') == name.npos &&
         cut_at(name, opening_brackets).before == name && cut_at(name, list_commas).before == name;
}

}  // namespace

Day any_day() {
  return founding;
}

void declare_organisation(std::string_view text, int line, ScenarioReading& reading) {
  const Cut cut = cut_at(text, colons);
  if (!may_be_called(cut.before)) {
    reading.findings.add(line, {fmt::format("单位不能叫“{}”；名称里没有空格、括号和顿号", shown(cut.before)),
                                fmt::format("no organisation can be called \"{}\"; write it without blanks, "
                                            "brackets and 、",
                                            shown(cut.before))});
    return;
  }
  if (reading.file.directory.as_of(founding).size() == limits::scenario_organisations_max) {
    reading.findings.add(line, {fmt::format("单位超过 {} 个；删去不用的", limits::scenario_organisations_max),
                                fmt::format("more than {} organisations; remove those not in use",
                                            limits::scenario_organisations_max)});
    return;
  }
  Declaration declaration(cut.before, line, reading);
  declaration.found();
  for (const std::string_view attribute : pieces_at(cut.after.value_or(""), commas))
    declaration.take(attribute);
}

}  // namespace bihuan::scenarios
