// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <span>

#include "procedures/check.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

enum class Need { may_be_absent, must_exist, must_be_required };

/// A field that an effect or a guard reads.
struct FieldRead {
  std::string_view name;
  FieldType type;
  Need need;
};

constexpr FieldRead bearers[] = {{"lead", FieldType::organisations, Need::must_exist},
                                 {"support", FieldType::organisations, Need::may_be_absent},
                                 {"officials", FieldType::text, Need::may_be_absent}};
constexpr FieldRead due[] = {{"due", FieldType::due, Need::must_exist}};
constexpr FieldRead due_on[] = {{"due_on", FieldType::day, Need::must_be_required}};
constexpr FieldRead organisation[] = {{"organisation", FieldType::organisation, Need::must_be_required}};
constexpr FieldRead successor[] = {{"successor", FieldType::case_ref, Need::must_be_required}};
constexpr FieldRead organisations[] = {{"organisations", FieldType::organisations, Need::must_be_required}};
constexpr FieldRead filing[] = {{"kind", FieldType::choice, Need::must_be_required},
                                {"content", FieldType::text, Need::must_exist},
                                {"platform", FieldType::text, Need::must_exist},
                                {"filed_on", FieldType::day, Need::must_exist},
                                {"receipt", FieldType::text, Need::must_exist}};
constexpr FieldRead amendment[] = {filing[0], filing[1], filing[2],
                                   filing[3], filing[4], {"reason", FieldType::text, Need::must_be_required}};
constexpr FieldRead part[] = {{"part", FieldType::text, Need::must_be_required},
                              {"organisation", FieldType::organisation, Need::must_exist}};
constexpr FieldRead missing[] = {{"missing", FieldType::organisations, Need::may_be_absent}};

std::span<const FieldRead> fields_read_by(Effect effect) {
  switch (effect) {
    case Effect::set_bearers:
      return bearers;
    case Effect::set_due:
      return due;
    case Effect::extend_due:
      return due_on;
    case Effect::settle_dispute:
    case Effect::send_back_filing:
      return organisation;
    case Effect::file:
      return filing;
    case Effect::amend_filing:
      return amendment;
    case Effect::excuse:
    case Effect::ask_parts:
      return organisations;
    case Effect::give_part:
      return part;
    case Effect::roll_up:
      return missing;
    case Effect::hand_on:
      return successor;
    case Effect::docket:
    case Effect::claim:
    case Effect::accept_claim:
    case Effect::refuse_claim:
    case Effect::dispute:
    case Effect::record_fields:
    case Effect::end_carried:
      return {};
  }
  return {};
}

std::span<const FieldRead> fields_read_by(GuardKind kind) {
  return kind == GuardKind::later_than_due ? std::span<const FieldRead>(due_on)
                                           : std::span<const FieldRead>();
}

