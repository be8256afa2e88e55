// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_differences.h"

#include <fmt/format.h>

#include "base/number.h"
#include "http/form.h"
#include "intake/draft_names.h"
#include "web/assets.h"
#include "web/minutes_edit.h"
#include "web/minutes_model.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

namespace json = boost::json;
using intake::Difference;
using intake::DifferenceKind;
using intake::DutyDraft;

constexpr std::size_t places_most = 100'000;

// The differences of one set of minutes, held against the drafts that they are about.
class Differences {
 public:
  Differences(const intake::Drafts& drafts, const intake::Drafts* earlier, const Context& context)
      : drafts_(drafts), earlier_(earlier), context_(context) {}

  json::array model() const {
    json::array differences;
    for (std::size_t i = 0; i < drafts_.differences.size(); ++i)
      differences.push_back(difference(i, drafts_.differences[i]));
    return differences;
  }

 private:
  json::object difference(std::size_t place, const Difference& difference) const {
    const auto kind = json_name(intake::difference_names(), difference.kind);
    const auto of_case = case_of(difference);
    const bool is_open = !difference.settled && difference.kind != DifferenceKind::appeared;
    auto rows = values(difference);
    const bool has_values = !rows.empty();
    return {{"place", place},
            {"kind", kind},
            {std::string("_is_") + std::string(kind), true},
            {"before", difference.before},
            {"now", difference.now ? difference.now->text : ""},
            {"anchor", difference.now ? fmt::to_string(difference.now->span.begin) : ""},
            {"draft", difference.draft ? difference.draft->text() : ""},
            {"earlier_href", earlier_href(difference)},
            {"case_href", of_case ? "/cases/" + of_case->text() : ""},
            {"has_values", has_values},
            {"values", std::move(rows)},
            {"settled", settled(difference)},
            {"_may_take_over", is_open && !of_case && difference.draft.has_value()},
            {"_may_note", is_open && of_case.has_value()},
            {"_may_leave", is_open}};
  }

  /// The duty that the difference is about, as people know it.
  const DutyDraft* known(const Difference& difference) const {
    if (difference.earlier)
      return earlier_ ? intake::find_draft(earlier_->duties, *difference.earlier) : nullptr;
    return difference.draft ? intake::find_draft(drafts_.duties, *difference.draft) : nullptr;
  }

  std::optional<CaseId> case_of(const Difference& difference) const {
    if (difference.case_id) return difference.case_id;
    const auto* duty = known(difference);
    return duty ? duty->head.case_id : std::nullopt;
  }

  std::string earlier_href(const Difference& difference) const {
    if (!difference.earlier || !earlier_) return {};
    return fmt::format("/minutes/{}/review#draft-{}", earlier_->minutes.text(), difference.earlier->text());
  }

  std::string settled(const Difference& difference) const {
    if (!difference.settled) return {};
    const auto name = json_name(intake::settlement_names(), difference.settled->value);
    auto words = context_.phrase("differences." + std::string(name)) + " · " + iso(difference.settled->by.on);
    if (!difference.settled->reason.empty()) words += " · " + difference.settled->reason;
    return words;
  }

  /// What a duty's bearers, date and kind were and would be, where they differ.
  json::array values(const Difference& difference) const {
    json::array rows;
    const auto* duty = known(difference);
    if (!duty || !difference.offered) return rows;
    const auto& offered = *difference.offered;
    const auto add = [&](std::string_view label, const std::string& was, const std::string& is,
                         bool is_kept) {
      if (was == is) return;
      rows.push_back({{"label", context_.phrase(label)}, {"was", was}, {"is", is}, {"is_kept", is_kept}});
    };
    const bool bearers_kept = duty->burden.bearers_set.has_value();
    add("case.lead", names(duty->burden.lead), names(offered.burden.lead), bearers_kept);
    add("case.support", names(duty->burden.support), names(offered.burden.support), bearers_kept);
    add("case.due", due(duty->burden), due(offered.burden), duty->burden.due_set.has_value());
    add("review.kind", kind(*duty), kind(offered), duty->kind_set.has_value());
    return rows;
  }

