// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_check.h"

#include "intake/print_check_paper.h"
#include "text/blank_text.h"
#include "web/assets.h"
#include "web/handed_in.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

http::Response show(const Context& context, boost::json::object model, int status) {
  model["_styles"] = asset_address("minutes.css");
  model["_scripts"] = asset_address("minutes.js");
  return render(context, Page{"minutes_check.html", context.phrase("check.title"), std::move(model), status});
}

http::Response show_form(const Context& context) {
  return show(context, {}, 200);
}

http::Response refuse(const Context& context, const Error& error, std::string pasted) {
  if (context.wants_json()) return render(context, error);
  // What bears a mark of secrecy is not sent back to the page either.
  if (error.kind == ErrorKind::secret) pasted.clear();
  return show(context,
              {{"refused", boost::json::object{{"reasons", reasons_of(context, error)}}},
               {"_wants_pasting", may_be_pasted_instead(error.kind)},
               {"_pasted", std::move(pasted)}},
              status_of(error.kind));
}

boost::json::object finding_model(const intake::Finding& finding, const Context& context) {
  boost::json::array pieces;
  for (const auto& [text, is_lit] : intake::lit_pieces(finding))
    pieces.push_back({{"text", text}, {"is_lit", is_lit}});
  const auto code = json_name(intake::stumble_names(), finding.code);
  return {{"code", code},
          {"label", context.phrase("check.code." + std::string(code))},
          {"sentence", finding.sentence.text},
          {"begin", finding.sentence.span.begin},
          {"end", finding.sentence.span.end},
          {"_pieces", std::move(pieces)},
          {"words", intake::to_json(finding).at("words")},
          {"matter", context.say(finding.matter)},
          {"mend", context.say(finding.mend)}};
}

boost::json::object checked_model(const intake::CheckedPaper& paper, const Context& context) {
  boost::json::array findings;
  for (const auto& finding : paper.findings) findings.push_back(finding_model(finding, context));
  const bool is_clean = findings.empty();
  return {{"title", paper.title},
          {"count", findings.size()},
          {"is_clean", is_clean},
          {"findings", std::move(findings)}};
}

http::Response check(const Context& context) {
  const auto form = http::parse_form(context.request);
  if (!form) return refuse(context, form.error(), {});
  auto [name, bytes, pasted] = handed_in(*form);
  if (text::is_blank_text(bytes)) {
    return refuse(
        context,
        {ErrorKind::malformed, {{"请先选择文件，或粘贴纪要全文", "Choose a file first, or paste the text"}}},
        {});
  }
  const auto now = context.site.desk.ground();
  const auto paper = intake::check_paper(bytes, name, {now.ground(), *context.calendar});
  if (!paper) return refuse(context, paper.error(), std::move(pasted));
  return show(context, {{"checked", checked_model(*paper, context)}, {"_pasted", std::move(pasted)}}, 200);
}

}  // namespace

std::vector<Route> minutes_check_routes() {
  return {
      {"GET", "/minutes/check", "The form for the check before printing", {}, show_form},
      {"POST",
       "/minutes/check",
       "What the supervision section would stumble over in a draft of minutes; stores nothing",
       {{"file", "the file, as multipart/form-data"}, {"text", "the text, where there is no file"}},
       check},
  };
}

}  // namespace bihuan::web
