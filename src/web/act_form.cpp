// SPDX-License-Identifier: Apache-2.0
#include "web/act_form.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

#include "base/number.h"
#include "cases/field_guards.h"
#include "cases/permits.h"
#include "cases/rounds.h"
#include "procedures/arguments.h"
#include "procedures/vocabulary.h"
#include "web/case_words.h"
#include "web/due_form.h"
#include "web/evidence_form.h"
#include "web/filing_form.h"
#include "web/organisation_choice.h"
#include "web/progress_form.h"

namespace bihuan::web {
namespace {

using procedures::Field;
using procedures::FieldType;

constexpr std::size_t note_bytes_max = 6000;

// What is at most this long has one line to be written in.
constexpr std::size_t line_characters_max = 100;

std::string_view control_of(const Field& field) {
  switch (field.type) {
    case FieldType::text:
      return field.characters_max > line_characters_max ? "is_text" : "is_line";
    case FieldType::day:
      return "is_day";
    case FieldType::number:
      return "is_number";
    case FieldType::choice:
      return "is_choice";
    case FieldType::organisation:
    case FieldType::organisations:
      return "is_organisations";
    case FieldType::person:
    case FieldType::case_ref:
      return "is_line";
    case FieldType::due:
      return "is_due";
    case FieldType::evidence:
      return "is_evidence";
  }
  VERIFY(false && "a field type of the closed vocabulary");
}

// The bearers are offered as they stand, so that a change of one leaves the others.
std::vector<OrganisationId> standing_choice(const cases::Case& subject, const Field& field) {
  if (field.name == "lead") return subject.organisations(cases::BearerRole::lead);
  if (field.name == "support") return subject.organisations(cases::BearerRole::support);
  if (field.name == "examiner") return subject.organisations(cases::BearerRole::examiner);
  if (field.name == "organisation") return subject.disputes;
  if (field.name == "missing") return cases::owing(subject);
  return {};
}

std::string standing_text(const cases::Case& subject, const Field& field) {
  return std::string(field.name == progress_field ? std::string_view{} : subject.text(field.name));
}

boost::json::array choices_model(const Field& field, const std::string& chosen, const Context& context) {
  boost::json::array choices;
  for (const procedures::Choice& choice : field.choices) {
    choices.push_back(
        {{"value", choice.name}, {"label", context.say(choice.label)}, {"selected", choice.name == chosen}});
  }
  return choices;
}

// The day on which a limit ends is for a person to choose; what has happened was most likely today.
bool ends_a_limit(const cases::Case& subject, const Field& field, const Context& context) {
  if (field.name == "due_on") return true;
  if (subject.id.empty()) return false;  // of many cases at once
  const auto& clocks = context.site.cases.procedure_of(subject).clocks;
  return std::ranges::find(clocks, field.name, &procedures::Clock::until_field) != clocks.end();
}

boost::json::object field_model(const cases::Case& subject, const Field& field, const Context& context,
                                const http::Parameters& typed) {
  const std::string name = "field." + field.name;
  std::string value(typed.find(name).value_or(""));
  if (typed.empty() && field.type == FieldType::text) value = standing_text(subject, field);
  const bool asks_for_a_day = field.type == FieldType::day && field.required;
  if (typed.empty() && asks_for_a_day && !ends_a_limit(subject, field, context)) value = iso(context.today);
  boost::json::object model{{"name", name},
                            {"label", context.say(field.label)},
                            {"hint", context.say(field.hint)},
                            {"required", field.required},
                            {"value", value},
                            {control_of(field), true}};
  // A browser does not choose files again by itself.
  if (field.type == FieldType::evidence) model["_choose_again"] = !typed.empty();
  if (field.type == FieldType::number) model["unit"] = context.say(field.unit);
  if (field.type == FieldType::choice) model["choices"] = choices_model(field, value, context);
  if (field.type == FieldType::organisation || field.type == FieldType::organisations) {
    const auto chosen =
        typed.empty() ? standing_choice(subject, field) : chosen_organisations(typed.all(name));
    model["organisations"] = organisation_choice_model(chosen, context);
  }
  if (field.type == FieldType::due) {
    const DueTrial trial{
        {subject.origin.printed_on, subject.docketed_on}, context.today, *context.calendar, context.language};
    model["due"] = due_form_model(name, subject.due_rule, typed, trial);
  }
  return model;
}

boost::json::array bearers_model(const cases::PossibleAct& possible, const Context& context,
                                 const http::Parameters& typed) {
  const std::string chosen(typed.find("on_behalf").value_or(context.query("for")));
  boost::json::array bearers;
  for (const OrganisationId& id : possible.for_whom) {
    bearers.push_back(
        {{"value", id.text()}, {"label", organisation_name(id, context)}, {"selected", chosen == id.text()}});
  }
  return bearers;
}

// The fields of a form, read with every fault gathered.
class FieldReader {
 public:
  FieldReader(const cases::Case& subject, const http::Parameters& form) : subject_(subject), form_(form) {}

