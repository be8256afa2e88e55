// SPDX-License-Identifier: Apache-2.0
#include "web/case_citing.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cases/carried.h"
#include "cases/repeals.h"
#include "cases/rounds.h"
#include "web/blanks.h"
#include "web/case_words.h"

namespace bihuan::web {
namespace {

constexpr std::size_t citing_max = 100;
constexpr std::size_t repeals_max = 100;  // each is replayed; those that something happened to last

// The meeting's item says what its duties say again, and a round what its duty says.
bool may_cite(std::string_view kind) {
  return kind != "matter" && kind != cases::round_kind;
}

bool was_given_up(const std::optional<procedures::End>& end) {
  return end && *end != procedures::End::verified;
}

cases::Filter open_cases(const Context& context) {
  cases::Filter filter;
  for (const procedures::Procedure* procedure : context.site.cases.shelf()->all_current()) {
    if (may_cite(procedure->kind)) filter.kinds.push_back(procedure->kind);
  }
  filter.has_ended = false;
  return filter;
}

boost::json::object citing_model(const cases::Case& repeal, const procedures::Procedure& procedure,
                                 const Context& context) {
  const cases::OldDocument old = cases::old_document_of(repeal);
  std::set<CaseId> left_out{repeal.id};
  for (const CaseId& own : cases::linked(repeal, cases::LinkKind::carries)) left_out.insert(own);
  cases::Filter filter = open_cases(context);
  boost::json::array rows;
  for (const std::string& name : old.names()) {
    filter.words = name;
    for (const cases::Row& row :
         context.site.cases.list(filter, {.limit = citing_max}, context.viewer).rows) {
      const bool is_news = row.parent != repeal.id && left_out.insert(row.id).second;
      if (is_news) rows.push_back(row_model(row, context));
    }
  }
  const bool is_over = cases::has_taken_effect(repeal, procedure);
  return {{"title", old.title},
          {"total", rows.size()},
          {"_note", context.phrase(is_over ? "citing.note_after" : "citing.note")},
          {"_cites", !rows.empty()},
          {"rows", std::move(rows)}};
}

bool is_part_of(const cases::Case& subject, const cases::Case& repeal) {
  const auto carriers = cases::linked(subject, cases::LinkKind::carried_by);
  return subject.parent == repeal.id || std::ranges::find(carriers, repeal.id) != carriers.end();
}

boost::json::object repealed_model(const cases::Row& row, const cases::Case& repeal,
                                   const cases::OldDocument& old, const Context& context) {
  const bool is_over = cases::has_taken_effect(repeal, context.site.cases.procedure_of(repeal));
  boost::json::object model = row_model(row, context);
  model["old_title"] = old.title;
  model["is_over"] = is_over;
  model["_said"] =
      fill_in(context.phrase(is_over ? "citing.repealed" : "citing.repealing"), {{"title", old.title}});
  return model;
}

boost::json::array repealed_by(const cases::Case& subject, const Context& context) {
  const std::string words = fmt::format("{}\n{}", subject.text("title"), subject.text("quote"));
  cases::Filter filter;
  filter.kinds = {std::string(cases::repeal_kind)};
  const cases::Paging latest{.sort = cases::Sort::changed_on, .descending = true, .limit = repeals_max};
  boost::json::array model;
  for (const cases::Row& row : context.site.cases.list(filter, latest, context.viewer).rows) {
    if (was_given_up(row.end)) continue;
    const auto repeal = context.site.cases.load(row.id, context.viewer);
    if (!repeal || is_part_of(subject, *repeal)) continue;
    const cases::OldDocument old = cases::old_document_of(*repeal);
    if (cases::cites(words, old)) model.push_back(repealed_model(row, *repeal, old, context));
  }
  return model;
}

}  // namespace

void add_citing(const cases::Case& subject, const procedures::Procedure& procedure, const Context& context,
                boost::json::object& model) {
  if (subject.kind == cases::repeal_kind) {
    if (!was_given_up(subject.end)) model["citing"] = citing_model(subject, procedure, context);
  } else if (may_cite(subject.kind) && !subject.has_ended()) {
    model["repealed_by"] = repealed_by(subject, context);
  }
}

}  // namespace bihuan::web
