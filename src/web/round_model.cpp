// SPDX-License-Identifier: Apache-2.0
#include "web/round_model.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/rounds.h"
#include "procedures/vocabulary.h"
#include "text/paragraph_changes.h"
#include "web/blanks.h"
#include "web/case_words.h"
#include "web/filing_drafts.h"
#include "web/organisation_choice.h"
#include "web/parts_asked.h"
#include "web/round_branches.h"
#include "web/round_numbers.h"
#include "web/round_text.h"

namespace bihuan::web {
namespace {

using cases::FilingStanding;
using procedures::FilingKind;

constexpr std::array cleared_by = {std::string_view("section"), std::string_view("deputy"),
                                   std::string_view("head")};

boost::json::array changes_model(const std::string& before, const std::string& after) {
  boost::json::array paragraphs;
  for (const auto& [change, text] : text::paragraph_changes(before, after)) {
    paragraphs.push_back({{"text", text},
                          {"is_removed", change == text::ParagraphChange::removed},
                          {"is_added", change == text::ParagraphChange::added},
                          {"is_kept", change == text::ParagraphChange::kept}});
  }
  return paragraphs;
}

// The acts of one round as its page tells them.
class RoundPage {
 public:
  RoundPage(const cases::Case& round, RoundWords& words, const Context& context)
      : round_(round), context_(context), all_words_(words), words_(words.here()) {}

  boost::json::object bearer(const cases::StandingLine& line) const {
    const auto& [id, standing] = line;
    const auto filing = round_.gathering.filings.find(id);
    const bool has_filed = filing != round_.gathering.filings.end();
    const bool is_sent_back = has_filed && filing->second.is_sent_back && !round_.has_ended();
    boost::json::object model{{"id", id.text()},
                              {"name", organisation_name(id, context_)},
                              {"standing", cases::name_of(standing)},
                              {"is_sent_back", is_sent_back},
                              {"lamp", standing_lamp(standing, is_sent_back, context_)},
                              {"late_reason", standing == FilingStanding::late ? words_.late_reason(id) : ""},
                              {"sent_back_because", is_sent_back ? sent_back_because(id) : ""},
                              {"parts", parts(id)}};
    if (has_filed) model["filing"] = filing_model(id, filing->second);
    if (auto draft = draft_model(id, words_, context_)) model["draft"] = *std::move(draft);
    if (auto dropped = dropped_draft_model(id, words_, context_))
      model["dropped_draft"] = *std::move(dropped);
    const bool is_office = context_.sitting.actor.organisation == context_.site.cases.office();
    const bool may_key_in = is_office && !round_.has_ended() && cases::owes(round_, id);
    if (may_key_in) model["_for"] = fmt::format("/cases/{}?for={}#acts", round_.id.text(), id.text());
    return model;
  }

 private:
  std::string sent_back_because(const OrganisationId& id) const {
    const cases::Texts* words = words_.sending_back(id);
    return words ? word_of(*words, "reason") : std::string();
  }

  // What a filing is held against: the one before it in the same round, else the bearer's last of an earlier
  // one; and what that is called.
  std::pair<const cases::Texts*, std::string> compared_with(const OrganisationId& id, int ordinal) const {
    if (const cases::Texts* amended = words_.filing(id, 1))
      return {amended, fill_in(context_.phrase("round.amended"), {{"ordinal", fmt::to_string(ordinal - 1)}})};
    const FilingWords* last = all_words_.earlier().last_of(id);
    return {last ? last->filing(id) : nullptr, last ? std::string(last->round().text("period")) : ""};
  }

