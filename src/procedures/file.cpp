// SPDX-License-Identifier: Apache-2.0
#include "procedures/file.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

#include "base/limits.h"
#include "procedures/check.h"
#include "procedures/urging_ladder.h"

namespace bihuan::procedures {
namespace {

constexpr std::size_t text_characters_max = 20'000;  // that a field may ask for

Choice read_choice(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  Choice choice{reader.text("name"), reader.words("label"), reader.line()};
  reader.finish();
  return choice;
}

Field read_field(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  Field field;
  field.line = reader.line();
  field.name = reader.text("name");
  field.label = reader.words("label");
  field.type = reader.required_word<FieldType>("type");
  field.required = reader.flag("required");
  field.characters_max = reader.number("characters_max", field.characters_max, text_characters_max);
  field.hint = reader.words("hint");
  field.unit = reader.words("unit");
  field.min = reader.figure("min");
  field.max = reader.figure("max");
  field.decimals = static_cast<int>(reader.number("decimals", 0, Decimal::places_max));
  field.not_before = reader.text("not_before");
  field.is_past = reader.flag("past");
  for (const toml::table* choice : reader.tables("choices", limits::procedure_fields_max)) {
    field.choices.push_back(read_choice(*choice, reading));
  }
  reader.finish();
  return field;
}

State read_state(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  State state;
  state.line = reader.line();
  state.name = reader.text("name");
  state.label = reader.words("label");
  state.phase = reader.required_word<Phase>("phase");
  state.waits_for = reader.word<WaitsFor>("waits_for").value_or(WaitsFor::nobody);
  state.end = reader.word<End>("end");
  state.has_met_due = reader.flag("due_met");
  state.is_bearers_own = reader.flag("bearers_own");
  reader.finish();
  return state;
}

/// Guards and effects: a word of the vocabulary, with its argument or without.
template <class Clause, class Kind>
std::vector<Clause> read_clauses(std::string_view key, TableReader& reader) {
  std::vector<Clause> clauses;
  for (auto& [placed, argument] : reader.texts_with_arguments(key)) {
    const auto kind = reader.word_in<Kind>(placed);
    if (kind) clauses.push_back({*kind, std::move(argument), placed.line});
  }
  return clauses;
}

Clock read_clock(const toml::table& table, Reading& reading) {
  constexpr std::size_t count_max = 3660;
  TableReader reader(table, reading);
  Clock clock;
  clock.line = reader.line();
  clock.name = reader.text("name");
  clock.label = reader.words("label");
  clock.basis = reader.words("basis");
  clock.count = static_cast<int>(reader.number("count", 0, count_max));
  clock.counted_in = reader.word<ClockUnit>("counted_in").value_or(ClockUnit::days);
  clock.roll = reader.word<ClockRoll>("roll").value_or(ClockRoll::none);
  clock.from_field = reader.text("from_field");
  clock.until_field = reader.text("until_field");
  clock.is_urged = reader.flag("urged");
  reader.finish();
  return clock;
}

Passed read_passed(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  Passed passed{reader.text("name"), reader.text("field"), reader.line()};
  reader.finish();
  return passed;
}

ChildTemplate read_child(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  ChildTemplate child;
  child.line = reader.line();
  child.name = reader.text("name");
  child.kind = reader.text("kind");
  child.title = reader.text("title");
  child.lead = reader.text("lead");
  child.support = reader.text("support");
  child.examiner = reader.text("examiner");
  child.due = reader.text("due");
  child.is_each = reader.flag("each");
  for (const toml::table* passed : reader.tables("passes", limits::procedure_fields_max)) {
    child.passes.push_back(read_passed(*passed, reading));
  }
  reader.finish();
  return child;
}

NoticeTemplate read_notice(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  NoticeTemplate notice;
  notice.line = reader.line();
  notice.name = reader.text("name");
  notice.label = reader.words("label");
  notice.request = reader.words("request");
  notice.clock = reader.text("clock");
  notice.needs_approval = reader.flag("needs_approval");
  reader.finish();
  return notice;
}

Act read_act(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  Act act;
  act.line = reader.line();
  act.name = reader.text("name");
  act.label = reader.words("label");
  act.help = reader.words("help");
  act.from = reader.texts("from");
  if (std::string to = reader.text("to"); !to.empty()) act.to = std::move(to);
  act.by = reader.words_in<Role>("by");
  act.guards = read_clauses<Guard, GuardKind>("guards", reader);
  act.effects = read_clauses<Effect, EffectKind>("effects", reader);
  act.main_in = reader.texts("main");
  for (const toml::table* field : reader.tables("field", limits::procedure_fields_max)) {
    act.fields.push_back(read_field(*field, reading));
  }
  reader.finish();
  return act;
}

Procedure read_file(const toml::table& table, Reading& reading) {
  TableReader reader(table, reading);
  Procedure procedure;
  procedure.kind = reader.text("kind");
  procedure.title = reader.words("title");
  procedure.noun = reader.words("noun");
  if (procedure.noun == Words{}) procedure.noun = procedure.title;
  procedure.series = reader.text("series");
  procedure.initial = reader.text("initial");
  procedure.has_children_from_minutes = reader.flag("children_from_minutes");
  procedure.lines = {reader.line_of_key("kind"), reader.line_of_key("title"), reader.line_of_key("noun"),
                     reader.line_of_key("series"), reader.line_of_key("initial")};
  for (const toml::table* state : reader.tables("state", limits::procedure_states_max)) {
    procedure.states.push_back(read_state(*state, reading));
  }
  for (const toml::table* act : reader.tables("act", limits::procedure_acts_max)) {
    procedure.acts.push_back(read_act(*act, reading));
  }
  for (const toml::table* clock : reader.tables("clock", limits::procedure_clocks_max)) {
    procedure.clocks.push_back(read_clock(*clock, reading));
  }
  for (const toml::table* child : reader.tables("child", limits::procedure_children_max)) {
    procedure.children.push_back(read_child(*child, reading));
  }
  for (const toml::table* notice : reader.tables("notice", limits::procedure_notices_max)) {
    procedure.notices.push_back(read_notice(*notice, reading));
  }
  procedure.urging = read_urging(reader, reading);
  reader.finish();
  return procedure;
}

/// The parser and the destruction of what it built recurse once for each part of a dotted key, which it does
/// not bound.
bool has_line_of_dots(std::string_view toml, Findings& findings) {
  constexpr auto dots_max = 20;
  int line = 1;
  for (std::size_t begin = 0; begin <= toml.size(); ++line) {
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    if (std::ranges::count(toml.substr(begin, end - begin), '.') > dots_max) {
      findings.add(line,
                   {"一行里的“.”超过 20 个；拆成几行", "more than 20 dots in one line; break the line"});
      return true;
    }
    begin = end + 1;
  }
  return false;
}

bool is_refused_unread(std::string_view toml, Findings& findings) {
  if (toml.size() > limits::procedure_bytes_max) {
    findings.add(0, {fmt::format("文件超过 {} KB；流程文件不应这么大", limits::procedure_bytes_max >> 10),
                     fmt::format("the file is larger than {} KB; no procedure is that large",
                                 limits::procedure_bytes_max >> 10)});
    return true;
  }
  return has_line_of_dots(toml, findings);
}

/// The library throws; this is the only place that lets it.
std::optional<toml::table> parse(std::string_view toml, Findings& findings) {
  try {
    return toml::parse(toml);
  } catch (const toml::parse_error& error) {
    const std::string why = shown(error.description(), 200);
    findings.add(static_cast<int>(error.source().begin.line),
                 {fmt::format("不合 TOML 写法（{}）；改正此处后再检查", why),
                  fmt::format("not TOML ({}); mend this place and check again", why)});
    return std::nullopt;
  }
}

Failure malformed(const Findings& findings) {
  return fail(ErrorKind::malformed, findings.in_order());
}

Result<Procedure> load(std::string_view toml, std::string_view file_name,
                       void (*judge)(const Procedure&, Findings&)) {
  Findings findings(file_name);
  if (is_refused_unread(toml, findings)) return malformed(findings);
  const std::optional<toml::table> table = parse(toml, findings);
  if (!table) return malformed(findings);
  Reading reading{findings};
  Procedure procedure = read_file(*table, reading);
  if (reading.complete) judge(procedure, findings);
  if (!findings.empty()) return malformed(findings);
  procedure.digest = proof::Digest::of(toml);
  return procedure;
}

}  // namespace

Result<Procedure> load_procedure(std::string_view toml, std::string_view file_name) {
  return load(toml, file_name, check);
}

Result<Procedure> load_kept_procedure(std::string_view toml, std::string_view file_name) {
  return load(toml, file_name, check_is_playable);
}

}  // namespace bihuan::procedures
