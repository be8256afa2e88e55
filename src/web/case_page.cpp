// SPDX-License-Identifier: Apache-2.0
#include "web/case_page.h"

#include <fmt/format.h>
#include <limits>

#include "base/number.h"
#include "http/form.h"
#include "web/act_form.h"
#include "web/case_model.h"
#include "web/evidence_form.h"
#include "web/page.h"

namespace bihuan::web {
namespace {

// What the page of a case depends on besides its address.
std::string tag_of(const cases::Case& subject, const Context& context) {
  return fmt::format("W/\"{}-{}-{}-{}\"", subject.version, iso(context.today),
                     context.language == Language::en ? "en" : "zh", context.sitting.actor.person.text());
}

// How a page of two people at one case asks, again and again, whether the other has acted.
http::Response not_modified(const std::string& tag) {
  http::Response response;
  response.status = 304;
  response.headers.set("ETag", tag);
  return response;
}

http::Response show(const Context& context, const cases::Case& subject, const RefusedForm& refused,
                    int status) {
  boost::json::object model = case_model(subject, context, refused);
  model["_tag"] = tag_of(subject, context);
  const std::string title = subject.number.value_or("") + " " + std::string(subject.text("title"));
  return render(context, Page{"case.html", title, std::move(model), status});
}

http::Response show_case(const Context& context) {
  const auto subject = context.site.cases.find(context.part(0), context.viewer);
  if (!subject) return render(context, subject.error());
  const std::string tag = tag_of(*subject, context);
  if (context.wants_json() && context.request.headers.find("If-None-Match") == tag) return not_modified(tag);
  http::Response response = show(context, *subject, {}, 200);
  response.headers.set("ETag", tag);
  return response;
}

// What was refused is shown with the case as it stands now, and nothing typed is lost.
http::Response refuse(const Context& context, const cases::Case& subject, const http::Parameters& typed,
                      const Error& error) {
  const auto now = context.site.cases.load(subject.id, context.viewer);
  RefusedForm refused{context.part(1), typed, reasons_of(context, error), {}};
  if (error.kind == ErrorKind::conflict) {
    constexpr auto version_max = std::numeric_limits<cases::Version>::max();
    refused.seen = parse_number<cases::Version>(typed.find("seen").value_or(""), 0, version_max);
  }
  return show(context, now ? *now : subject, refused, status_of(error.kind));
}

http::Response record_act(const Context& context) {
  const auto subject = context.site.cases.find(context.part(0), context.viewer);
  if (!subject) return render(context, subject.error());
  const procedures::Act* act = context.site.cases.procedure_of(*subject).find_act(context.part(1));
  if (!act) return render(context, Error{ErrorKind::not_found, {{"没有这项办理", "There is no such act"}}});
  auto form = http::parse_form(context.request);
  if (!form) return render(context, form.error());
  // A look at what was typed: the form again, with the day that it comes to.
  if (form->fields.find("preview")) return show(context, *subject, {act->name, form->fields, {}, {}}, 200);
  auto command = parse_act_form(*subject, *act, form->fields, context.today);
  if (!command) return refuse(context, *subject, form->fields, command.error());
  if (const auto taken = take_evidence(*act, *form, command->fields); !taken)
    return refuse(context, *subject, form->fields, taken.error());
  const auto receipt = context.site.cases.perform(*command, context.sitting.actor);
  if (!receipt) return refuse(context, *subject, form->fields, receipt.error());
  return done(context, "/cases/" + subject->id.text(), {{"id", subject->id.text()}, {"act", act->name}});
}

}  // namespace

std::vector<Route> case_routes() {
  return {
      {"GET",
       "/cases/{id}",
       "One case, by id or number: state, due date, bearers, acts so far, acts possible now",
       {},
       show_case},
      {"POST",
       "/cases/{id}/acts/{act}",
       "Record an act on the case; the procedure says which fields it takes",
       {{"key", "makes a repetition harmless", true},
        {"seen", "the version that was looked at; a later one is a conflict"},
        {"as", "office, lead, support, examiner or superior"},
        {"as_on_behalf", "the role instead, where on_behalf is given"},
        {"on_behalf", "id of the bearer for whom the office keys in"},
        {"source", "telephone, chat, paper, oa or visit"},
        {"happened_on", "day on which it happened; today if left out"},
        {"field.NAME", "a field of the act; of evidence its files, as multipart/form-data"},
        {"progress", "as_before or nothing_new: a report without words in field.progress"}},
       record_act},
  };
}

}  // namespace bihuan::web
