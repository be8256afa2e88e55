// SPDX-License-Identifier: Apache-2.0
#include "cases/round_figures.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "base/number.h"
#include "cases/fields.h"
#include "cases/rounds.h"

namespace bihuan::cases {
namespace {

/// The days of one bearer's filing: after the one before, up to this one.
struct Between {
  std::optional<Day> after;
  Day until;

  bool has(const std::optional<Day>& day) const { return day && (!after || *day > *after) && *day <= until; }
  Words words() const {
    const Words last = day_words(until);
    if (!after) return {"至" + last.zh, "up to " + last.en};
    const Words first = day_words(*after);
    return {first.zh + "之后至" + last.zh, fmt::format("after {} up to {}", first.en, last.en)};
  }
};

class FiguresCheck {
 public:
  FiguresCheck(const Case& round, const RoundBackground& background, const offices::Directory& directory,
               Day today)
      : round_(round), background_(background), directory_(directory), today_(today) {}

  FiguresReport run() && {
    for (const OrganisationId& lead : in_order(round_)) {
      const Figures* figures = figures_of(round_, lead);
      if (!figures) continue;
      check_sum(lead, *figures);
      check_carried_over(lead, *figures);
      check_register(lead, *figures);
    }
    for (const OrganisationId& lead : everybody()) tell_if_left_off(lead);
    return std::move(report_);
  }

 private:
  std::vector<OrganisationId> in_order(const Case& round) const {
    std::vector<OrganisationId> leads = round.organisations(BearerRole::lead);
    directory_.put_in_official_order(leads, today_);
    return leads;
  }

  /// Who files or filed last time.
  std::vector<OrganisationId> everybody() const {
    std::vector<OrganisationId> leads = round_.organisations(BearerRole::lead);
    if (!background_.before) return leads;
    for (const OrganisationId& lead : background_.before->organisations(BearerRole::lead)) {
      if (std::ranges::find(leads, lead) == leads.end()) leads.push_back(lead);
    }
    directory_.put_in_official_order(leads, today_);
    return leads;
  }

  FiguresRemark remark(const OrganisationId& lead, const std::string& zh, const std::string& en) const {
    const std::string name = directory_.said_name(lead, today_);
    return {lead, {fmt::format("{}：{}", name, zh), fmt::format("{}: {}", name, en)}};
  }
  void contradict(const OrganisationId& lead, const std::string& zh, const std::string& en) {
    report_.contradictions.push_back(remark(lead, zh, en));
  }
  void leave_unchecked(const OrganisationId& lead, const std::string& zh, const std::string& en) {
    report_.unchecked.push_back(remark(lead, zh, en));
  }

  // What was carried over and is not said again is what remained by the last filing.
  std::optional<std::int64_t> carried_over_by(const OrganisationId& lead, const Figures& figures) const {
    if (figures.carried_over) return figures.carried_over;
    const Case* before = last_round(
        [&](const Case& round) { return figures_of(round, lead) && figures_of(round, lead)->remaining; });
    return before ? figures_of(*before, lead)->remaining : std::nullopt;
  }

  void check_sum(const OrganisationId& lead, const Figures& figures) {
    const auto& added = figures.added;
    const auto& settled = figures.settled;
    const auto& remaining = figures.remaining;
    const auto carried_over = carried_over_by(lead, figures);
    if (!carried_over || !remaining) return;
    if (!added || !settled) {
      if (*remaining == *carried_over) return;
      return leave_unchecked(
          lead,
          fmt::format("期末由 {} 变为 {}，没有报全本期新增和本期办结，无从核对", *carried_over, *remaining),
          fmt::format("{} became {}, but what was added and settled is not filed in full: nothing to hold it "
                      "against",
                      *carried_over, *remaining));
    }
    const auto sum = *carried_over + *added - *settled;
    if (sum == *remaining) return;
    contradict(lead,
               fmt::format("上期末 {} ＋ 本期新增 {} － 本期办结 {} ＝ {}，所报期末为 {}", *carried_over,
                           *added, *settled, sum, *remaining),
               fmt::format("{} carried over + {} added − {} settled = {}, but {} filed as remaining",
                           *carried_over, *added, *settled, sum, *remaining));
  }

  void check_carried_over(const OrganisationId& lead, const Figures& figures) {
    if (!figures.carried_over || !background_.before) return;
    const Case* before = last_round(
        [&](const Case& round) { return figures_of(round, lead) && figures_of(round, lead)->remaining; });
    if (!before) {
      const Words why = why_none(*background_.before, lead);
      leave_unchecked(lead, why.zh + "，上期末无从核对",
                      why.en + ": nothing to hold the carried over against");
      return;
    }
    const std::int64_t last = *figures_of(*before, lead)->remaining;
    if (last == *figures.carried_over) return;
    contradict(
        lead,
        fmt::format("所报上期末 {}，而{}所报期末为 {}", *figures.carried_over, before->text("period"), last),
        fmt::format("{} filed as carried over, but {} remained by the filing for {}", *figures.carried_over,
                    last, before->text("period")));
  }

