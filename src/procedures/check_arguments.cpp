// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>

#include "procedures/arguments.h"
#include "procedures/check.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

/// What a guard or an effect names, in which act it does so, and as what.
struct Named {
  const Act& act;
  Words what;  // 条件, 效果
  std::string_view word;
  std::string_view argument;
  int line;
};

class ArgumentCheck {
 public:
  ArgumentCheck(const Procedure& procedure, Findings& findings)
      : procedure_(procedure), findings_(findings) {}

  void run() {
    for (const Act& act : procedure_.acts) {
      for (const Guard& guard : act.guards) check_guard(act, guard);
      for (const Effect& effect : act.effects) check_effect(act, effect);
    }
  }

 private:
  void check_guard(const Act& act, const Guard& guard) {
    const Named named{act, {"条件", "guard"}, word_for(guard.kind), guard.argument, guard.line};
    switch (guard.kind) {
      case GuardKind::another_person_than_act:
      case GuardKind::another_body_than_act:
        check_act(named, guard.argument);
        return;
      case GuardKind::result_is:
      case GuardKind::result_is_not:
        return check_result(named);
      case GuardKind::recorded:
        return check_recorded(named);
      case GuardKind::within_clock:
      case GuardKind::clock_expired:
      case GuardKind::clock_stopped:
      case GuardKind::clock_running:
        return check_clock(named);
      case GuardKind::sum_of_fields:
        return check_sum(named);
      case GuardKind::count_of_items:
        return check_count(named);
      case GuardKind::sum_of_children:
        return check_recorded_figure(named);
      case GuardKind::permit_in_force:
        return check_field_of_type(named, guard.argument, FieldType::case_ref);
      case GuardKind::value_is_new:
        return check_kept_field(named);
      case GuardKind::has_lead:
      case GuardKind::has_due:
      case GuardKind::group_resolved:
      case GuardKind::another_body_than_lead:
      case GuardKind::before_due:
      case GuardKind::later_than_due:
      case GuardKind::due_within_pause:
      case GuardKind::children_ended:
      case GuardKind::no_open_dispute:
      case GuardKind::claim_open:
      case GuardKind::not_carried_by_document:
      case GuardKind::not_yet_filed:
      case GuardKind::has_filed:
      case GuardKind::all_filed_or_excused:
      case GuardKind::within_bearer:
      case GuardKind::no_draft:
      case GuardKind::draft_waits:
      case GuardKind::draft_cleared:
      case GuardKind::no_hand_in_draft:
      case GuardKind::no_part_in_parent:
        return check_none(named);
    }
  }

  void check_effect(const Act& act, const Effect& effect) {
    const Named named{act, {"效果", "effect"}, word_for(effect.kind), effect.argument, effect.line};
    switch (effect.kind) {
      case EffectKind::start_clock:
      case EffectKind::restart_clock:
      case EffectKind::pause_clock:
      case EffectKind::resume_clock:
      case EffectKind::extend_clock:
      case EffectKind::stop_clock:
        return check_clock(named);
      case EffectKind::open_child:
        return check_template(named);
      case EffectKind::give_notice:
        return check_notice(named);
      case EffectKind::set_bearers:
      case EffectKind::set_due:
      case EffectKind::extend_due:
      case EffectKind::docket:
      case EffectKind::claim:
      case EffectKind::accept_claim:
      case EffectKind::refuse_claim:
      case EffectKind::dispute:
      case EffectKind::settle_dispute:
      case EffectKind::clear_fields:
      case EffectKind::record_fields:
      case EffectKind::end_carried:
      case EffectKind::hand_on:
      case EffectKind::file:
      case EffectKind::amend_filing:
      case EffectKind::send_back_filing:
      case EffectKind::excuse:
      case EffectKind::ask_parts:
      case EffectKind::give_part:
      case EffectKind::roll_up:
      case EffectKind::draft_filing:
      case EffectKind::clear_draft:
      case EffectKind::return_draft:
      case EffectKind::send_draft:
      case EffectKind::put_in_force:
      case EffectKind::suspend_force:
      case EffectKind::restore_force:
      case EffectKind::end_force:
        return check_none(named);
    }
  }

