// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_review.h"

#include "http/form.h"
#include "web/assets.h"
#include "web/minutes_edit.h"
#include "web/minutes_model.h"
#include "web/minutes_text.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

MinutesId minutes_of(const Context& context) {
  return MinutesId{context.part(0)};
}

std::string review_address(const Context& context, const std::string& draft) {
  return "/minutes/" + context.part(0) + "/review" + (draft.empty() ? "" : "#draft-" + draft);
}

http::Response show(const Context& context, const OpenForm& form, boost::json::object outcome, int status) {
  const auto minutes = context.site.desk.minutes(minutes_of(context), context.viewer);
  if (!minutes) return render(context, minutes.error());
  const auto open = context.site.desk.drafts(minutes_of(context), context.viewer);
  if (!open) return render(context, open.error());
  const auto source = text::SourceText::from_utf8(minutes->text);
  if (!source) return render(context, source.error());
  auto model = review_model(*open, form, context);
  model["_paragraphs"] = paragraphs_model(*source, open->drafts);
  model["_text_href"] = "/minutes/" + context.part(0);
  model["_styles"] = asset_address("minutes.css");
  model["_scripts"] = asset_address("minutes.js");
  model["_earlier"] = minutes->entry.version_of ? "/minutes/" + minutes->entry.version_of->text() : "";
  for (auto& member : outcome) model[member.key()] = std::move(member.value());
  const auto title = context.phrase("review.title") + " · " + minutes->entry.title;
  return render(context, Page{"minutes_review.html", title, std::move(model), status});
}

http::Response show_review(const Context& context) {
  return show(context, {context.query("draft"), {}, {}}, {}, 200);
}

/// What was refused is shown beside its draft, and nothing typed is lost.
http::Response refuse(const Context& context, const http::Parameters& typed, const Error& error) {
  if (context.wants_json()) return render(context, error);
  OpenForm form{std::string(typed.find("draft").value_or("")), typed, reasons_of(context, error)};
  return show(context, form, {}, status_of(error.kind));
}

Result<intake::OpenDrafts> edited(const Context& context, const http::Parameters& form) {
  const auto seen = TRY(version_seen(form));
  const auto minutes = TRY(context.site.desk.minutes(minutes_of(context), context.viewer));
  const auto source = TRY(text::SourceText::from_utf8(minutes.text));
  const auto edit = TRY(parse_edit_form(form, source));
  return context.site.desk.edit(minutes_of(context), seen, edit, context.sitting.actor);
}

/// Where a person goes on after the edit: at the draft, or at the one that it went into.
std::string draft_after(const http::Parameters& form) {
  const auto into = form.find("into");
  return std::string(into && !into->empty() ? *into : form.find("draft").value_or(""));
}

http::Response edit_drafts(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  // A look at what was typed: the form again, with the day that it comes to.
  if (form->fields.find("preview")) {
    return show(context, {std::string(form->fields.find("draft").value_or("")), form->fields, {}}, {}, 200);
  }
  const auto after = edited(context, form->fields);
  if (!after) return refuse(context, form->fields, after.error());
  return done(context, review_address(context, draft_after(form->fields)), {{"version", after->version}});
}

http::Response confirm_drafts(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  std::vector<DraftId> wanted;
  for (const auto& id : form->fields.all("draft")) wanted.emplace_back(id);
  const auto after = context.site.desk.confirm(minutes_of(context), wanted, context.sitting.actor);
  if (!after) return refuse(context, form->fields, after.error());
  return done(context, review_address(context, wanted.empty() ? "" : wanted.front().text()),
              {{"version", after->version}});
}

boost::json::object outcome_of(const intake::Proposed& proposed, const Context& context) {
  boost::json::array lacking;
  for (const auto& lack : proposed.lacking) {
    boost::json::array missing;
    for (const auto& reason : lack.missing) missing.emplace_back(context.say(reason));
    const auto* duty = intake::find_draft(proposed.drafts.drafts.duties, lack.draft);
    lacking.push_back({{"draft", lack.draft.text()},
                       {"href", "/cases/" + lack.case_id.text()},
                       {"title", duty ? duty->head.current_title() : lack.draft.text()},
                       {"missing", std::move(missing)}});
  }
  const bool has_lacking = !lacking.empty();
  return {{"outcome_of_all", boost::json::object{{"proposed", proposed.proposed},
                                                 {"has_lacking", has_lacking},
                                                 {"lacking", std::move(lacking)}}}};
}

/// The page says at once what is missing where, so it is shown and not gone away from.
http::Response propose_all(const Context& context) {
  const auto proposed = context.site.desk.propose_all(minutes_of(context), context.sitting.actor);
  if (!proposed) return refuse(context, {}, proposed.error());
  return show(context, {}, outcome_of(*proposed, context), 200);
}

http::Response read_again(const Context& context) {
  const auto after = context.site.desk.read_again(minutes_of(context), context.sitting.actor);
  if (!after) return refuse(context, {}, after.error());
  return done(context, "/minutes/" + context.part(0) + "/differences", {{"version", after->version}});
}

}  // namespace

std::vector<Route> review_routes() {
  return {
      {"GET",
       "/minutes/{id}/review",
       "The drafts made of the minutes, item by item",
       {{"draft", "id of the draft whose forms are shown"}},
       show_review},
      {"POST",
       "/minutes/{id}/edits",
       "Edit the drafts",
       {{"seen", "the version that was looked at; a later one is a conflict", true},
        {"edit",
         "bearers, choose, due, kind, title, merge, split, drop, restore, mark, add_duty or add_matter",
         true},
        {"draft", "id of the draft, for all but mark, add_duty and add_matter"},
        {"reason", "why"}},
       edit_drafts},
      {"POST",
       "/minutes/{id}/confirmations",
       "Open cases of drafts, with what belongs to them; harmless to repeat",
       {{"draft", "id of a draft; may stand several times", true}},
       confirm_drafts},
      {"POST",
       "/minutes/{id}/proposals",
       "Confirm all that is open and propose each task that has bearers and a date",
       {},
       propose_all},
      {"POST", "/minutes/{id}/readings", "Read the text anew and list only what differs", {}, read_again},
  };
}

}  // namespace bihuan::web