  /// The latest round before this one of which it holds.
  template <class Holds>
  const Case* last_round(Holds holds) const {
    if (!background_.before) return nullptr;
    if (holds(*background_.before)) return &*background_.before;
    const auto found = std::ranges::find_if(background_.earlier, holds);
    return found == background_.earlier.end() ? nullptr : &*found;
  }
  const Case* last_filed_by(const OrganisationId& lead) const {
    return last_round([&](const Case& round) { return has_standing_filing(round, lead); });
  }

  static Words why_none(const Case& before, const OrganisationId& lead) {
    const auto leads = before.organisations(BearerRole::lead);
    if (std::ranges::find(leads, lead) == leads.end()) return {"上期不在报送之列", "did not file last time"};
    if (before.gathering.excused.contains(lead)) return {"上期免报", "was excused last time"};
    if (owes(before, lead)) return {"上期没有报", "filed nothing last time"};
    return {"上期没有报期末数", "gave no remaining number last time"};
  }

  void check_register(const OrganisationId& lead, const Figures& figures) {
    std::vector<const Row*> borne;
    for (const Row& row : background_.children) {
      if (leads_it(row, lead)) borne.push_back(&row);
    }
    if (borne.empty()) return;
    const Between between = between_filings(lead);
    const auto opened =
        std::ranges::count_if(borne, [&](const Row* row) { return between.has(row->opened_on); });
    const auto ended =
        std::ranges::count_if(borne, [&](const Row* row) { return between.has(row->ended_on); });
    const auto [zh, en] = between.words();
    if (figures.added && *figures.added != opened)
      contradict(lead, fmt::format("所报本期新增 {}，而登记簿中{}立的有 {} 件", *figures.added, zh, opened),
                 fmt::format("{} filed as added, but {} were opened in the register {}", *figures.added,
                             opened, en));
    if (figures.settled && *figures.settled != ended)
      contradict(
          lead, fmt::format("所报本期办结 {}，而登记簿中{}结束的有 {} 件", *figures.settled, zh, ended),
          fmt::format("{} filed as settled, but {} ended in the register {}", *figures.settled, ended, en));
  }

  bool leads_it(const Row& row, const OrganisationId& lead) const {
    return std::ranges::any_of(row.bearers, [&](const Bearer& bearer) {
      return bearer.role == BearerRole::lead && directory_.same_body(bearer.organisation, lead, today_);
    });
  }

  // Who has never filed answers for all since the last due day.
  Between between_filings(const OrganisationId& lead) const {
    Between between{{}, round_.gathering.filings.at(lead).on};
    if (!background_.before) return between;
    if (const Case* last = last_filed_by(lead)) {
      between.after = last->gathering.filings.at(lead).on;
    } else if (background_.before->due) {
      between.after = background_.before->due->due_on;
    }
    return between;
  }

  // What remained with somebody who files without figures this time is lost from the sum: that is said. Who
  // has not filed yet may still give them.
  void tell_if_left_off(const OrganisationId& lead) {
    const Case* before = last_filed_by(lead);
    const Figures* last = before ? figures_of(*before, lead) : nullptr;
    if (!last || last->remaining.value_or(0) == 0 || figures_of(round_, lead)) return;
    const auto now = how_left_off(lead);
    if (!now) return;
    const bool is_of_the_last = before == &*background_.before;
    const std::string period = is_of_the_last ? "上期" : std::string(before->text("period"));
    leave_unchecked(
        lead, fmt::format("{}所报期末 {}，{}", period, *last->remaining, now->zh),
        fmt::format("{} remained by the last filing; the organisation {}", *last->remaining, now->en));
  }

  std::optional<Words> how_left_off(const OrganisationId& lead) const {
    const auto leads = round_.organisations(BearerRole::lead);
    if (std::ranges::find(leads, lead) == leads.end()) return Words{"本期不在报送之列", "no longer files"};
    if (round_.gathering.excused.contains(lead)) return Words{"本期免报", "is excused this time"};
    if (owes(round_, lead)) return {};
    return Words{"本期没有报数字", "files no figures this time"};
  }

  const Case& round_;
  const RoundBackground& background_;
  const offices::Directory& directory_;
  Day today_;
  FiguresReport report_;
};

}  // namespace

std::string lines_of(const std::vector<FiguresRemark>& remarks) {
  std::string lines;
  for (const FiguresRemark& remark : remarks) lines += (lines.empty() ? "" : "\n") + remark.words.zh;
  return lines;
}

FiguresReport report_on_figures(const Case& round, const RoundBackground& background,
                                const offices::Directory& directory, Day today) {
  return FiguresCheck(round, background, directory, today).run();
}

const Figures* figures_of(const Case& round, const OrganisationId& lead) {
  if (owes(round, lead) || round.gathering.excused.contains(lead)) return nullptr;
  const Figures& figures = round.gathering.filings.at(lead).figures;
  return figures == Figures{} ? nullptr : &figures;
}

Figures sum_of_figures(const Case& round) {
  Figures sum;
  for (const OrganisationId& lead : round.organisations(BearerRole::lead)) {
    if (const Figures* figures = figures_of(round, lead)) add(*figures, sum);
  }
  return sum;
}

Figures figures_in(const FieldValues& fields) {
  Figures figures;
  for (const auto& [name, figure] : all_figures) {
    if (const Decimal* number = number_field(fields, name))
      figures.*figure = parse_number<std::int64_t>(number->text(), 0, figure_max);
  }
  return figures;
}

}  // namespace bihuan::cases