  void check_none(const Named& named) {
    if (named.argument.empty()) return;
    findings_.add(named.line,
                  {fmt::format("办理“{}”的{}“{}”不带参数；只写 \"{}\"", named.act.label.zh, named.what.zh,
                               named.word, named.word),
                   fmt::format("the {0} \"{2}\" of act \"{1}\" takes no argument; write just \"{2}\"",
                               named.what.en, named.act.name, named.word)});
  }

  const Act* check_act(const Named& named, std::string_view name) {
    if (const Act* found = procedure_.find_act(name)) return found;
    report_unknown(named, {"办理", "act"}, name, procedure_.acts);
    return nullptr;
  }

  void check_clock(const Named& named) {
    if (procedure_.find_clock(named.argument) == nullptr)
      report_unknown(named, {"时限", "clock"}, named.argument, procedure_.clocks);
  }

  void check_template(const Named& named) {
    if (procedure_.find_child(named.argument) == nullptr)
      report_unknown(named, {"下级件", "child"}, named.argument, procedure_.children);
  }

  void check_notice(const Named& named) {
    if (named.argument.empty()) {
      report(named, {"写成 { give_notice = \"通知\" }，用 [[notice]] 的名字",
                     "write { give_notice = \"notice\" } with the name of a [[notice]]"});
    } else if (procedure_.find_notice(named.argument) == nullptr) {
      report_unknown(named, {"通知", "notice"}, named.argument, procedure_.notices);
    }
  }

  void check_field_of_type(const Named& named, std::string_view name, FieldType type) {
    const Field* field = named.act.find_field(name);
    if (field == nullptr) {
      report_unknown(named, {"填写项", "field"}, name, named.act.fields);
    } else if (field->type != type) {
      report(named, {fmt::format("填写项“{}”须为 type = \"{}\"", field->label.zh, word_for(type)),
                     fmt::format("the field \"{}\" must have type = \"{}\"", field->name, word_for(type))});
    }
  }

  /// A figure or a day that the act itself keeps: of free text only the last is at hand.
  void check_kept_field(const Named& named) {
    const Field* field = named.act.find_field(named.argument);
    if (field == nullptr) {
      report_unknown(named, {"填写项", "field"}, named.argument, named.act.fields);
    } else if (field->type != FieldType::number && field->type != FieldType::day) {
      report(named, {fmt::format("填写项“{}”须是数字或日期", field->label.zh),
                     fmt::format("the field \"{}\" must be a number or a day", field->name)});
    } else {
      check_records(named, named.act);
    }
  }

  /// `total=a+b`, figures of the same act, or `act.field=a+b` where the total was recorded before.
  void check_sum(const Named& named) {
    const Sum written = sum(named.argument);
    if (written.total.empty() || written.parts.size() < 2) {
      report(named, {"写成 { sum_of_fields = \"合计=分项+分项\" }，用填写项的名字",
                     "write { sum_of_fields = \"total=part+part\" } with names of fields"});
      return;
    }
    if (written.total.find('.') != std::string_view::npos) {
      check_recorded_figure({named.act, named.what, named.word, written.total, named.line});
    } else {
      check_field_of_type(named, written.total, FieldType::number);
    }
    for (const std::string_view part : written.parts) check_field_of_type(named, part, FieldType::number);
  }

  /// `field=act+act.choice=value`: acts that record one item each, by their field `item`.
  void check_count(const Named& named) {
    const Sum written = sum(named.argument);
    if (written.total.empty() || written.parts.empty()) {
      report(named, {"写成 { count_of_items = \"填写项=办理+办理.选择项=选项\" }",
                     "write { count_of_items = \"field=act+act.choice=value\" }"});
      return;
    }
    check_field_of_type(named, written.total, FieldType::number);
    for (const std::string_view part : written.parts)
      check_items({named.act, named.what, named.word, part, named.line});
  }