  static std::string names(const std::vector<intake::NamedBearer>& bearers) {
    std::string names;
    for (const auto& bearer : bearers) names += (names.empty() ? "" : "、") + bearer.written.text;
    return names.empty() ? "—" : names;
  }

  static std::string due(const intake::Burden& burden) {
    return burden.due_words ? burden.due_words->text : "—";
  }

  std::string kind(const DutyDraft& duty) const {
    const bool is_task = duty.kind == reading::DutyKind::task;
    return context_.phrase(is_task ? "review.legend.task" : "review.legend.guidance");
  }

  const intake::Drafts& drafts_;
  const intake::Drafts* earlier_;
  const Context& context_;
};

http::Response show(const Context& context, json::array reasons, int status) {
  const MinutesId id{context.part(0)};
  const auto minutes = context.site.desk.minutes(id, context.viewer);
  if (!minutes) return render(context, minutes.error());
  const auto open = context.site.desk.drafts(id, context.viewer);
  if (!open) return render(context, open.error());
  std::optional<intake::Drafts> earlier;
  if (const auto& of = minutes->entry.version_of) {
    if (auto others = context.site.desk.drafts(*of, context.viewer)) earlier = std::move(others->drafts);
  }
  auto model = entry_model(minutes->entry, context);
  model["differences"] = Differences{open->drafts, earlier ? &*earlier : nullptr, context}.model();
  model["version"] = open->version;
  model["_earlier"] = minutes->entry.version_of ? "/minutes/" + minutes->entry.version_of->text() : "";
  model["_action"] = "/minutes/" + id.text() + "/differences";
  model["_styles"] = asset_address("minutes.css");
  if (!reasons.empty()) model["refused"] = json::object{{"reasons", std::move(reasons)}};
  return render(context, Page{"minutes_differences.html", context.phrase("differences.title"),
                              std::move(model), status});
}

http::Response show_differences(const Context& context) {
  return show(context, {}, 200);
}

Result<intake::OpenDrafts> settled(const Context& context, const http::Parameters& form) {
  const auto seen = TRY(version_seen(form));
  const auto place = parse_number<std::size_t>(form.find("difference").value_or(""), 0, places_most);
  if (!place) return fail(ErrorKind::malformed, Words{"没有指明哪一处不同", "Say which difference"});
  const MinutesId id{context.part(0)};
  auto& desk = context.site.desk;
  const auto& actor = context.sitting.actor;
  const auto how = form.find("how").value_or("");
  if (how == "take_over") return desk.edit(id, seen, intake::TakeOver{*place, {}}, actor);
  if (how == "note") return desk.note_difference(id, seen, *place, actor);
  if (how == "leave") {
    const intake::LeaveDifference leave{*place, std::string(form.find("reason").value_or(""))};
    return desk.edit(id, seen, leave, actor);
  }
  return fail(ErrorKind::malformed, Words{"没有这种处理方式", "There is no such way to settle it"});
}

http::Response settle_difference(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  const auto after = settled(context, form->fields);
  if (after) {
    return done(context, "/minutes/" + context.part(0) + "/differences", {{"version", after->version}});
  }
  if (context.wants_json()) return render(context, after.error());
  return show(context, reasons_of(context, after.error()), status_of(after.error().kind));
}

}  // namespace

std::vector<Route> difference_routes() {
  return {
      {"GET",
       "/minutes/{id}/differences",
       "What this reading says otherwise than an earlier one of the same meeting",
       {},
       show_differences},
      {"POST",
       "/minutes/{id}/differences",
       "Settle one difference: the drafts follow it, it is left, or it is noted on its case",
       {{"seen", "the version that was looked at; a later one is a conflict", true},
        {"difference", "its place in the list, from 0", true},
        {"how", "take_over, leave or note", true},
        {"reason", "why it is left"}},
       settle_difference},
  };
}

}  // namespace bihuan::web