  boost::json::object filing_model(const OrganisationId& id, const cases::Filing& filing) const {
    const cases::Texts& words = words_.of(filing.version);
    const auto [last, called] = compared_with(id, filing.ordinal);
    const std::string& content = word_of(words, "content");
    boost::json::object model{{"kind", procedures::word_for(filing.kind)},
                              {"kind_label", label_of(filing.kind)},
                              {"on", iso(filing.on)},
                              {"_on", context_.say(day_words(filing.on))},
                              {"ordinal", filing.ordinal},
                              {"is_amended", filing.ordinal > 1},
                              {"_amended", fill_in(context_.phrase("round.amended"),
                                                   {{"ordinal", fmt::to_string(filing.ordinal)}})},
                              {"content", content},
                              {"cleared", cleared(filing, words)}};
    for (const char* name : {"platform", "receipt", "reason"}) model[name] = word_of(words, name);
    if (const auto there = parse_day(word_of(words, "filed_on")))
      model["_filed_on"] = context_.say(day_words(*there));
    const bool compares = last && !content.empty() && !word_of(*last, "content").empty();
    model["is_as_before"] = compares && word_of(*last, "content") == content;
    model["has_changes"] = compares && !model["is_as_before"].as_bool();
    model["_as_before"] = fill_in(context_.phrase("round.as_before"), {{"what", called}});
    model["_changes_hint"] = fill_in(context_.phrase("round.changes_hint"), {{"what", called}});
    model["changes"] = changes_model(compares ? word_of(*last, "content") : content, content);
    return model;
  }

  std::string label_of(FilingKind kind) const {
    return context_.phrase(fmt::format("round.kind.{}", procedures::word_for(kind)));
  }

  // By acts of those who did, or else by the names that the filing gives.
  boost::json::array cleared(const cases::Filing& filing, const cases::Texts& words) const {
    if (!filing.clearances.empty()) return clearances_model(filing.clearances, context_);
    boost::json::array all;
    for (const std::string_view name : cleared_by) {
      if (word_of(words, name).empty()) continue;
      all.push_back(
          {{"by", word_of(words, name)}, {"label", context_.phrase(fmt::format("round.cleared.{}", name))}});
    }
    return all;
  }

  boost::json::array parts(const OrganisationId& lead) const {
    boost::json::array all;
    for (const cases::Part& part : round_.gathering.parts) {
      if (part.to != lead) continue;
      const bool is_given = part.given_in > 0;
      all.push_back({{"name", organisation_name(part.from, context_)},
                     {"is_given", is_given},
                     {"text", is_given ? word_of(words_.of(part.given_in), "part") : std::string()}});
    }
    return all;
  }

