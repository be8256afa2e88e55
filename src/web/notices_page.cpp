// SPDX-License-Identifier: Apache-2.0
#include "web/notices_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

#include "base/number.h"
#include "http/form.h"
#include "web/act_form.h"
#include "web/assets.h"
#include "web/notice_model.h"
#include "web/organisation_choice.h"
#include "web/page.h"
#include "web/sitting.h"

namespace bihuan::web {
namespace {

using cases::Case;
using cases::Notice;
using cases::NoticeStanding;

// Each is replayed, and its obstacles asked.
constexpr std::size_t waiting_per_page = 50;
constexpr std::size_t issued_per_page = 50;

// ---- what can be done with one

struct Refused {
  std::string act;
  http::Parameters typed;
  boost::json::array reasons;
};

bool is_possible(const Case& subject, int ordinal, std::string_view act, const Context& context) {
  const bool is_issued = cases::find_notice(subject, ordinal)->standing == NoticeStanding::issued;
  if (act == cases::tell_of_notice_act) return is_issued;
  return cases::notice_waits(subject, context.site.cases.procedure_of(subject), ordinal);
}

// Only those that it went to can be told once more.
void offer_the_told(const Notice& notice, const Context& context, boost::json::object& field) {
  boost::json::array offered;
  for (const OrganisationId& id : notice.told) {
    offered.push_back({{"value", id.text()},
                       {"label", organisation_name(id, context)},
                       {"selected", notice.told.size() == 1}});
  }
  field["organisations"] = std::move(offered);
}

boost::json::object form_model(const Case& subject, int ordinal, const procedures::Act& act,
                               const Context& context, const Refused& refused) {
  const bool is_refused = refused.act == act.name;
  const cases::PossibleAct possible{&act, procedures::Role::office, false, {}, {}, {}};
  boost::json::object form =
      act_form_model(subject, possible, context, is_refused ? refused.typed : http::Parameters{});
  auto& fields = form["fields"].as_array();
  fields.erase(fields.begin());  // which notice it is, the address says
  for (auto& field : fields) {
    if (field.at("name").as_string() == "field.organisation")
      offer_the_told(*cases::find_notice(subject, ordinal), context, field.as_object());
  }
  form["_action"] = fmt::format("/cases/{}/notices/{}/acts/{}", subject.id.text(), ordinal, act.name);
  form["_open"] = is_refused || act.name == cases::approve_notice_act;
  form["is_main"] = act.name == cases::approve_notice_act;
  if (is_refused) form["refused"] = boost::json::object{{"reasons", refused.reasons}};
  return form;
}

void add_forms(const Case& subject, int ordinal, const Context& context, const Refused& refused,
               boost::json::object& model) {
  boost::json::array forms;
  boost::json::array obstacles;
  const bool is_office = sees_the_whole(context.sitting.actor.organisation, context);
  for (const procedures::Act& act : cases::notice_acts()) {
    if (!is_office || !is_possible(subject, ordinal, act.name, context)) continue;
    if (act.name == cases::approve_notice_act) {
      const Notice& notice = *cases::find_notice(subject, ordinal);
      for (const Words& reason : context.site.cases.obstacles_to_notice(subject, notice))
        obstacles.emplace_back(context.say(reason));
      if (!obstacles.empty() && refused.act != act.name) continue;
    }
    forms.push_back(form_model(subject, ordinal, act, context, refused));
  }
  model["_has_forms"] = !forms.empty();
  model["_has_obstacles"] = !obstacles.empty();
  model["acts_possible"] = std::move(forms);
  model["obstacles"] = std::move(obstacles);
}

// ---- one notice

struct Found {
  Case subject;
  int ordinal = 0;
};

Result<Found> find_asked(const Context& context) {
  auto subject = TRY(context.site.cases.find(context.part(0), context.viewer));
  const auto ordinal = parse_number<int>(context.part(1), 1, std::numeric_limits<int>::max());
  const Notice* notice = ordinal ? cases::find_notice(subject, *ordinal) : nullptr;
  if (!notice || !may_see(*notice, context)) {
    return fail(ErrorKind::not_found,
                Words{"没有这份督办单，或您无权查看", "No such notice, or none that you may see"});
  }
  return Found{std::move(subject), *ordinal};
}

http::Response show(const Context& context, const Found& found, const Refused& refused, int status) {
  boost::json::object model = notice_model(found.subject, found.ordinal, context);
  const Notice& notice = *cases::find_notice(found.subject, found.ordinal);
  model["paper"] = notice_paper(found.subject, notice, context);
  add_forms(found.subject, found.ordinal, context, refused, model);
  if (!refused.reasons.empty()) model["reasons"] = refused.reasons;
  model["_is_draft"] = notice.standing != NoticeStanding::issued;
  model["_styles"] = asset_address("notice.css");
  const std::string title(model["paper"].at("title").as_string());
  return render(context, Page{"notice.html", title, std::move(model), status});
}

http::Response show_notice(const Context& context) {
  const auto found = find_asked(context);
  return found ? show(context, *found, {}, 200) : render(context, found.error());
}

http::Response refuse(const Context& context, const Found& found, const http::Parameters& typed,
                      const Error& error) {
  auto now = find_asked(context);
  return show(context, now ? *now : found, {context.part(2), typed, reasons_of(context, error)},
              status_of(error.kind));
}

http::Parameters with_notice(const http::Parameters& typed, int ordinal) {
  http::Parameters fields;
  fields.add(fmt::format("field.{}", cases::notice_field), fmt::to_string(ordinal));
  for (const http::Pair& pair : typed) fields.add(pair.name, pair.value);
  return fields;
}

http::Response record_act(const Context& context) {
  const auto found = find_asked(context);
  if (!found) return render(context, found.error());
  const procedures::Act* act = cases::find_notice_act(context.part(2));
  if (!act) return render(context, Error{ErrorKind::not_found, {{"没有这项办理", "There is no such act"}}});
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const auto fields = with_notice(form->fields, found->ordinal);
  const auto command = parse_act_form(found->subject, *act, fields, context.today);
  if (!command) return refuse(context, *found, form->fields, command.error());
  const auto receipt = context.site.cases.act_on_notice(*command, context.sitting.actor);
  if (!receipt) return refuse(context, *found, form->fields, receipt.error());
  return done(context, fmt::format("/cases/{}/notices/{}", found->subject.id.text(), found->ordinal),
              {{"id", found->subject.id.text()}, {"notice", found->ordinal}, {"act", act->name}});
}

// ---- all of them

boost::json::object waiting_model(const Case& subject, int ordinal, const Context& context) {
  boost::json::object model = notice_model(subject, ordinal, context);
  add_forms(subject, ordinal, context, {}, model);
  for (auto& form : model["acts_possible"].as_array()) form.as_object()["_open"] = false;
  return model;
}

std::size_t page_asked(std::string_view name, const Context& context) {
  constexpr std::size_t pages_max = 1'000'000;
  return parse_number<std::size_t>(context.query(name), 1, pages_max).value_or(1);
}

std::string notices_address(std::size_t page, std::size_t waiting) {
  return fmt::format("/notices?page={}&waiting={}", page, waiting);
}

struct Waiting {
  boost::json::array shown;
  bool has_more = false;
};

Waiting waiting_notices(std::size_t page, const Context& context) {
  Waiting waiting;
  if (!sees_the_whole(context.sitting.actor.organisation, context)) return waiting;
  cases::Filter filter;
  filter.notice_waits = true;
  const cases::Paging paging{.offset = (page - 1) * waiting_per_page, .limit = waiting_per_page};
  const cases::Page found = context.site.cases.list(filter, paging, context.viewer);
  waiting.has_more = paging.offset + found.rows.size() < found.total;
  for (const cases::Row& row : found.rows) {
    const auto subject = context.site.cases.load(row.id, context.viewer);
    if (!subject) continue;
    for (const int ordinal : cases::waiting_notices(*subject, context.site.cases.procedure_of(*subject)))
      waiting.shown.push_back(waiting_model(*subject, ordinal, context));
  }
  return waiting;
}

// Of those that went to one's own body, or all; the latest number first. Only those shown are replayed.
cases::NoticesFound issued_notices(std::size_t page, const Context& context) {
  const cases::Paging paging{.offset = (page - 1) * issued_per_page, .limit = issued_per_page};
  const OrganisationId& own = context.sitting.actor.organisation;
  if (!sees_the_whole(own, context)) return context.site.cases.notices_to(own, paging, context.viewer);
  const auto book = context.site.cases.notice_book();
  cases::NoticesFound found;
  found.total = book->entries.size();
  const std::size_t end = found.total - std::min(paging.offset, found.total);
  const std::size_t begin = end - std::min(paging.limit, end);
  for (std::size_t i = end; i > begin; --i)
    found.notices.push_back({book->entries[i - 1].of, book->entries[i - 1].notice});
  return found;
}

boost::json::array issued_models(const std::vector<cases::NoticeOf>& notices, const Context& context) {
  boost::json::array models;
  for (const auto& [of, ordinal] : notices) {
    const auto subject = context.site.cases.load(of, context.viewer);
    const Notice* notice = subject ? cases::find_notice(*subject, ordinal) : nullptr;
    if (notice && may_see(*notice, context)) models.push_back(notice_model(*subject, ordinal, context));
  }
  return models;
}

http::Response show_notices(const Context& context) {
  const std::size_t page = page_asked("page", context);
  const std::size_t waiting_page = page_asked("waiting", context);
  Waiting waiting = waiting_notices(waiting_page, context);
  const cases::NoticesFound issued = issued_notices(page, context);
  boost::json::object model{{"waiting", std::move(waiting.shown)},
                            {"total", issued.total},
                            {"page", page},
                            {"issued", issued_models(issued.notices, context)}};
  model["_has_waiting"] = !model["waiting"].as_array().empty();
  model["_has_issued"] = !model["issued"].as_array().empty();
  model["_is_office"] = sees_the_whole(context.sitting.actor.organisation, context);
  if (page * issued_per_page < issued.total) model["_earlier"] = notices_address(page + 1, waiting_page);
  if (page > 1) model["_later"] = notices_address(page - 1, waiting_page);
  if (waiting.has_more) model["_waiting_next"] = notices_address(page, waiting_page + 1);
  if (waiting_page > 1) model["_waiting_previous"] = notices_address(page, waiting_page - 1);
  return render(context, Page{"notices.html", context.phrase("notices.title"), std::move(model)});
}

}  // namespace

std::vector<Route> notices_routes() {
  return {
      {"GET",
       "/notices",
       "The notices of ladders and acts: those that wait for approval, and those issued, the latest first",
       {{"page", "from 1, of those issued"}, {"waiting", "from 1, of the cases whose notices wait"}},
       show_notices},
      {"GET",
       "/cases/{id}/notices/{notice}",
       "One notice of a case, counted from 1: number, name, limit, whom it went to, and the paper to print",
       {},
       show_notice},
      {"POST",
       "/cases/{id}/notices/{notice}/acts/{act}",
       "Do something with a notice: approve_notice, drop_notice or tell_of_notice",
       {{"key", "makes a repetition harmless", true},
        {"seen", "the version of the case that was looked at; a later one is a conflict"},
        {"happened_on", "day on which it happened; today if left out"},
        {"field.approver", "who approved it: approve_notice"},
        {"field.reason", "why it is dropped: drop_notice"},
        {"field.organisation", "id of who was told: tell_of_notice"},
        {"field.means", "telephone, chat, letter or visit: tell_of_notice"},
        {"field.answered_by", "who answered: tell_of_notice"}},
       record_act},
  };
}

}  // namespace bihuan::web
