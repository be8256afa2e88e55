// SPDX-License-Identifier: Apache-2.0
#include "sample_acts.h"

#include <algorithm>
#include <fmt/format.h>

namespace bihuan::storage::testing {
namespace {

const Day first_day = *parse_day("2024-03-04");

class Draw {
 public:
  explicit Draw(std::mt19937& random) : random_(random) {}

  int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }
  bool once_in(int n) { return below(n) == 0; }
  template <class T>
  T one_of(const std::vector<T>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }
  Day day() { return first_day + std::chrono::days(below(20)); }
  cases::Days days() {
    const Day first = day();
    return {first, first + std::chrono::days(below(8))};
  }
  procedures::End end() {
    using enum procedures::End;
    return one_of(std::vector{verified, terminated, lapsed, superseded});
  }
  template <class Named>
  Named id(std::string_view prefix) {
    return Named(fmt::format("{}-{}", prefix, below(4)));
  }
  std::vector<OrganisationId> organisations() {
    std::vector<OrganisationId> all{id<OrganisationId>("organisation")};
    if (once_in(2)) all.push_back(id<OrganisationId>("organisation"));
    return all;
  }
  procedures::Phase phase() {
    using enum procedures::Phase;
    return one_of(std::vector{before, running, paused, ended});
  }
  procedures::WaitsFor waits_for() {
    using enum procedures::WaitsFor;
    return one_of(std::vector{office, lead, superior, outside, nobody});
  }
  std::string words() {
    return one_of(std::vector<std::string>{"", "河道清淤", "桥梁检修", "清淤", "100% 完成'", "桥"});
  }

 private:
  std::mt19937& random_;
};

std::vector<cases::Bearer> random_bearers(Draw& draw) {
  std::vector<cases::Bearer> bearers;
  const int count = draw.below(4);
  for (int i = 0; i < count; ++i) {
    const auto role = draw.once_in(2) ? cases::BearerRole::lead : cases::BearerRole::support;
    bearers.push_back({OrganisationId(fmt::format("organisation-{}", (i + draw.below(2)) % 4)), role});
  }
  return bearers;
}

std::vector<Day> rising_days(Draw& draw, int at_most) {
  std::set<Day> days;
  for (int n = draw.below(at_most + 1); n > 0; --n) days.insert(draw.day());
  return {days.begin(), days.end()};
}

cases::PermitSpan random_span(Draw& draw) {
  using enum cases::PermitStanding;
  cases::PermitSpan span;
  span.standing = draw.one_of(std::vector{in_force, in_force, ending, suspended, coming, lapsed});
  span.holder_kind = draw.one_of(std::vector<std::string>{"firm", "vehicle"});
  span.holder = draw.words();
  span.subject = draw.words();
  span.scope = draw.words();
  span.number = draw.words();
  if (!draw.once_in(4)) span.authority = draw.id<OrganisationId>("organisation");
  if (draw.once_in(2)) span.rests_on = CaseId(fmt::format("case-{:05}", draw.below(20)));
  return span;
}

/// By what was known from a day on, of every day exactly one.
void add_spans(Draw& draw, Day known_from, std::optional<Day> known_until,
               std::vector<cases::PermitSpan>& spans) {
  std::optional<Day> first;
  for (const Day next : rising_days(draw, 3)) {
    spans.push_back(random_span(draw));
    spans.back().first = first;
    spans.back().last = next - std::chrono::days(1);
    first = next;
    spans.back().known_from = known_from;
    spans.back().known_until = known_until;
  }
  spans.push_back(random_span(draw));
  spans.back().first = first;
  spans.back().known_from = known_from;
  spans.back().known_until = known_until;
}

std::vector<cases::PermitSpan> random_spans(Draw& draw) {
  std::vector<cases::PermitSpan> spans;
  const auto known = rising_days(draw, 3);
  for (std::size_t i = 0; i < known.size(); ++i) {
    const bool is_last = i + 1 == known.size();
    add_spans(draw, known[i], is_last ? std::nullopt : std::optional(known[i + 1] - std::chrono::days(1)),
              spans);
  }
  return spans;
}

std::set<cases::ToldOf> random_told(Draw& draw, int n) {
  std::set<cases::ToldOf> told;
  const int notices = draw.below(3);
  for (int notice = 1; notice <= notices; ++notice) {
    const int year = 2023 + draw.below(2);
    for (const auto& id : draw.organisations()) told.insert({notice, id, year, 100 * notice + n});
  }
  return told;
}

}  // namespace