  const cases::Case& round_;
  const Context& context_;
  RoundWords& all_words_;
  const FilingWords& words_;
};

RolledUpBearer in_text(const cases::Case& round, const cases::StandingLine& line, const FilingWords& words,
                       const Context& context) {
  const auto& [id, standing] = line;
  RolledUpBearer bearer{organisation_name(id, context), standing, {}, {}, {}, {}};
  const auto filing = round.gathering.filings.find(id);
  if (filing == round.gathering.filings.end()) return bearer;
  bearer.is_sent_back = filing->second.is_sent_back;
  if (!cases::has_standing_filing(round, id)) return bearer;
  bearer.late_reason = words.late_reason(id);
  bearer.kind = filing->second.kind;
  bearer.on = filing->second.on;
  bearer.words = words.of(filing->second.version);
  bearer.figures = filing->second.figures;
  return bearer;
}

boost::json::object duty_model(const cases::Case& round, const Context& context) {
  const auto row =
      round.parent ? context.site.cases.row_of(*round.parent, context.viewer) : std::optional<cases::Row>();
  if (!row) return {};
  return {{"href", "/cases/" + row->id.text()},
          {"title", row->title},
          {"number", row->number},
          {"matrix", fmt::format("/cases/{}/rounds", row->id.text())}};
}

std::string held_words(const cases::Case& round, const Context& context) {
  if (!round.gathering.held_since) return {};
  return fill_in(context.phrase("round.held"),
                 {{"day", context.say(day_words(*round.gathering.held_since))}});
}

}  // namespace

std::optional<boost::json::object> own_lamp(const cases::Case& round, const Context& context) {
  const auto lead = lead_of_sitter(round, context);
  if (!lead || round.has_ended() || round.gathering.held_since || cases::owes(round, *lead)) return {};
  return standing_lamp(cases::standing_of(round, *lead, context.today), false, context);
}

boost::json::object standing_lamp(FilingStanding standing, bool is_sent_back, const Context& context) {
  const std::string_view word = is_sent_back ? std::string_view("sent_back") : cases::name_of(standing);
  const std::string said = context.phrase(fmt::format("round.standing.{}", word));
  switch (standing) {
    case FilingStanding::open:
      return {{"name", "not_started"}, {"word", said}};
    case FilingStanding::filed:
      return {{"name", "normal"}, {"word", said}};
    case FilingStanding::late:
      return {{"name", "near"}, {"word", said}};
    case FilingStanding::missing:
      return {{"name", "overdue"}, {"word", said}};
    case FilingStanding::excused:
      return {{"name", "excused"}, {"word", said}};
  }
  VERIFY(false && "a standing of the closed set");
}

std::vector<cases::StandingLine> standings_of(const cases::Case& round, const Context& context) {
  const auto& frozen = round.gathering.rolled_up.lines;
  if (round.has_ended() && !frozen.empty()) return frozen;
  std::vector<OrganisationId> leads = round.organisations(cases::BearerRole::lead);
  context.site.cases.directory()->directory.put_in_official_order(leads, context.today);
  std::vector<cases::StandingLine> lines;
  for (const OrganisationId& lead : leads)
    lines.push_back({lead, cases::standing_of(round, lead, context.today)});
  return lines;
}

boost::json::array standing_figures(const std::vector<cases::StandingLine>& lines, const Context& context) {
  std::vector<cases::BearerFigures> bearers;
  for (const auto& [organisation, standing] : lines) bearers.push_back({organisation, standing, {}});
  return standing_figures(cases::total_of(bearers), context);
}

boost::json::array standing_figures(const cases::RoundTotal& total, const Context& context) {
  using enum FilingStanding;
  boost::json::array figures{
      {{"name", "all"}, {"label", context.phrase("round.all")}, {"count", total.bearers}}};
  for (const FilingStanding standing : {filed, late, missing, open, excused}) {
    const std::string_view name = cases::name_of(standing);
    figures.push_back({{"name", name},
                       {"label", context.phrase(fmt::format("round.standing.{}", name))},
                       {"count", total.count(standing)}});
  }
  return figures;
}

std::vector<RolledUpBearer> rolled_up_bearers(const cases::Case& round, const Context& context) {
  const FilingWords words(round.id, context);
  std::vector<RolledUpBearer> bearers;
  for (const cases::StandingLine& line : standings_of(round, context))
    bearers.push_back(in_text(round, line, words, context));
  return bearers;
}

boost::json::object round_model(const cases::Case& round, RoundWords& words, const Context& context) {
  const RoundPage page(round, words, context);
  const auto lines = standings_of(round, context);
  boost::json::array bearers;
  std::vector<RolledUpBearer> in_words;
  for (const cases::StandingLine& line : lines) {
    bearers.push_back(page.bearer(line));
    in_words.push_back(in_text(round, line, words.here(), context));
  }
  const cases::FiguresReport report = figures_report(round, context);
  std::vector<Words> contradictions;
  for (const auto& remark : report.contradictions) contradictions.push_back(remark.words);
  const auto branches = round_branches(round, context);
  const auto subtotals = branches_model(branches, context);
  return {{"period", round.text("period")},
          {"sheet", fmt::format("/cases/{}/round.xlsx", round.id.text())},
          {"_held", held_words(round, context)},
          {"asked_of_sitter", parts_asked_of_sitter(round, words, context)},
          {"numbers", round_numbers(round, report, context)},
          {"duty", duty_model(round, context)},
          {"is_closed", round.end == procedures::End::verified},
          {"figures", standing_figures(lines, context)},
          {"bearers", std::move(bearers)},
          {"_has_branches", !subtotals.empty()},
          {"_branch_columns", subtotals.empty() ? boost::json::value() : subtotals.front().at("_cells")},
          {"branches", subtotals},
          {"text", rolled_up_text(std::string(round.text("title")), in_words,
                                  rolled_up_branches(branches, context), contradictions, context.language)}};
}

boost::json::object rounds_in_short(const cases::Case& duty, const Context& context) {
  constexpr std::size_t shown_max = 3;
  boost::json::array open;
  for (const cases::Row& row : rounds_of(duty.id, 0, shown_max, context).rows) {
    boost::json::object model = row_model(row, context);
    const auto bearers = std::ranges::count(row.bearers, cases::BearerRole::lead, &cases::Bearer::role);
    model["owing"] = row.owing.size();
    model["_owing"] = row.owing.empty() ? "" : fmt::format("{}/{}", row.owing.size(), bearers);
    open.push_back(std::move(model));
  }
  return {{"count", open.size()},
          {"href", fmt::format("/cases/{}/rounds", duty.id.text())},
          {"latest", std::move(open)}};
}

}  // namespace bihuan::web
