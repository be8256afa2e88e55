// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "procedures/check.h"
#include "procedures/needs.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

class FieldCheck {
 public:
  FieldCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    for (const Act& act : procedure_.acts) {
      for (const Field& field : act.fields) {
        check_choices(field);
        check_bounds(field);
        check_order(act, field);
        check_past(field);
      }
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

  void check_bounds(const Field& field) {
    const bool is_bounded = field.min || field.max || field.decimals > 0 || !field.unit.zh.empty();
    if (is_bounded && field.type != FieldType::number) {
      findings_.add(
          field.line,
          {fmt::format(
               "填写项“{}”不是数字，却有 unit、min、max 或 decimals；把 type 改为 \"number\" 或删去它们",
               field.label.zh),
           fmt::format("field \"{}\" is no number but has a unit, min, max or decimals; make its type "
                       "\"number\" or remove them",
                       field.name)});
    }
    if (field.min && field.max && *field.max < *field.min) {
      findings_.add(
          field.line,
          {fmt::format("填写项“{}”的 max 小于 min；没有数填得进去，改正其一", field.label.zh),
           fmt::format("max of field \"{}\" lies below min: no figure fits; mend one of them", field.name)});
    }
  }

  void check_order(const Act& act, const Field& field) {
    if (field.not_before.empty()) return;
    const Field* earlier = act.find_field(field.not_before);
    const bool holds = field.type == FieldType::day && earlier != nullptr &&
                       earlier->type == FieldType::day && earlier->name != field.name;
    if (holds) return;
    findings_.add(
        field.line,
        {fmt::format("填写项“{}”的 not_before 须是同一办理的另一个日期；改正或删去", field.label.zh),
         fmt::format("not_before of field \"{}\" must name another day field of its act, and the "
                     "field itself be a day; mend or remove it",
                     field.name)});
  }

  void check_past(const Field& field) {
    if (!field.is_past || field.type == FieldType::day) return;
    findings_.add(field.line, {fmt::format("填写项“{}”不是日期，却写了 past；删去它", field.label.zh),
                               fmt::format("field \"{}\" is no day but has past; remove it", field.name)});
  }

  void check_effects(const Act& act) {
    for (auto effect = act.effects.begin(); effect != act.effects.end(); ++effect) {
      check_fields_read(act, word_for(effect->kind), fields_read_by(effect->kind));
      check_foundation(act, word_for(effect->kind), rests_on(effect->kind));
      const auto is_same = [&](const Effect& other) {
        return other.kind == effect->kind && other.argument == effect->argument;
      };
      if (std::any_of(act.effects.begin(), effect, is_same)) report_twice(act, word_for(effect->kind));
      if (effect->kind == EffectKind::roll_up) check_nobody_is_passed_over(act);
      check_words_read(act, effect->kind);
    }
    if (act.has(EffectKind::accept_claim) && act.has(EffectKind::refuse_claim)) {
      findings_.add(act.line,
                    {fmt::format("办理“{}”既同意又退回办结申请；留下一个", act.label.zh),
                     fmt::format("act \"{}\" both accepts and refuses the claim; keep one", act.name)});
    }
  }

  void check_words_read(const Act& act, EffectKind effect) {
    const bool is_draft = effect == EffectKind::draft_filing;
    if (is_draft || effect == EffectKind::file || effect == EffectKind::amend_filing)
      check_words<FilingKind>(act, "kind");
    if (is_draft) check_words<ClearanceStage>(act, "through");
    if (effect == EffectKind::clear_draft) check_words<ClearanceStage>(act, "stage");
  }

  /// What the program tells apart has the program's words for choices.
  template <class Word>
  void check_words(const Act& act, std::string_view name) {
    const Field* field = act.find_field(name);
    if (field == nullptr) return;  // said with the other fields
    const auto is_known = [](const Choice& choice) { return find_word<Word>(choice.name).has_value(); };
    if (std::ranges::all_of(field->choices, is_known)) return;
    const std::string known = fmt::format("{}", fmt::join(words_of<Word>(), "、"));
    findings_.add(
        field->line,
        {fmt::format("办理“{}”的填写项“{}”只能有这些选项：{}", act.label.zh, name, known),
         fmt::format("the choices of \"{}\" of act \"{}\" can only be: {}", name, act.name, known)});
  }

  /// Who has not filed is waited for, or named.
  void check_nobody_is_passed_over(const Act& act) {
    const Field* named = act.find_field("missing");
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
      const Field* field = act.find_field(read.name);
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

  void check_foundation(const Act& act, std::string_view word, std::optional<EffectKind> foundation) {
    if (!foundation) return;
    const auto lays_it = [&](const Act& other) { return other.has(*foundation); };
    if (std::ranges::any_of(procedure_.acts, lays_it)) return;
    findings_.add(
        act.line,
        {fmt::format("办理“{}”的“{}”无从谈起：没有一项办理有效果“{}”；补上或删去", act.label.zh, word,
                     word_for(*foundation)),
         fmt::format("\"{}\" of act \"{}\" is idle: no act has the effect \"{}\"; add one or remove this",
                     word, act.name, word_for(*foundation))});
  }

  void check_records(const Act& act) {
    if (!act.has(EffectKind::record_fields)) return check_clears_nothing(act);
    if (act.fields.empty()) {
      findings_.add(
          act.line,
          {fmt::format("办理“{}”要留存填写项，却没有填写项；补上或删去 record_fields", act.label.zh),
           fmt::format("act \"{}\" records its fields but has none; add one or remove record_fields",
                       act.name)});
    }
    if (const Field* field = act.find_field("on"); field != nullptr) {
      findings_.add(field->line,
                    {"填写项不能叫“on”：办理的日期以此名留存；换一个名字",
                     "a field cannot be called \"on\": the day of the act is kept under it; rename it"});
    }
  }

  void check_clears_nothing(const Act& act) {
    if (!act.has(EffectKind::clear_fields)) return;
    findings_.add(
        act.line,
        {fmt::format("办理“{}”有 clear_fields，却不留存填写项；加上 record_fields，或删去它", act.label.zh),
         fmt::format("act \"{}\" clears its fields but records none; add record_fields or remove "
                     "clear_fields",
                     act.name)});
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
