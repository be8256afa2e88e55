// SPDX-License-Identifier: Apache-2.0
#include "scenarios/aspects.h"

#include <fmt/format.h>

#include "cases/notices.h"
#include "cases/round_figures.h"
#include "cases/rounds.h"
#include "procedures/vocabulary_words.h"

namespace bihuan::scenarios {
namespace {

constexpr std::string_view none = "无";
constexpr std::string_view not_counted_yet = "待起算";

std::string said_day(const std::optional<calendar::DueDate>& due) {
  return due ? iso(due->due_on) : std::string(none);
}

std::string said_due(const cases::Case& subject) {
  if (!subject.due && subject.due_rule) return std::string(not_counted_yet);
  return said_day(subject.due);
}

std::string said_names(const std::vector<OrganisationId>& ids, const offices::Directory& directory,
                       Day today) {
  std::string names;
  for (const OrganisationId& id : ids) names += (names.empty() ? "" : "、") + directory.said_name(id, today);
  return names.empty() ? std::string(none) : names;
}

std::string said_parts(const cases::Case& round, const offices::Directory& directory, Day today) {
  std::string said;
  for (const cases::Part& part : round.gathering.parts) {
    said += (said.empty() ? "" : "、") + directory.said_name(part.from, today);
    said += part.given_in == 0 ? "未给" : "已给";
  }
  return said.empty() ? std::string(none) : said;
}

std::string said_draft(const cases::Draft& draft) {
  if (draft.is_returned) return "退回";
  if (draft.is_cleared()) return "可报出";
  if (draft.clearances.empty()) return "起草";
  return procedures::words_for(draft.clearances.back().stage).zh + "已审";
}

std::string said_drafts(const cases::Case& round, const offices::Directory& directory, Day today) {
  std::string said;
  for (const auto& [lead, draft] : round.gathering.drafts) {
    said += (said.empty() ? "" : "、") + directory.said_name(lead, today);
    said += said_draft(draft);
  }
  return said.empty() ? std::string(none) : said;
}

std::string_view said_standing(cases::FilingStanding standing) {
  switch (standing) {
    case cases::FilingStanding::open:
      return "待报";
    case cases::FilingStanding::filed:
      return "已报";
    case cases::FilingStanding::late:
      return "迟报";
    case cases::FilingStanding::missing:
      return "缺报";
    case cases::FilingStanding::excused:
      return "免报";
  }
  VERIFY(false && "a standing of the closed set");
}

std::string said_roll_up(const cases::Case& round, const offices::Directory& directory, Day today) {
  std::string said;
  for (const auto& [organisation, standing] : round.gathering.rolled_up.lines) {
    said += (said.empty() ? "" : "、") + directory.said_name(organisation, today);
    said += said_standing(standing);
  }
  return said.empty() ? std::string(none) : said;
}

std::string said_clocks(const cases::Case& subject, const procedures::Procedure& rules) {
  std::string said;
  for (const procedures::Clock& clock : rules.clocks) {
    const auto found = subject.clocks.find(clock.name);
    if (found == subject.clocks.end() || found->second.stopped_on) continue;
    said += (said.empty() ? "" : "、") + clock.label.zh;
    said += found->second.paused_on ? "暂停" : iso(found->second.date.due_on);
  }
  return said.empty() ? std::string(none) : said;
}

std::string_view said_force(const cases::Case& subject, Day today) {
  if (subject.force.in_force(today)) return "有效";
  return subject.force.is_suspended(today) ? "暂停" : none;
}

std::string said_figures(const cases::Case& round) {
  const cases::Figures sum = sum_of_figures(round);
  const auto said = [](const std::optional<std::int64_t>& figure) {
    return figure ? fmt::to_string(*figure) : std::string("－");
  };
  if (sum == cases::Figures{}) return std::string(none);
  return fmt::format("{}+{}-{}={}", said(sum.carried_over), said(sum.added), said(sum.settled),
                     said(sum.remaining));
}

std::string said_count(int count, std::string_view unit) {
  return count == 0 ? std::string(none) : fmt::format("{}{}", count, unit);
}

std::string said_notice(const cases::Case& subject, const procedures::Procedure& procedure,
                        const offices::Directory& directory, Day today) {
  if (subject.notices.empty()) return std::string(none);
  const cases::Notice& last = subject.notices.back();
  const bool waits = last.standing == cases::NoticeStanding::waiting;
  return fmt::format("{}（{}）", words_of(last, &procedure).label.zh,
                     waits ? "待批准" : said_names(last.told, directory, today));
}

std::vector<OrganisationId> claimant(const cases::Case& subject) {
  if (!subject.claim) return {};
  return {subject.claim->by};
}

}  // namespace

Words aspect_words(Aspect aspect) {
  switch (aspect) {
    case Aspect::due:
      return {"时限", "due"};
    case Aspect::due_before_extensions:
      return {"原时限", "due before extensions"};
    case Aspect::extensions:
      return {"延期", "extensions"};
    case Aspect::leads:
      return {"牵头", "leads"};
    case Aspect::supports:
      return {"配合", "supporting"};
    case Aspect::claim:
      return {"申请", "claim of"};
    case Aspect::disputes:
      return {"异议", "disputed by"};
    case Aspect::number:
      return {"编号", "number"};
    case Aspect::owing:
      return {"欠报", "owing"};
    case Aspect::parts:
      return {"部分", "parts"};
    case Aspect::drafts:
      return {"送审", "drafts"};
    case Aspect::rolled_up:
      return {"汇总", "rolled up"};
    case Aspect::examiners:
      return {"复查", "examining"};
    case Aspect::clocks:
      return {"计时", "clocks"};
    case Aspect::force:
      return {"效力", "in force"};
    case Aspect::figures:
      return {"数字", "figures"};
    case Aspect::contradictions:
      return {"不符", "contradictions"};
    case Aspect::notice:
      return {"督办单", "notice"};
  }
  return {};
}

std::optional<Aspect> find_aspect(std::string_view zh) {
  for (int index = 0;; ++index) {
    const auto aspect = static_cast<Aspect>(index);
    const Words words = aspect_words(aspect);
    if (words.zh.empty()) return std::nullopt;
    if (words.zh == zh) return aspect;
  }
}

std::string said(Aspect aspect, const cases::Case& subject, const procedures::Procedure& rules,
                 const offices::Directory& directory, Day today) {
  switch (aspect) {
    case Aspect::due:
      return said_due(subject);
    case Aspect::due_before_extensions:
      return said_day(subject.due_before_extensions);
    case Aspect::extensions:
      return said_count(subject.extensions, "次");
    case Aspect::leads:
      return said_names(subject.organisations(cases::BearerRole::lead), directory, today);
    case Aspect::supports:
      return said_names(subject.organisations(cases::BearerRole::support), directory, today);
    case Aspect::claim:
      return said_names(claimant(subject), directory, today);
    case Aspect::disputes:
      return said_names(subject.disputes, directory, today);
    case Aspect::number:
      return subject.number.value_or(std::string(none));
    case Aspect::owing:
      return said_names(owing(subject), directory, today);
    case Aspect::parts:
      return said_parts(subject, directory, today);
    case Aspect::drafts:
      return said_drafts(subject, directory, today);
    case Aspect::rolled_up:
      return said_roll_up(subject, directory, today);
    case Aspect::examiners:
      return said_names(subject.organisations(cases::BearerRole::examiner), directory, today);
    case Aspect::clocks:
      return said_clocks(subject, rules);
    case Aspect::force:
      return std::string(said_force(subject, today));
    case Aspect::figures:
      return said_figures(subject);
    case Aspect::contradictions:
      return said_count(subject.gathering.rolled_up.contradictions, "处");
    case Aspect::notice:
      return said_notice(subject, rules, directory, today);
  }
  VERIFY(false && "an aspect of the closed set");
}

}  // namespace bihuan::scenarios
