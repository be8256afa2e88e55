// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_page.h"

#include <fmt/format.h>

#include "http/form.h"
#include "text/blank_text.h"
#include "web/assets.h"
#include "web/handed_in.h"
#include "web/minutes_check.h"
#include "web/minutes_differences.h"
#include "web/minutes_model.h"
#include "web/minutes_review.h"
#include "web/minutes_text.h"
#include "web/page.h"
#include "web/register_filter.h"

namespace bihuan::web {
namespace {

constexpr std::size_t entries_on_a_page = 50;

boost::json::object listed(const intake::MinutesEntry& entry, const Context& context) {
  auto model = entry_model(entry, context);
  if (const auto open = context.site.desk.drafts(entry.id, context.viewer)) {
    const auto counts = intake::count(open->drafts);
    model["tasks_open"] = counts.tasks_open;
    model["confirmed"] = counts.confirmed;
    model["is_done"] = counts.tasks_open == 0;
  }
  return model;
}

enum class PasteBox { as_left, wanted };

PasteBox paste_box_after(ErrorKind kind) {
  return may_be_pasted_instead(kind) ? PasteBox::wanted : PasteBox::as_left;
}

http::Response show_list(const Context& context, const boost::json::array& reasons, std::string pasted,
                         int status, PasteBox box = PasteBox::as_left) {
  const auto page = page_number(context.request.query);
  const auto total = context.site.desk.count(context.viewer);
  boost::json::array minutes;
  for (const auto& entry :
       context.site.desk.list((page - 1) * entries_on_a_page, entries_on_a_page, context.viewer)) {
    minutes.push_back(listed(entry, context));
  }
  boost::json::object model{
      {"minutes", std::move(minutes)},
      {"total", total},
      {"page", page},
      {"_is_pasting", box == PasteBox::wanted || !pasted.empty()},
      {"_wants_pasting", box == PasteBox::wanted},
      {"_pasted", std::move(pasted)},
      {"_styles", asset_address("minutes.css")},
      {"_scripts", asset_address("minutes.js")},
      {"_previous", page > 1 ? fmt::format("/minutes?page={}", page - 1) : ""},
      {"_next", page * entries_on_a_page < total ? fmt::format("/minutes?page={}", page + 1) : ""}};
  if (!reasons.empty()) model["refused"] = boost::json::object{{"reasons", reasons}};
  return render(context,
                Page{"minutes_list.html", context.phrase("minutes.title"), std::move(model), status});
}

http::Response list_minutes(const Context& context) {
  return show_list(context, {}, {}, 200);
}

/// The file if one was chosen, else the pasted text.
http::Response take_in(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return show_list(context, reasons_of(context, form.error()), {}, status_of(form.error().kind));
  auto [name, bytes, pasted] = handed_in(*form);
  if (text::is_blank_text(bytes)) {
    return show_list(context, {context.phrase("minutes.choose_first")}, {}, status_of(ErrorKind::malformed));
  }
  const auto taken = context.site.desk.take_in(bytes, name, context.sitting.actor);
  if (!taken) {
    if (context.wants_json()) return render(context, taken.error());
    // What bears a mark of secrecy is not sent back to the page either.
    if (taken.error().kind == ErrorKind::secret) pasted.clear();
    return show_list(context, reasons_of(context, taken.error()), std::move(pasted),
                     status_of(taken.error().kind), paste_box_after(taken.error().kind));
  }
  return done(context, "/minutes/" + taken->id.text() + "/review",
              {{"id", taken->id.text()}, {"was_there", taken->was_there}});
}

http::Response show_text(const Context& context) {
  const MinutesId id{context.part(0)};
  const auto minutes = context.site.desk.minutes(id, context.viewer);
  if (!minutes) return render(context, minutes.error());
  const auto open = context.site.desk.drafts(id, context.viewer);
  if (!open) return render(context, open.error());
  const auto source = text::SourceText::from_utf8(minutes->text);
  if (!source) return render(context, source.error());
  auto model = entry_model(minutes->entry, context);
  model["text"] = minutes->text;
  model["record"] = boost::json::parse(minutes->record);
  model["_paragraphs"] = paragraphs_model(*source, open->drafts);
  model["_styles"] = asset_address("minutes.css");
  // The record is for programs; on the page it would only be names without a place.
  if (!context.wants_json()) model.erase("record");
  return render(context, Page{"minutes.html", minutes->entry.title, std::move(model)});
}

}  // namespace

std::vector<Route> minutes_routes() {
  std::vector<Route> routes{
      {"GET",
       "/minutes",
       "Minutes that have been taken in, the latest first",
       {{"page", "from 1"}},
       list_minutes},
      {"POST",
       "/minutes",
       "Take in minutes: a file (TXT, HTML, DOCX, XLSX, PDF or OFD with text, DOC, WPS, RTF, ODT) or pasted "
       "text",
       {{"file", "the file, as multipart/form-data"}, {"text", "the text, where there is no file"}},
       take_in},
      {"GET",
       "/minutes/{id}",
       "The text of minutes, and for programs the record read from it",
       {},
       show_text},
  };
  for (auto& route : minutes_check_routes()) routes.push_back(std::move(route));
  for (auto& route : review_routes()) routes.push_back(std::move(route));
  for (auto& route : difference_routes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace bihuan::web