  void check_items(const Named& named) {
    const RecordName name = record_name(recorded_value(named.argument).name);
    if (!name.field.empty()) check_result(named);
    const Act* recorder = name.field.empty() ? check_act(named, name.act) : procedure_.find_act(name.act);
    if (recorder == nullptr) return;
    if (name.field.empty()) check_records(named, *recorder);
    const Field* item = recorder->find_field(item_field);
    if (item == nullptr || item->type != FieldType::text)
      report(named, {"那项办理没有文字填写项 item", "that act has no text field called item"});
  }

  /// `act.field=value`, and that act keeps its fields.
  void check_result(const Named& named) {
    const RecordedValue written = recorded_value(named.argument);
    const RecordName name = record_name(written.name);
    if (name.act.empty() || name.field.empty() || written.value.empty()) {
      report(named,
             {"写成 { result_is = \"办理.填写项=选项\" }", "write { result_is = \"act.field=value\" }"});
      return;
    }
    const Act* recorder = check_act(named, name.act);
    if (recorder == nullptr) return;
    const Field* field = recorder->find_field(name.field);
    if (field == nullptr || field->type != FieldType::choice) {
      report(named, {"那项办理没有这个选择项", "that act has no such choice"});
    } else if (std::ranges::find(field->choices, written.value, &Choice::name) == field->choices.end()) {
      report(named, {"那个选择项没有这个选项", "that choice has no such value"});
    } else {
      check_records(named, *recorder);
    }
  }

  const Field* check_record(const Named& named) {
    const RecordName name = record_name(named.argument);
    const Act* recorder = check_act(named, name.act);
    if (recorder == nullptr) return nullptr;
    const Field* field = recorder->find_field(name.field);
    if (field == nullptr) {
      report(named,
             {"写成 \"办理.填写项\"，用那项办理的填写项", "write \"act.field\" with a field of that act"});
    } else {
      check_records(named, *recorder);
    }
    return field;
  }

  /// `act.field`, or `act.on` for the day of the act itself.
  void check_recorded(const Named& named) {
    const RecordName name = record_name(named.argument);
    if (name.field != "on") {
      check_record(named);
    } else if (const Act* recorder = check_act(named, name.act)) {
      check_records(named, *recorder);
    }
  }

  void check_recorded_figure(const Named& named) {
    const Field* field = check_record(named);
    if (field != nullptr && field->type != FieldType::number)
      report(named, {"那个填写项不是数字", "that field is no number"});
  }

  void check_records(const Named& named, const Act& recorder) {
    if (recorder.has(EffectKind::record_fields)) return;
    report(named, {"给那项办理加上效果 record_fields", "give that act the effect record_fields"});
  }

  template <class Thing>
  void report_unknown(const Named& named, const Words& kind, std::string_view name,
                      const std::vector<Thing>& all) {
    std::vector<std::string_view> known;
    for (const Thing& thing : all) known.push_back(thing.name);
    const Words mend = mend_by_nearest(name, known);
    findings_.add(named.line,
                  {fmt::format("办理“{}”的{}“{}”提到不存在的{}“{}”；{}", named.act.label.zh, named.what.zh,
                               named.word, kind.zh, shown(name), mend.zh),
                   fmt::format("the {} \"{}\" of act \"{}\" names the {} \"{}\", which does not "
                               "exist; {}",
                               named.what.en, named.word, named.act.name, kind.en, shown(name), mend.en)});
  }

  void report(const Named& named, const Words& mend) {
    findings_.add(named.line,
                  {fmt::format("办理“{}”的{} {} 的参数“{}”不对：{}", named.act.label.zh, named.what.zh,
                               named.word, shown(named.argument), mend.zh),
                   fmt::format("the {} {} of act \"{}\" has the argument \"{}\": {}", named.what.en,
                               named.word, named.act.name, shown(named.argument), mend.en)});
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_arguments(const Procedure& procedure, Findings& findings) {
  ArgumentCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