  void read(const Field& field, cases::FieldValues& values) {
    const std::string name = "field." + field.name;
    const std::string value(form_.find(name).value_or(""));
    switch (field.type) {
      case FieldType::text:
        if (!value.empty()) values[field.name] = field.name == progress_field ? progress_words(value) : value;
        break;
      case FieldType::person:
      case FieldType::choice:
      case FieldType::case_ref:
        if (!value.empty()) values[field.name] = value;
        break;
      case FieldType::day:
        read_day(field, value, values);
        break;
      case FieldType::number:
        read_number(field, value, values);
        break;
      case FieldType::organisation:
      case FieldType::organisations:
        values[field.name] = chosen_organisations(form_.all(name));
        break;
      case FieldType::due:
        read_due(field, name, values);
        break;
      case FieldType::evidence:
        break;  // files, not fields: evidence_form.h
    }
  }

  std::vector<Words>& faults() { return faults_; }

 private:
  void read_day(const Field& field, const std::string& value, cases::FieldValues& values) {
    if (value.empty()) return;
    if (const auto day = parse_day(value)) {
      values[field.name] = *day;
    } else {
      faults_.push_back({"“" + field.label.zh + "”须写作 2026-09-30 这样的日期",
                         "“" + field.label.en + "” is a date like 2026-09-30"});
    }
  }

  void read_number(const Field& field, const std::string& value, cases::FieldValues& values) {
    if (value.empty()) return;
    if (const auto figure = Decimal::parse(value)) {
      values[field.name] = *figure;
    } else {
      faults_.push_back({"“" + field.label.zh + "”须是数字，如 12 或 3.5",
                         "“" + field.label.en + "” is a figure such as 12 or 3.5"});
    }
  }

  void read_due(const Field& field, const std::string& name, cases::FieldValues& values) {
    if (!has_due_form(form_, name)) return;
    auto rule = parse_due_form(form_, name, subject_.text("due_words"));
    if (rule) {
      values[field.name] = *std::move(rule);
    } else {
      std::ranges::move(rule.error().reasons, std::back_inserter(faults_));
    }
  }

