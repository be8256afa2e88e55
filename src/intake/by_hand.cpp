// SPDX-License-Identifier: Apache-2.0
#include "intake/by_hand.h"

#include <array>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/effects.h"
#include "cases/opening.h"
#include "intake/duty_title.h"
#include "intake/hand_uses.h"
#include "reading/reading.h"
#include "text/blank_text.h"
#include "text/source_text.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

constexpr std::size_t words_characters_max = 10'000;
constexpr std::size_t title_characters_max = 100;
constexpr std::size_t line_characters_max = 200;

constexpr std::array<std::pair<std::string_view, HandSource>, 4> names{
    {{"instruction", HandSource::instruction},
     {"paper", HandSource::paper},
     {"meeting", HandSource::meeting},
     {"other", HandSource::other}}};

/// With which the number begins; the office's own where there is no other.
std::string series_of(HandSource source) {
  switch (source) {
    case HandSource::instruction:
      return "批示";
    case HandSource::paper:
      return "来文";
    case HandSource::meeting:
    case HandSource::other:
      return {};
  }
  VERIFY(false && "a source of the closed vocabulary");
}

class KeyedInCheck {
 public:
  KeyedInCheck(const KeyedIn& keyed_in, const procedures::Procedure& procedure, Day today)
      : keyed_in_(keyed_in), procedure_(procedure), today_(today) {}

  std::vector<Words> faults() {
    if (text::is_blank_text(keyed_in_.words)) object("请填写原文", "Give the words as they were written");
    bound(keyed_in_.words, words_characters_max, {"原文", "The words"});
    bound(keyed_in_.title, title_characters_max, {"事项", "The title"});
    bound(keyed_in_.from, line_characters_max, {"来源", "Who gave it"});
    bound(keyed_in_.reference, line_characters_max, {"文号", "The number"});
    bound(keyed_in_.officials, line_characters_max, {"责任人", "The officials"});
    if (keyed_in_.given_on && *keyed_in_.given_on > today_)
      object("日期不能晚于今天", "It cannot have been given after today");
    check_uses(uses_of(procedure_));
    return std::move(faults_);
  }

 private:
  // What the procedure would never use would stand on the case and mislead: a date that nobody can extend.
  void check_uses(const HandUses& uses) {
    if (uses.needs_parent && !keyed_in_.parent) {
      object(fmt::format("“{}”开在所涉办件之下，请填写所属办件编号", procedure_.noun.zh),
             fmt::format("“{}” stands under the case that it is about: give that case's number",
                         procedure_.noun.en));
    }
    if (uses.needs_lead && keyed_in_.lead.empty()) {
      object(fmt::format("请填写“{}”的牵头单位，登记以后不能再定", procedure_.noun.zh),
             fmt::format("Name the lead of “{}”: it cannot be set afterwards", procedure_.noun.en));
    }
    if (!uses.lead && !keyed_in_.lead.empty()) leave_blank({"牵头单位", "lead"});
    if (!uses.support && !keyed_in_.support.empty()) leave_blank({"配合单位", "supporting organisation"});
    if (!uses.examiner && !keyed_in_.examiner.empty()) leave_blank({"复查单位", "examining body"});
    if (!uses.officials && !text::is_blank_text(keyed_in_.officials))
      leave_blank({"责任人", "official in charge"});
    if (!uses.due && keyed_in_.due) leave_blank({"自身时限", "date of its own"});
  }

  void leave_blank(const Words& what) {
    object(fmt::format("“{}”没有{}，请留空", procedure_.noun.zh, what.zh),
           fmt::format("“{}” has no {}: leave it blank", procedure_.noun.en, what.en));
  }

  void bound(const std::string& text, std::size_t characters_max, const Words& what) {
    const auto characters = text::from_utf8(text);
    if (!characters) {
      object(fmt::format("“{}”不是文字", what.zh), fmt::format("{} is no text", what.en));
    } else if (characters->size() > characters_max) {
      object(fmt::format("“{}”超过 {} 字", what.zh, characters_max),
             fmt::format("{} has more than {} characters", what.en, characters_max));
    }
  }

  void object(std::string zh, std::string en) { faults_.push_back({std::move(zh), std::move(en)}); }

  const KeyedIn& keyed_in_;
  const procedures::Procedure& procedure_;
  Day today_;
  std::vector<Words> faults_;
};

/// `领导批示 · 常务副市长 · 2026年11月3日 · 云政批〔2026〕12号`, as the case says whence it comes.
std::string source_line(const KeyedIn& keyed_in) {
  std::string line = hand_source_words(keyed_in.source).zh;
  const std::string day = keyed_in.given_on ? day_words(*keyed_in.given_on).zh : std::string();
  for (const std::string* part : {&keyed_in.from, &day, &keyed_in.reference}) {
    if (!text::is_blank_text(*part)) line += " · " + *part;
  }
  return line;
}

std::vector<cases::Bearer> bearers_of(const KeyedIn& keyed_in) {
  std::vector<cases::Bearer> bearers;
  const auto add = [&bearers](const std::vector<OrganisationId>& ids, cases::BearerRole role) {
    for (const auto& id : ids) cases::add_bearer({id, role}, bearers);
  };
  add(keyed_in.lead, cases::BearerRole::lead);
  add(keyed_in.support, cases::BearerRole::support);
  add(keyed_in.examiner, cases::BearerRole::examiner);
  return bearers;
}

}  // namespace

JsonNames<HandSource> hand_source_names() {
  return names;
}

Words hand_source_words(HandSource source) {
  switch (source) {
    case HandSource::instruction:
      return {"领导批示", "Leader's instruction"};
    case HandSource::paper:
      return {"上级来文", "Paper from above"};
    case HandSource::meeting:
      return {"会议（未发纪要）", "Meeting without minutes"};
    case HandSource::other:
      return {"其他", "Other"};
  }
  VERIFY(false && "a source of the closed vocabulary");
}

std::optional<HandSource> source_told_by(const procedures::Procedure& procedure) {
  if (procedure.series.empty()) return {};
  for (const auto& [name, source] : names) {
    if (series_of(source) == procedure.series) return source;
  }
  return {};
}

Result<cases::Opening> opening_of(const KeyedIn& keyed_in, const CaseId& id,
                                  const procedures::Procedure& procedure, Day today) {
  if (auto faults = KeyedInCheck(keyed_in, procedure, today).faults(); !faults.empty())
    return fail(ErrorKind::malformed, std::move(faults));
  const auto source = TRY(text::SourceText::from_utf8(keyed_in.words));
  TRY(reading::check_no_secret(source));
  cases::Opening opening;
  opening.id = id;
  opening.origin.series = series_of(keyed_in.source);
  cases::open_under(procedure, opening);
  opening.parent = keyed_in.parent;
  opening.bearers = bearers_of(keyed_in);
  opening.due_rule = keyed_in.due;
  opening.texts["title"] =
      text::is_blank_text(keyed_in.title) ? duty_title(keyed_in.words, {}) : keyed_in.title;
  opening.texts["quote"] = keyed_in.words;
  opening.texts["meeting"] = source_line(keyed_in);
  if (!text::is_blank_text(keyed_in.officials)) opening.texts["officials"] = keyed_in.officials;
  return opening;
}

}  // namespace bihuan::intake
