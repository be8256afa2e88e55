// SPDX-License-Identifier: Apache-2.0
#include "web/notice_model.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/guards.h"
#include "web/blanks.h"
#include "web/organisation_choice.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

using cases::Case;
using cases::Notice;
using cases::NoticeStanding;

std::string_view standing_of(const Case& subject, int ordinal, const Context& context) {
  switch (subject.notices[static_cast<std::size_t>(ordinal) - 1].standing) {
    case NoticeStanding::issued:
      return "issued";
    case NoticeStanding::dropped:
      return "dropped";
    case NoticeStanding::waiting:
      return cases::notice_waits(subject, context.site.cases.procedure_of(subject), ordinal) ? "waiting"
                                                                                             : "void";
  }
  VERIFY(false && "a standing of the closed set");
}

boost::json::array organisations_model(const std::vector<OrganisationId>& ids, const Context& context) {
  boost::json::array organisations;
  for (const OrganisationId& id : ids)
    organisations.push_back({{"id", id.text()}, {"name", organisation_name(id, context)}});
  return organisations;
}

/// The words that stand with an act of the case; none where they were destroyed.
cases::Texts remarks_of(const std::vector<cases::Act>& acts, cases::Version version) {
  if (version == 0 || version > acts.size()) return {};
  auto content = cases::content_of(acts[version - 1]);
  return content ? std::move(content->remarks) : cases::Texts();
}

std::string remark(const cases::Texts& remarks, std::string_view name) {
  const auto found = remarks.find(name);
  return found == remarks.end() ? "" : found->second;
}

std::string means_label(const std::string& name, const Context& context) {
  for (const procedures::Field& field : cases::find_notice_act(cases::tell_of_notice_act)->fields) {
    const auto choice = std::ranges::find(field.choices, name, &procedures::Choice::name);
    if (choice != field.choices.end()) return context.say(choice->label);
  }
  return name;
}

boost::json::array tellings_model(const Notice& notice, const std::vector<cases::Act>& acts,
                                  const Context& context) {
  boost::json::array tellings;
  for (const cases::FurtherTelling& telling : notice.told_again) {
    const auto remarks = remarks_of(acts, telling.version);
    tellings.push_back({{"organisation", organisation_name(telling.organisation, context)},
                        {"on", iso(telling.on)},
                        {"_on", context.say(day_words(telling.on))},
                        {"means", means_label(remark(remarks, "means"), context)},
                        {"answered_by", remark(remarks, "answered_by")}});
  }
  return tellings;
}

// The clock that the notice is about; empty of a step of the ladder and where the notice names none.
std::string clock_of(const Notice& notice, const Context& context) {
  const auto* procedure = context.site.cases.shelf()->find(notice.procedure);
  const auto* form = procedure && !notice.is_of_ladder() ? procedure->find_notice(notice.name) : nullptr;
  return form ? form->clock : "";
}

/// `{act, label, on, _words}` of the act that stopped the notice's clock after it was given.
boost::json::object lifted_model(const Notice& notice, const std::vector<cases::Act>& acts,
                                 const Context& context) {
  const std::string clock = clock_of(notice, context);
  if (clock.empty()) return {};
  const auto stops_it = [&](const procedures::Effect& effect) {
    return effect.kind == procedures::EffectKind::stop_clock && effect.argument == clock;
  };
  for (const cases::Act& act : acts) {
    if (act.envelope.version <= notice.follows) continue;
    const auto* rule = context.site.cases.procedure_of(act.envelope).find_act(act.envelope.act);
    if (rule == nullptr || std::ranges::none_of(rule->effects, stops_it)) continue;
    const Day on = act.envelope.happened_on;
    const Blanks blanks{{"day", context.say(day_words(on))}, {"act", context.say(rule->label)}};
    return {{"act", rule->name},
            {"label", context.say(rule->label)},
            {"on", iso(on)},
            {"_words", fill_in(context.phrase("notice.lifted"), blanks)}};
  }
  return {};
}

boost::json::object case_in_short(const Case& subject) {
  return {{"id", subject.id.text()},
          {"href", "/cases/" + subject.id.text()},
          {"number", subject.number.value_or(std::string(subject.text("duty_number")))},
          {"title", subject.text("title")}};
}

}  // namespace

bool may_see(const Notice& notice, const Context& context) {
  const OrganisationId& own = context.sitting.actor.organisation;
  if (sees_the_whole(own, context)) return true;
  return notice.standing == NoticeStanding::issued &&
         std::ranges::any_of(notice.told,
                             [&](const OrganisationId& told) { return is_of_sitters_body(told, context); });
}

cases::NoticeWords said_of(const Notice& notice, const Context& context) {
  return cases::words_of(notice, context.site.cases.shelf()->find(notice.procedure));
}

std::vector<OrganisationId> addressees_of(const Case& subject, const Notice& notice, const Context& context) {
  const auto state = context.site.cases.directory();
  std::vector<OrganisationId> told = notice.told;
  if (notice.standing != NoticeStanding::issued)
    told = cases::leads_to_urge(subject, state->directory, context.today);
  state->directory.put_in_official_order(told, context.today);
  return told;
}

boost::json::object notice_model(const Case& subject, int ordinal, const Context& context) {
  const Notice& notice = subject.notices[static_cast<std::size_t>(ordinal) - 1];
  const auto standing = standing_of(subject, ordinal, context);
  const bool is_issued = notice.standing == NoticeStanding::issued;
  const Day day = is_issued ? notice.issued_on : notice.drawn_on;
  const auto acts = context.site.cases.acts_of(subject.id, context.viewer);
  const auto remarks = remarks_of(acts, notice.settled_in);
  const auto told = addressees_of(subject, notice, context);
  boost::json::object model{{"case", case_in_short(subject)},
                            {"notice", ordinal},
                            {"href", fmt::format("/cases/{}/notices/{}", subject.id.text(), ordinal)},
                            {"name", notice.name},
                            {"follows", notice.follows},
                            {"label", context.say(said_of(notice, context).label)},
                            {"standing", standing},
                            {"standing_label", context.phrase(fmt::format("notice.standing.{}", standing))},
                            {"number", notice.number},
                            {"drawn_on", iso(notice.drawn_on)},
                            {"due_on", notice.date ? iso(notice.date->due_on) : ""},
                            {"_day", context.say(day_words(day))},
                            {"_due", notice.date ? context.say(day_words(notice.date->due_on)) : ""},
                            {"told", organisations_model(told, context)},
                            {"told_again", tellings_model(notice, acts, context)},
                            {"approver", remark(remarks, "approver")},
                            {"reason", remark(remarks, "reason")}};
  model["issued_on"] = is_issued ? iso(notice.issued_on) : "";
  if (auto lifted = lifted_model(notice, acts, context); is_issued && !lifted.empty())
    model["lifted"] = std::move(lifted);
  model["_has_tellings"] = !notice.told_again.empty();
  return model;
}

boost::json::array notices_model(const Case& subject, const Context& context) {
  boost::json::array notices;
  for (auto ordinal = static_cast<int>(subject.notices.size()); ordinal >= 1; --ordinal) {
    if (may_see(subject.notices[static_cast<std::size_t>(ordinal) - 1], context))
      notices.push_back(notice_model(subject, ordinal, context));
  }
  return notices;
}

}  // namespace bihuan::web
