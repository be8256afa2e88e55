// SPDX-License-Identifier: Apache-2.0
#include "web/urging.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <tuple>

#include "base/day_words.h"
#include "cases/guards.h"
#include "http/form.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/urging_text.h"

namespace bihuan::web {
namespace {

constexpr std::size_t selection_max = 500;
constexpr std::string_view urge = "urge";

/// What one unit is told: its items, and the text with which it is.
struct Telling {
  OrganisationId unit;
  std::vector<const cases::Case*> cases;
  std::string text;
};

std::vector<OrganisationId> units_of(const cases::Case& subject, const Context& context) {
  return cases::leads_to_urge(subject, context.site.cases.directory()->directory, context.today);
}

std::string composed(const Telling& telling, const Context& context) {
  std::vector<UrgedItem> items;
  for (const cases::Case* subject : telling.cases) items.push_back(urged_item(*subject));
  return urging_text(organisation_name(telling.unit, context), items, context.today,
                     context.site.cases.calendar(), context.language);
}

// Units in official order; what somebody has rewritten stays as it was typed.
std::vector<Telling> tellings_of(const std::vector<cases::Case>& urged, const Context& context,
                                 const http::Parameters& typed) {
  std::map<OrganisationId, std::vector<const cases::Case*>> cases_of;
  for (const cases::Case& subject : urged) {
    for (const OrganisationId& unit : units_of(subject, context)) cases_of[unit].push_back(&subject);
  }
  std::vector<OrganisationId> units;
  for (const auto& [unit, cases] : cases_of) units.push_back(unit);
  context.site.cases.directory()->directory.put_in_official_order(units, context.today);
  std::vector<Telling> tellings;
  for (const OrganisationId& unit : units) {
    Telling telling{unit, cases_of.at(unit), {}};
    telling.text = typed.find("text." + unit.text()).value_or("");
    if (telling.text.empty()) telling.text = composed(telling, context);
    tellings.push_back(std::move(telling));
  }
  return tellings;
}

// All that was said about one case: to each of its leads.
std::string said_about(const cases::Case& subject, const std::vector<Telling>& tellings) {
  std::string said;
  for (const Telling& telling : tellings) {
    const bool is_told =
        std::ranges::any_of(telling.cases, [&](const cases::Case* one) { return one->id == subject.id; });
    if (is_told) said += (said.empty() ? "" : "\n") + telling.text;
  }
  return said;
}

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

struct Urgings {
  int times = 0;
  Day last_on;
  std::string last_text;
};

Urgings urgings_of(const cases::Case& subject, const Context& context) {
  Urgings urgings;
  for (const cases::Act& act : context.site.cases.acts_of(subject.id, context.viewer)) {
    if (act.envelope.act != urge) continue;
    ++urgings.times;
    urgings.last_on = act.envelope.happened_on;
    const auto content = cases::content_of(act);
    const auto text = content ? content->remarks.find("text") : cases::Texts::const_iterator();
    urgings.last_text = content && text != content->remarks.end() ? text->second : std::string();
  }
  return urgings;
}

boost::json::object form_model(const cases::Case& subject, const Context& context) {
  boost::json::array told;
  for (const OrganisationId& unit : units_of(subject, context)) told.emplace_back(unit.text());
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

boost::json::object telling_model(const Telling& telling, const Context& context) {
  boost::json::array items;
  for (const cases::Case* subject : telling.cases)
    items.push_back({{"number", subject->number.value_or("")}, {"href", "/cases/" + subject->id.text()}});
  return {{"id", telling.unit.text()},
          {"name", organisation_name(telling.unit, context)},
          {"count", telling.cases.size()},
          {"items", std::move(items)},
          {"text", telling.text}};
}

boost::json::object selection_model(const Selection& selection, const Context& context) {
  boost::json::array units;
  for (const Telling& telling : tellings_of(selection.urged, context, selection.typed))
    units.push_back(telling_model(telling, context));
  boost::json::array chosen;
  for (const cases::Case& subject : selection.urged) chosen.emplace_back(subject.id.text());
  return {{"units", std::move(units)},
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
                    {"told", units_of(subject, context)},
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

boost::json::object urging_model(const cases::Case& subject, const Context& context) {
  const Urgings urgings = urgings_of(subject, context);
  boost::json::object model{{"times", urgings.times}};
  if (urgings.times > 0) {
    const std::string day = context.say(day_words(urgings.last_on));
    model["last_on"] = iso(urgings.last_on);
    model["_said"] = fill_in(context.phrase(urgings.times == 1 ? "urging.once" : "urging.times"),
                             {{"times", fmt::to_string(urgings.times)}, {"day", day}});
    if (urgings.last_on == context.today) model["_just_said"] = urgings.last_text;
  }
  const bool may_urge = reasons_against(subject, context).empty();
  if (may_urge) model["form"] = form_model(subject, context);
  model["_is_shown"] = may_urge;
  return model;
}

std::vector<Route> urging_routes() {
  return {
      {"POST",
       "/register/urging",
       "The texts with which the units of the selected cases are urged; records nothing",
       {{"case", "id, as often as there are cases", true}},
       show_texts},
      {"POST",
       "/register/urging/acts",
       "Record that the units of the selected cases were urged in the chat group, each with its text",
       {{"key", "makes a repetition harmless", true},
        {"case", "id, as often as there are cases", true},
        {"text.ID", "the text for the unit of that id; composed where it is left out"}},
       record},
  };
}

}  // namespace bihuan::web
