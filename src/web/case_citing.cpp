// SPDX-License-Identifier: Apache-2.0
#include "web/case_citing.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/day_words.h"
#include "cases/carried.h"
#include "cases/repeals.h"
#include "cases/rounds.h"
#include "web/blanks.h"
#include "web/case_words.h"

namespace bihuan::web {
namespace {

constexpr std::size_t citing_max = 100;
constexpr std::size_t repeals_max = 100;  // those that something happened to last

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

Blanks blanks_of(const cases::KnownRepeal& known, const Context& context) {
  return {{"title", known.document.title},
          {"day", known.ends_on ? context.say(day_words(*known.ends_on)) : ""}};
}

/// Keys of what is said while the repeal is under way, before the day on which the document ends, and after.
struct ByStanding {
  std::string_view under_way;
  std::string_view to_come;
  std::string_view over;
};

std::string by_standing(const cases::KnownRepeal& known, const ByStanding& keys, const Context& context) {
  const std::string_view key = known.has_lapsed(context.today)   ? keys.over
                               : known.will_lapse(context.today) ? keys.to_come
                                                                 : keys.under_way;
  return fill_in(context.phrase(key), blanks_of(known, context));
}

boost::json::object citing_model(const cases::Case& repeal, const cases::KnownRepeal& known,
                                 const Context& context) {
  const cases::OldDocument& old = known.document;
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
  return {{"title", old.title},
          {"total", rows.size()},
          {"_note", by_standing(known, {"citing.note", "citing.note_coming", "citing.note_after"}, context)},
          {"_cites", !rows.empty()},
          {"rows", std::move(rows)}};
}

bool is_part_of(const cases::Case& subject, const CaseId& repeal) {
  const auto carriers = cases::linked(subject, cases::LinkKind::carried_by);
  return subject.parent == repeal || std::ranges::find(carriers, repeal) != carriers.end();
}

boost::json::object repealed_model(const cases::Row& row, const cases::KnownRepeal& known,
                                   const Context& context) {
  boost::json::object model = row_model(row, context);
  model["old_title"] = known.document.title;
  model["is_over"] = known.has_lapsed(context.today);
  if (known.ends_on) model["ends_on"] = iso(*known.ends_on);
  model["_said"] = by_standing(known, {"citing.repealing", "citing.lapsing", "citing.repealed"}, context);
  return model;
}

// The head tells what the state does not: from which day on the old document is none.
void add_lapse(const cases::KnownRepeal& known, const Context& context, boost::json::object& model) {
  if (!known.ends_on) return;
  const bool has_lapsed = known.has_lapsed(context.today);
  model["lapse"] = boost::json::object{
      {"on", iso(*known.ends_on)},
      {"is_over", has_lapsed},
      {"_words",
       fill_in(context.phrase(has_lapsed ? "repeal.lapsed" : "repeal.lapses"), blanks_of(known, context))}};
}

boost::json::array repealed_by(const cases::Case& subject, const Context& context) {
  const std::string words = fmt::format("{}\n{}", subject.text("title"), subject.text("quote"));
  cases::Filter filter;
  filter.kinds = {std::string(cases::repeal_kind)};
  const cases::Paging latest{.sort = cases::Sort::changed_on, .descending = true, .limit = repeals_max};
  boost::json::array model;
  for (const cases::Row& row : context.site.cases.list(filter, latest, context.viewer).rows) {
    if (was_given_up(row.end) || is_part_of(subject, row.id)) continue;
    const cases::KnownRepeal known = context.site.cases.repeal_of(row);
    if (cases::cites(words, known.document)) model.push_back(repealed_model(row, known, context));
  }
  return model;
}

}  // namespace

void add_citing(const cases::Case& subject, const procedures::Procedure& procedure, const Context& context,
                boost::json::object& model) {
  if (subject.kind == cases::repeal_kind) {
    if (was_given_up(subject.end)) return;
    const cases::KnownRepeal known = cases::known_repeal(subject, procedure);
    model["citing"] = citing_model(subject, known, context);
    add_lapse(known, context, model);
  } else if (may_cite(subject.kind) && !subject.has_ended()) {
    model["repealed_by"] = repealed_by(subject, context);
    model["_is_repealed"] = !model["repealed_by"].as_array().empty();
  }
}

}  // namespace bihuan::web