/// The effect without which this guard or effect can never hold or do anything.
std::optional<Effect> rests_on(GuardKind kind) {
  switch (kind) {
    case GuardKind::claim_open:
      return Effect::claim;
    case GuardKind::not_yet_filed:
    case GuardKind::has_filed:
    case GuardKind::all_filed_or_excused:
      return Effect::file;
    case GuardKind::has_lead:
    case GuardKind::has_due:
    case GuardKind::group_resolved:
    case GuardKind::another_body_than_lead:
    case GuardKind::another_person_than_act:
    case GuardKind::before_due:
    case GuardKind::later_than_due:
    case GuardKind::children_ended:
    case GuardKind::no_open_dispute:
    case GuardKind::result_is:
    case GuardKind::not_carried_by_document:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Effect> rests_on(Effect effect) {
  if (effect == Effect::accept_claim || effect == Effect::refuse_claim) return Effect::claim;
  if (effect == Effect::settle_dispute) return Effect::dispute;
  if (effect == Effect::amend_filing || effect == Effect::send_back_filing) return Effect::file;
  return std::nullopt;
}

const Field* find_field(const Act& act, std::string_view name) {
  const auto found = std::ranges::find(act.fields, name, &Field::name);
  return found == act.fields.end() ? nullptr : &*found;
}

bool has_effect(const Act& act, Effect effect) {
  return std::ranges::find(act.effects, effect) != act.effects.end();
}

class FieldCheck {
 public:
  FieldCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    for (const Act& act : procedure_.acts) {
      for (const Field& field : act.fields) check_choices(field);
      check_effects(act);
      check_guards(act);
      check_records(act);
      check_superior(act);
    }
  }

 private:
  void check_choices(const Field& field) {
    const bool is_choice = field.type == FieldType::choice;
    if (is_choice && field.choices.empty()) {
      findings_.add(field.line,
                    {fmt::format("填写项“{}”要选，却没有选项；写上 choices = […]", field.label.zh),
                     fmt::format("field \"{}\" is a choice of nothing; write choices = […]", field.name)});
    }
    if (!is_choice && !field.choices.empty()) {
      findings_.add(
          field.line,
          {fmt::format("填写项“{}”不是选择项，却有选项；把 type 改为 \"choice\" 或删去 choices",
                       field.label.zh),
           fmt::format("field \"{}\" has choices but is no choice; make its type \"choice\" or remove them",
                       field.name)});
    }
  }

  void check_effects(const Act& act) {
    for (auto effect = act.effects.begin(); effect != act.effects.end(); ++effect) {
      check_fields_read(act, word_for(*effect), fields_read_by(*effect));
      check_foundation(act, word_for(*effect), rests_on(*effect));
      if (std::find(act.effects.begin(), effect, *effect) != effect) report_twice(act, word_for(*effect));
      if (*effect == Effect::roll_up) check_nobody_is_passed_over(act);
      if (*effect == Effect::file || *effect == Effect::amend_filing) check_filing_kinds(act);
    }
    if (has_effect(act, Effect::accept_claim) && has_effect(act, Effect::refuse_claim)) {
      findings_.add(act.line,
                    {fmt::format("办理“{}”既同意又退回办结申请；留下一个", act.label.zh),
                     fmt::format("act \"{}\" both accepts and refuses the claim; keep one", act.name)});
    }
  }

  /// What a filing can be is told apart by the program, so its choices are the program's words.
  void check_filing_kinds(const Act& act) {
    const Field* kind = find_field(act, "kind");
    if (kind == nullptr) return;  // said with the other fields
    const auto is_known = [](const Choice& choice) { return find_word<FilingKind>(choice.name).has_value(); };
    if (std::ranges::all_of(kind->choices, is_known)) return;
    const std::string known = fmt::format("{}", fmt::join(words_of<FilingKind>(), "、"));
    findings_.add(kind->line,
                  {fmt::format("办理“{}”的填写项“kind”只能有这些选项：{}", act.label.zh, known),
                   fmt::format("the choices of \"kind\" of act \"{}\" can only be: {}", act.name, known)});
  }

  /// Who has not filed is waited for, or named.
  void check_nobody_is_passed_over(const Act& act) {
    const Field* named = find_field(act, "missing");
    const bool waits =
        std::ranges::find(act.guards, GuardKind::all_filed_or_excused, &Guard::kind) != act.guards.end();
    if (waits || (named != nullptr && named->required)) return;
    findings_.add(
        act.line,
        {fmt::format("办理“{}”汇总而不问缺报的是谁；加上条件 all_filed_or_excused，或必填的填写项 missing",
                     act.label.zh),
         fmt::format("act \"{}\" rolls up without asking who is missing; add the guard "
                     "all_filed_or_excused or a required field missing",
                     act.name)});
  }

  void check_guards(const Act& act) {
    for (auto guard = act.guards.begin(); guard != act.guards.end(); ++guard) {
      check_fields_read(act, word_for(guard->kind), fields_read_by(guard->kind));
      check_foundation(act, word_for(guard->kind), rests_on(guard->kind));
      check_argument(act, *guard);
      const auto is_same = [&](const Guard& other) {
        return other.kind == guard->kind && other.argument == guard->argument;
      };
      if (std::any_of(act.guards.begin(), guard, is_same)) report_twice(act, word_for(guard->kind));
    }
  }

  void report_twice(const Act& act, std::string_view word) {
    findings_.add(act.line, {fmt::format("办理“{}”写了两次“{}”；删去一个", act.label.zh, word),
                             fmt::format("act \"{}\" has \"{}\" twice; remove one", act.name, word)});
  }

  void check_fields_read(const Act& act, std::string_view word, std::span<const FieldRead> reads) {
    for (const FieldRead& read : reads) {
      const Field* field = find_field(act, read.name);
      if (field == nullptr && read.need == Need::may_be_absent) continue;
      if (field != nullptr && field->type == read.type &&
          (field->required || read.need != Need::must_be_required)) {
        continue;
      }
      const bool required = read.need == Need::must_be_required;
      findings_.add(
          field == nullptr ? act.line : field->line,
          {fmt::format("办理“{}”的“{}”要用填写项“{}”；写成 type = \"{}\"{}", act.label.zh, word, read.name,
                       word_for(read.type), required ? "、required = true" : ""),
           fmt::format("\"{1}\" of act \"{0}\" reads the field \"{2}\"; write it with type = \"{3}\"{4}",
                       act.name, word, read.name, word_for(read.type),
                       required ? " and required = true" : "")});
    }
  }

  void check_foundation(const Act& act, std::string_view word, std::optional<Effect> foundation) {
    if (!foundation) return;
    const auto lays_it = [&](const Act& other) { return has_effect(other, *foundation); };
    if (std::ranges::any_of(procedure_.acts, lays_it)) return;
    findings_.add(
        act.line,
        {fmt::format("办理“{}”的“{}”无从谈起：没有一项办理有效果“{}”；补上或删去", act.label.zh, word,
                     word_for(*foundation)),
         fmt::format("\"{}\" of act \"{}\" is idle: no act has the effect \"{}\"; add one or remove this",
                     word, act.name, word_for(*foundation))});
  }

  void check_argument(const Act& act, const Guard& guard) {
    if (guard.kind == GuardKind::another_person_than_act) {
      if (procedure_.find_act(guard.argument) == nullptr) report_unknown_act(act, guard, guard.argument);
    } else if (guard.kind == GuardKind::result_is) {
      check_result(act, guard);
    } else if (!guard.argument.empty()) {
      findings_.add(guard.line,
                    {fmt::format("办理“{}”的条件“{}”不带参数；只写 \"{}\"", act.label.zh,
                                 word_for(guard.kind), word_for(guard.kind)),
                     fmt::format("the guard \"{1}\" of act \"{0}\" takes no argument; write just \"{1}\"",
                                 act.name, word_for(guard.kind))});
    }
  }

  void report_unknown_act(const Act& act, const Guard& guard, std::string_view name) {
    std::vector<std::string_view> known;
    for (const Act& other : procedure_.acts) known.push_back(other.name);
    const Words mend = mend_by_nearest(name, known);
    findings_.add(
        guard.line,
        {fmt::format("办理“{}”的条件“{}”提到不存在的办理“{}”；{}", act.label.zh, word_for(guard.kind),
                     shown(name), mend.zh),
         fmt::format("the guard \"{}\" of act \"{}\" names the act \"{}\", which does not exist; {}",
                     word_for(guard.kind), act.name, shown(name), mend.en)});
  }

  /// The argument is `act.field=value`, and that act keeps its fields.
  void check_result(const Act& act, const Guard& guard) {
    const std::string_view argument = guard.argument;
    const std::size_t dot = std::min(argument.find('.'), argument.size());
    const std::size_t equals = std::min(argument.find('=', dot), argument.size());
    if (equals == argument.size()) {
      report_result(
          act, guard,
          {"写成 { result_is = \"办理.填写项=选项\" }", "write { result_is = \"act.field=value\" }"});
      return;
    }
    const std::string_view recorder = argument.substr(0, dot);
    const Act* recorded_by = procedure_.find_act(recorder);
    if (recorded_by == nullptr) {
      report_unknown_act(act, guard, recorder);
      return;
    }
    const Field* field = find_field(*recorded_by, argument.substr(dot + 1, equals - dot - 1));
    if (field == nullptr || field->type != FieldType::choice) {
      report_result(act, guard, {"那项办理没有这个选择项", "that act has no such choice"});
    } else if (std::ranges::find(field->choices, argument.substr(equals + 1), &Choice::name) ==
               field->choices.end()) {
      report_result(act, guard, {"那个选择项没有这个选项", "that choice has no such value"});
    } else if (!has_effect(*recorded_by, Effect::record_fields)) {
      report_result(act, guard,
                    {"给那项办理加上效果 record_fields", "give that act the effect record_fields"});
    }
  }

  void report_result(const Act& act, const Guard& guard, const Words& mend) {
    findings_.add(guard.line, {fmt::format("办理“{}”的条件 result_is 的参数“{}”不对：{}", act.label.zh,
                                           shown(guard.argument), mend.zh),
                               fmt::format("the guard result_is of act \"{}\" has the argument \"{}\": {}",
                                           act.name, shown(guard.argument), mend.en)});
  }

  void check_records(const Act& act) {
    if (!has_effect(act, Effect::record_fields)) return;
    if (act.fields.empty()) {
      findings_.add(
          act.line,
          {fmt::format("办理“{}”要留存填写项，却没有填写项；补上或删去 record_fields", act.label.zh),
           fmt::format("act \"{}\" records its fields but has none; add one or remove record_fields",
                       act.name)});
    }
    if (const Field* field = find_field(act, "on"); field != nullptr) {
      findings_.add(field->line,
                    {"填写项不能叫“on”：办理的日期以此名留存；换一个名字",
                     "a field cannot be called \"on\": the day of the act is kept under it; rename it"});
    }
  }

  /// The ledger must say which superior it was.
  void check_superior(const Act& act) {
    if (std::ranges::find(act.by, Role::superior) == act.by.end()) return;
    if (std::ranges::find(act.fields, FieldType::person, &Field::type) != act.fields.end()) return;
    findings_.add(act.line,
                  {fmt::format("办理“{}”可由上级办，却没有填姓名的地方；加一个 type = \"person\" 的填写项",
                               act.label.zh),
                   fmt::format("act \"{}\" may be a superior's but has no place for the name; add a field "
                               "with type = \"person\"",
                               act.name)});
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_fields(const Procedure& procedure, Findings& findings) {
  FieldCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