cases::Act act_of(const CaseId& id, cases::Version version, const CommandKey& key) {
  cases::Envelope envelope;
  envelope.case_id = id;
  envelope.version = version;
  envelope.act = version == 1 ? "open" : "report_progress";
  envelope.procedure = proof::Digest::of("a procedure");
  envelope.person = PersonId("person-1");
  envelope.organisation = OrganisationId("organisation-1");
  envelope.happened_on = first_day;
  envelope.recorded_at = start_in_shanghai(first_day) + std::chrono::hours(9);
  envelope.command = key;
  if (version % 2 == 0)
    envelope.on_behalf = cases::OnBehalf{OrganisationId("organisation-2"), cases::Source::chat};
  cases::Content content;
  content.facts = {cases::Moved{"under_way", procedures::Phase::running, {}}};
  content.texts = {{"title", "疏浚东河"}};
  content.remarks = {{"note", fmt::format("第 {} 次说明", version)}};
  return cases::seal(std::move(envelope), content);
}

cases::Row row_of(const CaseId& id, cases::Version version) {
  cases::Row row;
  row.id = id;
  row.version = version;
  row.kind = "duty";
  row.state = "under_way";
  row.phase = procedures::Phase::running;
  row.waits_for = procedures::WaitsFor::lead;
  row.title = "疏浚东河";
  row.bearers = {{OrganisationId("organisation-2"), cases::BearerRole::lead}};
  row.is_counted = true;
  row.opened_on = first_day;
  row.changed_on = first_day;
  return row;
}

cases::Append append_to(const CaseId& id, cases::Version version, const std::string& key) {
  return {CommandKey(key), {}, {act_of(id, version, CommandKey(key))}, {row_of(id, version)}};
}

proof::Digest random_version(std::mt19937& random) {
  return proof::Digest::of(fmt::format("version {}", Draw(random).below(3)));
}

cases::Row random_row(std::mt19937& random, int n) {
  Draw draw(random);
  cases::Row row;
  row.id = CaseId(fmt::format("case-{:05}", n));
  row.version = 1;
  row.kind = draw.one_of(std::vector<std::string>{"matter", "duty", "document"});
  row.state = draw.one_of(std::vector<std::string>{"proposed", "under_way", "finished"});
  row.phase = draw.phase();
  row.waits_for = draw.waits_for();
  if (row.phase == procedures::Phase::ended) row.end = draw.end();
  if (row.end) row.ended_on = draw.day();
  if (draw.once_in(2)) row.number = fmt::format("常务〔2024〕{}-{}", draw.below(3), n);
  if (draw.once_in(2)) row.parent = draw.id<CaseId>("case");
  if (draw.once_in(2)) row.minutes = draw.id<MinutesId>("minutes");
  row.series = draw.one_of(std::vector<std::string>{"", "常务", "专题"});
  row.year = 2022 + draw.below(3);
  row.meeting = draw.below(4);
  row.item = draw.below(4);
  row.ordinal = draw.below(12);
  row.title = draw.words();
  row.quote = draw.words();
  row.matter = draw.words();
  row.officials = draw.one_of(std::vector<std::string>{"", "甲市长", "甲市长、乙秘书长"});
  row.due_words = draw.words();
  if (draw.once_in(2)) row.due_on = draw.day();
  if (row.due_on) row.last_working_on = *row.due_on - std::chrono::days(draw.below(3));
  row.is_long_term = draw.once_in(5);
  row.has_due_rule = draw.once_in(4);
  row.waits_for_choice = draw.once_in(5);
  row.extensions = draw.below(3);
  row.bearers = random_bearers(draw);
  for (const auto& bearer : row.bearers) {
    const bool is_known = std::ranges::find(row.owing, bearer.organisation) != row.owing.end();
    if (!is_known && draw.once_in(2)) row.owing.push_back(bearer.organisation);
  }
  row.notice_waits = draw.once_in(3);
  row.is_counted = !draw.once_in(3);
  row.lead_has_acted = draw.once_in(2);
  row.progress = draw.words();
  row.opened_on = draw.day();
  row.changed_on = draw.day();
  if (draw.once_in(2)) row.docketed_on = draw.day();
  if (draw.once_in(2)) row.progress_on = draw.day();
  if (!draw.once_in(5)) row.procedure = random_version(random);
  if (draw.once_in(4)) {
    row.named_rule.emplace();
    row.named_rule->when = calendar::OnDay{draw.day()};
    row.named_rule->basis = calendar::FromText{"月底前"};
  }
  row.told = random_told(draw, n);
  row.permit = random_spans(draw);
  return row;
}