  const cases::Case& subject_;
  const http::Parameters& form_;
  std::vector<Words> faults_;
};

void read_frame(const http::Parameters& form, Day today, cases::Command& command,
                std::vector<Words>& faults) {
  const auto value = [&form](std::string_view name) { return std::string(form.find(name).value_or("")); };
  command.key = CommandKey(value("key"));
  if (command.key.empty())
    faults.push_back({"表单缺少办理标识，请重新打开页面", "The form has no key: open the page again"});
  if (const auto seen = form.find("seen")) {
    command.seen = parse_number<std::uint32_t>(*seen, 0, std::numeric_limits<std::uint32_t>::max());
    if (!command.seen)
      faults.push_back({"看不出所依据的是哪一版，请重新打开页面",
                        "The version that was looked at is unreadable: open the page again"});
  }
  if (const auto role = procedures::find_word<procedures::Role>(value("as"))) command.as = *role;
  const std::string happened = value("happened_on");
  const auto day = parse_day(happened);
  if (!happened.empty() && !day) faults.push_back({"“发生日期”不是日期", "“Happened on” is no date"});
  command.happened_on = day.value_or(today);
  if (const std::string for_whom = value("on_behalf"); !for_whom.empty()) {
    const auto source = cases::parse_source(value("source"));
    if (!source)
      faults.push_back(
          {"代为登记须写明来源：电话、群消息、纸件、公文系统或来访", "Say how the office knows of it"});
    command.on_behalf = cases::OnBehalf{OrganisationId(for_whom), source.value_or(cases::Source::telephone)};
    if (const auto bearer = procedures::find_word<procedures::Role>(value("as_on_behalf")))
      command.as = *bearer;
  }
  std::string note = value("note");
  if (note.size() > note_bytes_max)
    faults.push_back({fmt::format("“备注”超过 {} 字节", note_bytes_max),
                      fmt::format("“Note” has more than {} bytes", note_bytes_max)});
  if (!note.empty()) command.remarks["note"] = std::move(note);
}

// As many as were recorded, so that nobody counts by hand; who has other figures on paper changes them.
void offer_counts(const cases::Case& subject, const procedures::Act& act, boost::json::array& fields) {
  for (const procedures::Guard& guard : act.guards) {
    if (guard.kind != procedures::GuardKind::count_of_items) continue;
    const std::string name = fmt::format("field.{}", procedures::sum(guard.argument).total);
    for (auto& field : fields) {
      if (field.at("name").as_string() == name)
        field.as_object()["value"] = fmt::to_string(cases::items_recorded(subject, guard.argument));
    }
  }
}

// In a round each bearer sees to its own filing: what others have filed meanwhile is no conflict.
bool is_of_own_part(const cases::Case& subject, const cases::PossibleAct& possible) {
  const bool is_bearers = possible.as == procedures::Role::lead || possible.as == procedures::Role::support;
  return subject.kind == cases::round_kind && is_bearers;
}

}  // namespace

bool is_main_today(const procedures::Act& act, const cases::Case& subject, const Context& context) {
  if (subject.kind != cases::permit_kind) return act.is_main_in(subject.state);
  const auto& procedure = context.site.cases.procedure_of(subject);
  const procedures::Act* main = cases::main_act_on(subject, procedure, context.today);
  return main != nullptr && main->name == act.name;
}

boost::json::object act_form_model(const cases::Case& subject, const cases::PossibleAct& possible,
                                   const Context& context, const http::Parameters& typed) {
  const procedures::Act& act = *possible.act;
  boost::json::array fields;
  for (const Field& field : act.fields) fields.push_back(field_model(subject, field, context, typed));
  if (typed.empty()) offer_counts(subject, act, fields);
  const std::string happened_on(typed.find("happened_on").value_or(""));
  boost::json::object model{{"act", act.name},
                            {"label", context.say(act.label)},
                            {"help", context.say(act.help)},
                            {"is_main", is_main_today(act, subject, context)},
                            {"as", procedures::word_for(possible.as)},
                            {"fields", std::move(fields)},
                            {"_takes_files", takes_evidence(act)},
                            {"_key", new_uuid(context.site.cases.now())},
                            {"_action", fmt::format("/cases/{}/acts/{}", subject.id.text(), act.name)},
                            {"_happened_on", happened_on.empty() ? iso(context.today) : happened_on},
                            {"_note", typed.find("note").value_or("")},
                            {"_offered_content", typed.find("offered.content").value_or("")}};
  if (!is_of_own_part(subject, possible)) model["_seen"] = subject.version;
  model["_shortcuts"] = progress_shortcuts_model(subject, act, context);
  model["has_on_behalf"] = !possible.for_whom.empty();
  model["_can_do_itself"] = !possible.on_behalf;
  model["as_on_behalf"] = procedures::word_for(possible.as_bearer.value_or(possible.as));
  if (!possible.for_whom.empty()) {
    model["on_behalf"] = bearers_model(possible, context, typed);
    model["sources"] = sources_model(context, typed);
  }
  return model;
}

boost::json::array shared_fields_model(const procedures::Act& act, const Context& context,
                                       const http::Parameters& typed) {
  boost::json::array fields;
  for (const Field& field : act.fields) {
    const bool is_of_one_case = field.type == FieldType::due || field.type == FieldType::organisation ||
                                field.type == FieldType::organisations || field.type == FieldType::evidence;
    if (!is_of_one_case) fields.push_back(field_model({}, field, context, typed));
  }
  return fields;
}

boost::json::array sources_model(const Context& context, const http::Parameters& typed) {
  using enum cases::Source;
  boost::json::array sources;
  for (const cases::Source source : {telephone, chat, paper, oa, visit}) {
    sources.push_back({{"value", cases::name_of(source)},
                       {"label", source_label(source, context.language)},
                       {"selected", typed.find("source") == cases::name_of(source)}});
  }
  return sources;
}

Result<cases::Command> parse_act_form(const cases::Case& subject, const procedures::Act& act,
                                      const http::Parameters& form, Day today) {
  cases::Command command;
  command.case_id = subject.id;
  command.act = act.name;
  FieldReader reader(subject, form);
  for (const Field& field : act.fields) reader.read(field, command.fields);
  drop_what_was_only_offered(form, command.fields);
  read_frame(form, today, command, reader.faults());
  take_progress_shortcut(subject, act, form, command, reader.faults());
  if (!reader.faults().empty()) return fail(ErrorKind::malformed, std::move(reader.faults()));
  return command;
}

}  // namespace bihuan::web
