// SPDX-License-Identifier: Apache-2.0
// Whether a command whose key has been answered is the same command again, or another one: its words would be
// lost without anybody being told.
#include <algorithm>

#include "cases/fields.h"
#include "cases/notice_acts.h"
#include "cases/register.h"

namespace bihuan::cases {
namespace {

using procedures::Field;
using procedures::FieldType;

// A due date stands among the facts, and another case is said by its number whatever was typed for it.
bool is_kept_as_typed(const Field& field) {
  return field.type != FieldType::due && field.type != FieldType::case_ref;
}

// A browser sends the lines of a box with other ends when it sends them as a page.
Texts with_plain_lines(Texts words) {
  for (auto& [name, text] : words) std::erase(text, '\r');
  return words;
}

Texts words_of(const Command& command, const procedures::Act& rule) {
  Texts words = command.remarks;
  for (const Field& field : rule.fields) {
    const auto given = command.fields.find(field.name);
    if (!is_kept_as_typed(field) || given == command.fields.end()) continue;
    if (std::string form = recorded_form(given->second); !form.empty()) words[field.name] = std::move(form);
  }
  return with_plain_lines(std::move(words));
}

Texts words_of(const Content& content, const procedures::Act& rule) {
  Texts words = content.remarks;
  for (const Field& field : rule.fields) {
    if (!is_kept_as_typed(field)) words.erase(field.name);
    if (const auto text = content.texts.find(field.name); text != content.texts.end())
      words[field.name] = text->second;
  }
  return with_plain_lines(std::move(words));
}

bool says_the_date(const Content& content, const calendar::DueRule& rule) {
  return std::ranges::any_of(content.facts, [&rule](const Fact& fact) {
    const auto* set = std::get_if<DueSet>(&fact);
    return set && set->rule == rule;
  });
}

bool keeps(const Content& content, const std::string& field, const std::vector<EvidenceFile>& files) {
  std::vector<proof::Digest> handed_in;
  std::vector<proof::Digest> kept;
  for (const EvidenceFile& file : files) handed_in.push_back(file.digest);
  for (const KeptEvidence& one : kept_evidence(content)) {
    if (one.field == field) kept.push_back(one.digest);
  }
  return handed_in == kept;
}

// Days that both were left to the clock are the same day, though midnight lies between them.
bool is_same_day(Day asked, const Envelope& recorded, Day today) {
  const bool both_left_to_the_clock =
      asked == today && recorded.happened_on == day_in_shanghai(recorded.recorded_at);
  return asked == recorded.happened_on || both_left_to_the_clock;
}

// What has been destroyed of the act's words cannot be told from anything else and counts as said.
bool repeats(const Command& command, const procedures::Act& rule, const Act& recorded, Day today) {
  const Envelope& envelope = recorded.envelope;
  if (envelope.act != command.act || !is_same_day(command.happened_on, envelope, today)) return false;
  if (command.on_behalf && command.on_behalf != envelope.on_behalf) return false;
  const auto content = content_of(recorded);
  if (!content || recorded.payloads.size() < envelope.commitments.size()) return true;
  for (const auto& [name, value] : command.fields) {
    const auto* due = std::get_if<calendar::DueRule>(&value);
    if (due && !says_the_date(*content, *due)) return false;
    const auto* files = std::get_if<std::vector<EvidenceFile>>(&value);
    if (files && !keeps(*content, name, *files)) return false;
  }
  return words_of(command, rule) == words_of(*content, rule);
}

}  // namespace

Result<void> CaseRegister::recognise(const Command& command, const Receipt& earlier) const {
  const auto written = std::ranges::find(earlier.written, command.case_id, &Rest::case_id);
  if (written != earlier.written.end()) {
    const auto acts = store_.acts_of(command.case_id, Viewer::office());
    // What follows of it on the same case, a round's opening, stands after it under the same key.
    const auto recorded =
        std::ranges::find(acts, command.key, [](const Act& act) { return act.envelope.command; });
    // The case may have been moved to another version since.
    const procedures::Procedure* procedure =
        recorded == acts.end() ? nullptr : shelf()->find(recorded->envelope.procedure);
    const procedures::Act* rule = procedure ? procedure->find_act(command.act) : nullptr;
    if (!rule) rule = find_notice_act(command.act);
    if (rule && repeats(command, *rule, *recorded, today())) return {};
  }
  return fail(ErrorKind::conflict,
              Words{"这个办理标识已用来登记过别的内容，这一次没有登记：请重新打开页面再办",
                    "This key was used to record something else, and nothing was "
                    "recorded now: open the page again"});
}

}  // namespace bihuan::cases