cases::Filter random_filter(std::mt19937& random) {
  Draw draw(random);
  cases::Filter filter;
  if (draw.once_in(4)) filter.kinds = {"duty", "document"};
  if (draw.once_in(4)) filter.states = {"under_way"};
  if (draw.once_in(4)) filter.phases = {draw.phase(), draw.phase()};
  if (draw.once_in(4)) filter.waits_for = {draw.waits_for(), draw.waits_for(), draw.waits_for()};
  if (draw.once_in(6)) filter.ends = {draw.end()};
  if (draw.once_in(8)) filter.lead = draw.id<OrganisationId>("organisation");
  if (draw.once_in(8)) filter.owing = draw.organisations();
  if (draw.once_in(8)) filter.due = draw.days();
  if (draw.once_in(8)) filter.docketed = draw.days();
  if (draw.once_in(8)) filter.ended = draw.days();
  if (draw.once_in(6)) filter.has_ended = draw.once_in(2);
  if (draw.once_in(4)) filter.bearers = draw.organisations();
  if (draw.once_in(6)) filter.minutes = draw.id<MinutesId>("minutes");
  if (draw.once_in(6)) filter.parent = draw.id<CaseId>("case");
  if (draw.once_in(6)) filter.official = "乙秘书长";
  if (draw.once_in(8)) filter.number = fmt::format("常务〔2024〕{}-{}", draw.below(3), draw.below(6));
  if (draw.once_in(4)) filter.words = draw.words();
  if (draw.once_in(5)) filter.due_before = draw.day();
  if (draw.once_in(5)) filter.due_from = draw.day();
  if (draw.once_in(6)) filter.has_lead = draw.once_in(2);
  if (draw.once_in(6)) filter.has_due = draw.once_in(2);
  if (draw.once_in(6)) filter.under_supervision = draw.once_in(2);
  if (draw.once_in(6)) filter.notice_waits = draw.once_in(2);
  if (draw.once_in(6)) filter.is_counted = !draw.once_in(3);
  if (draw.once_in(8)) filter.lead_has_acted = draw.once_in(2);
  if (draw.once_in(8)) filter.procedure = random_version(random);
  if (draw.once_in(10)) filter.kind_states = {{"duty", "under_way"}, {"document", "finished"}};
  return filter;
}

cases::PermitsAsked random_asked(std::mt19937& random) {
  Draw draw(random);
  cases::PermitsAsked asked;
  asked.on = draw.day();
  if (draw.once_in(2)) asked.known = draw.day();
  if (draw.once_in(3)) asked.words = draw.words();
  if (draw.once_in(3)) asked.holder_kind = draw.one_of(std::vector<std::string>{"firm", "vehicle"});
  if (draw.once_in(4)) asked.authority = draw.id<OrganisationId>("organisation");
  if (draw.once_in(3))
    asked.standing = draw.one_of(std::vector<cases::PermitStanding>(std::begin(cases::permit_standings),
                                                                    std::end(cases::permit_standings)));
  return asked;
}

cases::Paging random_paging(std::mt19937& random) {
  using enum cases::Sort;
  Draw draw(random);
  return {.sort = draw.one_of(std::vector{origin, due_on, changed_on, number}),
          .descending = draw.once_in(2),
          .offset = static_cast<std::size_t>(draw.below(30)),
          .limit = static_cast<std::size_t>(draw.below(40))};
}

}  // namespace bihuan::storage::testing
