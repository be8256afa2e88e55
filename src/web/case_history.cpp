// SPDX-License-Identifier: Apache-2.0
#include "web/case_history.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "base/day_words.h"
#include "base/overloaded.h"
#include "cases/notice_acts.h"
#include "cases/rounds.h"
#include "cases/system_person.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/field_words.h"
#include "web/filing_drafts.h"
#include "web/organisation_choice.h"
#include "web/phrases.h"
#include "web/round_model.h"

namespace bihuan::web {
namespace {

std::string act_label(const cases::Case& subject, const procedures::Procedure& procedure,
                      const std::string& act, const Context& context) {
  if (const procedures::Act* rule = procedure.find_act(act)) return context.say(rule->label);
  if (procedure.kind == cases::round_kind && act == "open") return context.phrase("round.opened");
  const Words* known = words_if_keyed_in(subject.origin.minutes, act);
  if (known == nullptr) known = Phrases::built_in().find("act." + act);
  return known ? context.say(*known) : act;
}

constexpr std::size_t named_max = 12;        // of the organisations of one act
constexpr std::size_t said_bytes_max = 900;  // in full; what is longer has a frame of its own to scroll in

std::string in_all(std::size_t count, const Context& context) {
  return count > named_max ? fmt::format("… {} ", count) + context.phrase("history.bearers_in_all") : "";
}

std::string bearers_line(const cases::BearersSet& set, const Context& context) {
  if (set.bearers.empty()) return {};
  std::string line;
  const auto named = std::span(set.bearers).first(std::min(named_max, set.bearers.size()));
  for (const cases::Bearer& bearer : named) {
    if (!line.empty()) line += "、";
    line += organisation_name(bearer.organisation, context);
    if (bearer.role == cases::BearerRole::support) line += context.phrase("history.supporting");
    if (bearer.role == cases::BearerRole::examiner) line += context.phrase("history.examining");
  }
  return context.phrase("history.bearers") + line + in_all(set.bearers.size(), context);
}

// The rule, and the day that it came to when it was set.
std::string due_line(const cases::DueSet& set, const Context& context) {
  std::string line = context.say(calendar::rule_words(set.rule));
  const bool is_plain = std::holds_alternative<calendar::OnDay>(set.rule.when);
  if (set.date && (!is_plain || std::get<calendar::OnDay>(set.rule.when).day != set.date->due_on))
    line += " → " + context.say(day_words(set.date->due_on));
  return line;
}

std::string told_line(const cases::FieldRecorded& recorded, const Context& context) {
  if (recorded.name != "urge.told") return {};
  std::string names;
  std::size_t count = 0;
  std::string_view ids = recorded.value;
  for (; !ids.empty(); ++count) {
    const auto end = std::min(ids.find(' '), ids.size());
    if (count > 0 && count < named_max) names += "、";
    if (count < named_max)
      names += organisation_name(OrganisationId(std::string(ids.substr(0, end))), context);
    ids.remove_prefix(std::min(end + 1, ids.size()));
  }
  return context.phrase("history.told") + names + in_all(count, context);
}

std::string names_line(std::string_view key, const std::vector<OrganisationId>& ids, const Context& context) {
  std::string names;
  const std::size_t named = std::min(named_max, ids.size());
  for (std::size_t i = 0; i < named; ++i) names += (i ? "、" : "") + organisation_name(ids[i], context);
  return context.phrase(key) + names + in_all(ids.size(), context);
}

std::string rolled_up_line(const cases::RolledUp& rolled_up, const Context& context) {
  std::string line;
  for (const auto& figure : standing_figures(rolled_up.lines, context)) {
    if (figure.at("count").to_number<std::size_t>() == 0) continue;
    if (!line.empty()) line += "，";
    line += std::string(figure.at("label").as_string()) + " " + boost::json::serialize(figure.at("count"));
  }
  const std::string said = context.phrase("history.rolled_up") + line;
  if (rolled_up.contradictions == 0) return said;
  return said + context.phrase("mark.stop") +
         fill_in(context.phrase("figures.closed_with"),
                 {{"count", fmt::to_string(rolled_up.contradictions)}});
}

std::string linked_line(const cases::Linked& linked, const Context& context) {
  const auto row = context.site.cases.row_of(linked.to, context.viewer);
  if (!row) return {};
  const std::string called = row->number.empty() ? row->title : fmt::format("{} {}", row->number, row->title);
  return context.phrase("history.linked") + called;
}

// The period, and the day on which the round is due.
std::string period_line(const cases::RoundOpened& opened, const cases::Case& duty, const Context& context) {
  const std::string due = context.say(day_words(opened.date.due_on));
  const auto period =
      duty.due_rule ? calendar::period_words(*duty.due_rule, opened.date.named_on) : std::optional<Words>();
  return period ? context.say(*period) + " → " + due : due;
}

const procedures::Procedure& procedure_of(const cases::Case& subject, const Context& context) {
  return context.site.cases.procedure_of(subject);
}

// Null: the version that the case follows does not know it.
template <class Found>
std::string label_or(const std::string& name, const Found* found, const Context& context) {
  return found ? context.say(found->label) : name;
}

std::string clock_line(std::string_view key, const std::string& name, const calendar::DueDate& date,
                       const cases::Case& subject, const Context& context) {
  const std::string label = label_or(name, procedure_of(subject, context).find_clock(name), context);
  return fmt::format("{}{} → {}", context.phrase(key), label, context.say(day_words(date.due_on)));
}

std::string interval_words(Day from, const std::optional<Day>& until, const Context& context) {
  const std::string begin = context.say(day_words(from));
  return until ? fmt::format("{} – {}", begin, context.say(day_words(*until))) : fmt::format("{} –", begin);
}

std::string drawn_line(const cases::NoticeDrawn& drawn, const cases::Case& subject, const Context& context) {
  return context.phrase("history.notice_drawn") +
         label_or(drawn.step, procedure_of(subject, context).find_step(drawn.step), context);
}

std::string following_line(std::string_view key, const std::string& name, const cases::Case& subject,
                           const Context& context) {
  return context.phrase(key) + label_or(name, procedure_of(subject, context).find_notice(name), context);
}

std::string issued_line(const cases::NoticeIssued& issued, const Context& context) {
  return fill_in(names_line("history.notice_issued", issued.told, context), {{"number", issued.number}});
}

std::string released_line(const cases::RoundReleased& released, const Context& context) {
  if (!released.date) return {};
  return context.phrase("history.due") + context.say(day_words(released.date->due_on));
}

std::string moved_line(const cases::Moved& moved, const cases::Case& subject, const Context& context) {
  return context.phrase("history.state") +
         state_label(subject.kind, moved.to, subject.origin.minutes, context);
}

// What a fact changed, in a line; nothing for what the page shows elsewhere.
std::string change_line(const cases::Fact& fact, const cases::Case& subject, const Context& context) {
  const auto line = [&](std::string_view key, const std::string& what) {
    return fmt::format("{}{}", context.phrase(key), what);
  };
  return std::visit(
      Overloaded{
          [&](const cases::Moved& moved) { return moved_line(moved, subject, context); },
          [&](const cases::NumberFixed& fixed) { return line("history.number", fixed.number); },
          [&](const cases::BearersSet& set) { return bearers_line(set, context); },
          [&](const cases::DueSet& set) { return line("history.due", due_line(set, context)); },
          [&](const cases::DueExtended& extended) {
            return line("history.extended", context.say(day_words(extended.date.due_on)));
          },
          [&](const cases::Disputed& disputed) {
            return line("history.disputed", organisation_name(disputed.by, context));
          },
          [&](const cases::Linked& linked) { return linked_line(linked, context); },
          [&](const cases::FieldRecorded& recorded) { return told_line(recorded, context); },
          [&](const cases::RoundOpened& opened) {
            return line("history.round_opened", period_line(opened, subject, context));
          },
          [&](const cases::Filed& filed) { return names_line("history.filed", {filed.by}, context); },
          [&](const cases::FilingSentBack& back) {
            return names_line("history.sent_back", {back.of}, context);
          },
          [&](const cases::Excused& excused) {
            return names_line("history.excused", {excused.organisation}, context);
          },
          [&](const cases::PartsAsked& asked) {
            return names_line("history.parts_asked", asked.of, context);
          },
          [&](const cases::PartGiven& given) {
            return names_line("history.part_given", {given.from}, context);
          },
          [&](const cases::RolledUp& rolled_up) { return rolled_up_line(rolled_up, context); },
          [&](const cases::DueResumed& resumed) {
            return line("history.due_resumed", context.say(day_words(resumed.date.due_on)));
          },
          [&](const cases::DueReckoned& reckoned) {
            return line("history.due_reckoned", context.say(calendar::reckoned_words(reckoned.date)));
          },
          [&](const cases::ClockStarted& started) {
            return clock_line("history.clock_started", started.clock, started.date, subject, context);
          },
          [&](const cases::ClockMoved& moved) {
            return clock_line("history.clock_moved", moved.clock, moved.date, subject, context);
          },
          [&](const cases::PutInForce& put) {
            return line("history.in_force", interval_words(put.from, put.until, context));
          },
          [&](const cases::ForceSuspended& suspended) {
            return line("history.suspended", interval_words(suspended.from, suspended.until, context));
          },
          [&](const cases::RoundReleased& released) { return released_line(released, context); },
          [&](const cases::NoticeDrawn& drawn) { return drawn_line(drawn, subject, context); },
          [&](const cases::NoticeFollowed& followed) {
            return following_line("history.notice_drawn", followed.name, subject, context);
          },
          [&](const cases::NoticeLeftOut& left_out) {
            return following_line("history.notice_left_out", left_out.name, subject, context);
          },
          [&](const cases::NoticeIssued& issued) { return issued_line(issued, context); },
          [](const auto&) { return std::string(); },
      },
      fact);
}

std::string remark_label(const procedures::Act* rule, const std::string& name, const Context& context) {
  if (rule) {
    const auto field = std::ranges::find(rule->fields, name, &procedures::Field::name);
    if (field != rule->fields.end()) return context.say(field->label);
  }
  const Words* known = Phrases::built_in().find("remark." + name);
  return known ? context.say(*known) : name;
}

std::string size_words(std::uint64_t bytes) {
  constexpr double kibibyte = 1024;
  const auto size = static_cast<double>(bytes);
  return size < kibibyte * kibibyte ? fmt::format("{:.0f} KB", std::max(1.0, size / kibibyte))
                                    : fmt::format("{:.1f} MB", size / kibibyte / kibibyte);
}

bool is_shown_as_change(const procedures::Field& field) {
  using enum procedures::FieldType;
  return field.type == organisations || field.type == due || field.type == evidence;
}

boost::json::array evidence_model(const cases::Case& subject, const cases::Content& content,
                                  const procedures::Act* rule, const Context& context) {
  boost::json::array files;
  for (const cases::KeptEvidence& kept : cases::kept_evidence(content)) {
    const std::string digest = kept.digest.text();
    files.push_back({{"label", remark_label(rule, kept.field, context)},
                     {"name", kept.name.empty() ? digest : kept.name},
                     {"digest", digest},
                     {"size_bytes", kept.size_bytes},
                     {"_size", size_words(kept.size_bytes)},
                     {"href", fmt::format("/cases/{}/evidence/{}", subject.id.text(), digest)}});
  }
  return files;
}

boost::json::array remarks_model(const cases::Content& content, const procedures::Act* rule,
                                 const Context& context) {
  boost::json::array remarks;
  const auto add = [&](const std::string& name, std::string text) {
    if (rule) {
      const auto field = std::ranges::find(rule->fields, name, &procedures::Field::name);
      if (field != rule->fields.end() && is_shown_as_change(*field)) return;
      if (field != rule->fields.end()) text = recorded_words(*field, text, context);
    }
    remarks.push_back({{"name", name},
                       {"label", remark_label(rule, name, context)},
                       {"text", text},
                       {"_is_long", text.size() > said_bytes_max}});
  };
  for (const auto& [name, text] : content.remarks) add(name, text);
  if (const auto progress = content.texts.find("progress"); progress != content.texts.end())
    add("progress", progress->second);
  return remarks;
}

// The system acts by itself where the calendar says so; it is on no roster.
std::string name_of_unknown(const PersonId& person, const Context& context) {
  return person == cases::system_person() ? context.phrase("history.system") : person.text();
}

boost::json::object act_model(const cases::Case& subject, const cases::Act& act, const Context& context) {
  const cases::Envelope& envelope = act.envelope;
  // The version that the case followed then.
  const procedures::Procedure& procedure = context.site.cases.procedure_of(envelope);
  const auto state = context.site.cases.directory();
  const people::Person* person = state->roster.find(envelope.person);
  boost::json::object model{{"act", envelope.act},
                            {"label", act_label(subject, procedure, envelope.act, context)},
                            {"version", envelope.version},
                            {"person", person ? person->name : name_of_unknown(envelope.person, context)},
                            {"organisation", organisation_name(envelope.organisation, context)},
                            {"happened_on", iso(envelope.happened_on)},
                            {"_happened", context.say(day_words(envelope.happened_on))},
                            {"recorded_at", iso(envelope.recorded_at)},
                            {"_recorded", minute_of(envelope.recorded_at, context)},
                            {"digest", cases::digest_of(envelope).text()}};
  if (envelope.on_behalf) {
    model["on_behalf"] =
        boost::json::object{{"name", organisation_name(envelope.on_behalf->organisation, context)},
                            {"source", source_label(envelope.on_behalf->source, context.language)}};
  }
  const auto content = cases::content_of(act);
  if (!content) return model;
  boost::json::array changes;
  for (const cases::Fact& fact : content->facts) {
    if (std::string line = change_line(fact, subject, context); !line.empty())
      changes.emplace_back(std::move(line));
  }
  model["changes"] = std::move(changes);
  const procedures::Act* rule = procedure.find_act(envelope.act);
  if (rule == nullptr) rule = cases::find_notice_act(envelope.act);
  model["remarks"] = remarks_model(*content, rule, context);
  model["evidence"] = evidence_model(subject, *content, rule, context);
  return model;
}

}  // namespace

boost::json::array case_history(const cases::Case& subject, const Context& context) {
  const auto acts = context.site.cases.acts_of(subject.id, context.viewer);
  boost::json::array history;
  for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
    const procedures::Procedure& followed = context.site.cases.procedure_of(act->envelope);
    if (is_kept_from_sitter(followed.find_act(act->envelope.act), act->envelope, context)) continue;
    history.push_back(act_model(subject, *act, context));
  }
  return history;
}

}  // namespace bihuan::web
