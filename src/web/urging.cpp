// SPDX-License-Identifier: Apache-2.0
#include "web/urging.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

#include "http/form.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/urging_telling.h"

namespace bihuan::web {
namespace {

constexpr std::size_t selection_max = 500;
constexpr std::string_view urge = "urge";

boost::json::array reasons_against(const cases::Case& subject, const Context& context) {
  boost::json::array reasons;
  for (const cases::PossibleAct& possible :
       context.site.cases.possible_acts(subject, context.sitting.actor)) {
    if (possible.act->name != urge) continue;
    for (const Words& reason : possible.obstacles) reasons.emplace_back(context.say(reason));
    return reasons;
  }
  const std::string state = state_label(subject.kind, subject.state, context);
  reasons.emplace_back(fill_in(context.phrase("urging.not_now"), {{"state", state}}));
  return reasons;
}

// ---- one case

std::vector<const boost::json::object*> urgings_in(const boost::json::array& history) {
  std::vector<const boost::json::object*> urgings;
  for (const auto& act : history) {
    if (act.at("act").as_string() == urge) urgings.push_back(&act.get_object());
  }
  return urgings;
}

std::string remark_of(const boost::json::object& act, std::string_view name) {
  const auto* remarks = act.if_contains("remarks");
  if (!remarks) return {};
  for (const auto& remark : remarks->get_array()) {
    if (remark.at("name").as_string() == name) return std::string(remark.at("text").as_string());
  }
  return {};
}

// Who urged whom when; whoever has just done it finds the text open, to be pasted.
boost::json::object last_urging(const boost::json::object& act, const cases::Case& subject,
                                const Context& context) {
  const auto performed = subject.performed.find(urge);
  const bool is_own =
      performed != subject.performed.end() && performed->second.person == context.sitting.actor.person;
  const bool is_latest = act.at("version").to_number<cases::Version>() == subject.version;
  const bool is_of_today = act.at("happened_on").as_string() == iso(context.today);
  boost::json::object model{{"person", act.at("person")},
                            {"organisation", act.at("organisation")},
                            {"means", remark_of(act, "means")},
                            {"text", remark_of(act, "text")}};
  if (const auto* changes = act.if_contains("changes")) model["changes"] = *changes;
  model["_when"] = act.at(is_of_today ? "_recorded" : "_happened");
  model["_is_just_recorded"] = is_own && is_latest && is_of_today;
  return model;
}

boost::json::object form_model(const cases::Case& subject, const Context& context) {
  boost::json::array told;
  for (const OrganisationId& unit : units_to_urge(subject, context)) told.emplace_back(unit.text());
  const std::string text = said_about(subject, tellings_of({subject}, context, {}));
  return {{"text", text},
          {"told", std::move(told)},
          {"_key", new_uuid(context.site.cases.now())},
          {"_seen", subject.version},
          {"_action", fmt::format("/cases/{}/acts/{}", subject.id.text(), urge)}};
}

// ---- a selection

struct Selection {
  std::vector<cases::Case> urged;
  boost::json::array left_out;
  http::Parameters typed;
};

boost::json::object left_out_model(const cases::Case& subject, boost::json::array reasons) {
  return {{"id", subject.id.text()},
          {"href", "/cases/" + subject.id.text()},
          {"number", subject.number.value_or("")},
          {"title", subject.text("title")},
          {"reasons", std::move(reasons)}};
}

Result<Selection> parse_selection(const Context& context) {
  auto form = TRY(http::parse_form(context.request));
  const auto ids = form.fields.all("case");
  if (ids.empty() || ids.size() > selection_max) {
    return fail(ErrorKind::malformed, {fmt::format("请在台账中勾选 1 至 {} 件", selection_max),
                                       fmt::format("Tick 1 to {} cases in the register", selection_max)});
  }
  Selection selection;
  for (const std::string& id : ids) {
    auto subject = TRY(context.site.cases.load(CaseId(id), context.viewer));
    auto reasons = reasons_against(subject, context);
    if (reasons.empty()) {
      selection.urged.push_back(std::move(subject));
    } else {
      selection.left_out.push_back(left_out_model(subject, std::move(reasons)));
    }
  }
  std::ranges::stable_sort(selection.urged, {}, [](const cases::Case& one) {
    const cases::Origin& from = one.origin;
    return std::tuple(from.series, from.year, from.meeting, from.item, from.ordinal);
  });
  selection.typed = std::move(form.fields);
  return selection;
}

constexpr std::size_t names_max = 3;  // over a text, which names them all

std::string names_in_short(const std::vector<OrganisationId>& units, const Context& context) {
  std::string names;
  for (std::size_t i = 0; i < std::min(units.size(), names_max); ++i)
    names += (i == 0 ? "" : context.phrase("mark.pause")) + organisation_name(units[i], context);
  if (units.size() <= names_max) return names;
  const std::string count = fmt::to_string(units.size());
  return names + " " + fill_in(context.phrase("urging.and_others"), {{"count", count}});
}

boost::json::object telling_model(const Telling& telling, const Context& context) {
  boost::json::array units;
  for (const OrganisationId& unit : telling.units)
    units.push_back({{"id", unit.text()}, {"name", organisation_name(unit, context)}});
  boost::json::array items;
  for (const cases::Case* subject : telling.cases)
    items.push_back({{"number", subject->number.value_or(std::string(subject->text("title")))},
                     {"href", "/cases/" + subject->id.text()}});
  return {{"units", std::move(units)},     {"field", telling.field()},
          {"count", telling.cases.size()}, {"items", std::move(items)},
          {"text", telling.text},          {"_names", names_in_short(telling.units, context)}};
}

boost::json::object selection_model(const Selection& selection, const Context& context) {
  boost::json::array texts;
  for (const Telling& telling : tellings_of(selection.urged, context, selection.typed))
    texts.push_back(telling_model(telling, context));
  boost::json::array chosen;
  for (const cases::Case& subject : selection.urged) chosen.emplace_back(subject.id.text());
  return {{"texts", std::move(texts)},
          {"cases", std::move(chosen)},
          {"has_left_out", !selection.left_out.empty()},
          {"left_out", selection.left_out}};
}

http::Response show(const Context& context, boost::json::object model) {
  return render(context, Page{"urging.html", context.phrase("urging.title"), std::move(model)});
}

http::Response show_texts(const Context& context) {
  const auto selection = parse_selection(context);
  if (!selection) return render(context, selection.error());
  boost::json::object model = selection_model(*selection, context);
  model["_key"] = new_uuid(context.site.cases.now());
  model["_may_record"] = !selection->urged.empty();
  return show(context, std::move(model));
}

cases::Command urge_command(const cases::Case& subject, const std::vector<Telling>& tellings,
                            const Context& context, const std::string& key) {
  cases::Command command;
  command.key = CommandKey(key + ":" + subject.id.text());
  command.case_id = subject.id;
  command.act = urge;
  command.fields = {{"means", std::string("chat")},
                    {"told", units_to_urge(subject, context)},
                    {"text", said_about(subject, tellings)}};
  command.happened_on = context.today;
  return command;
}

// Each case is decided by itself; one that is refused stops no other and is told with its reasons.
http::Response record(const Context& context) {
  auto selection = parse_selection(context);
  if (!selection) return render(context, selection.error());
  const std::string key(selection->typed.find("key").value_or(""));
  if (key.empty()) {
    return render(context,
                  Error{ErrorKind::malformed,
                        {{"表单缺少办理标识，请重新打开页面", "The form has no key: open the page again"}}});
  }
  const auto tellings = tellings_of(selection->urged, context, selection->typed);
  std::vector<cases::Case> recorded;
  for (const cases::Case& subject : selection->urged) {
    const auto command = urge_command(subject, tellings, context, key);
    const auto receipt = context.site.cases.perform(command, context.sitting.actor);
    if (receipt) {
      recorded.push_back(subject);
    } else {
      selection->left_out.push_back(left_out_model(subject, reasons_of(context, receipt.error())));
    }
  }
  selection->urged = std::move(recorded);
  boost::json::object model = selection_model(*selection, context);
  model["recorded"] = selection->urged.size();
  model["_is_recorded"] = !selection->urged.empty();
  return show(context, std::move(model));
}

}  // namespace

boost::json::object urging_model(const cases::Case& subject, const boost::json::array& history,
                                 const Context& context) {
  const auto urgings = urgings_in(history);
  boost::json::object model{{"times", urgings.size()}};
  if (!urgings.empty()) {
    const boost::json::object& last = *urgings.front();
    const std::string day(last.at("_happened").as_string());
    model["last_on"] = last.at("happened_on");
    model["_said"] = fill_in(context.phrase(urgings.size() == 1 ? "urging.once" : "urging.times"),
                             {{"times", fmt::to_string(urgings.size())}, {"day", day}});
    model["last"] = last_urging(last, subject, context);
  }
  const bool may_urge = reasons_against(subject, context).empty();
  if (may_urge) model["form"] = form_model(subject, context);
  model["_is_shown"] = may_urge;
  model["_do"] = context.phrase(urgings.empty() ? "urging.do" : "urging.do_again");
  return model;
}

std::vector<Route> urging_routes() {
  return {
      {"POST",
       "/register/urging",
       "The texts with which the units of the selected cases are urged, one for those that bear just the "
       "same; records nothing",
       {{"case", "id, as often as there are cases", true}},
       show_texts},
      {"POST",
       "/register/urging/acts",
       "Record that the units of the selected cases were urged in the chat group, each with its text",
       {{"key", "makes a repetition harmless", true},
        {"case", "id, as often as there are cases", true},
        {"text.ID", "the text for the units of which the first has that id; composed where it is left out"}},
       record},
  };
}

}  // namespace bihuan::web
