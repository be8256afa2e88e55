// SPDX-License-Identifier: Apache-2.0
#include "intake/merge.h"

namespace bihuan::intake {
namespace {

void add_new(std::vector<reading::QuotedBearer>& all, const std::vector<reading::QuotedBearer>& more) {
  for (const auto& official : more) {
    if (std::ranges::find(all, official.text, &reading::QuotedBearer::text) == all.end())
      all.push_back(official);
  }
}

void add_new(std::vector<NamedBearer>& all, const std::vector<NamedBearer>& more) {
  for (const auto& bearer : more) {
    const auto is_it = [&](const NamedBearer& other) { return other.written.text == bearer.written.text; };
    if (std::ranges::none_of(all, is_it)) all.push_back(bearer);
  }
}

/// Both texts, unless the one says the other already.
void add_words(std::optional<reading::Quoted>& words, const std::optional<reading::Quoted>& more) {
  if (!more) return;
  if (!words) {
    words = more;
  } else if (words->text.find(more->text) == std::string::npos) {
    words->text += "；" + more->text;
  }
}

void add(const Burden& part, Burden& whole) {
  if (!whole.current_due()) {
    whole.due = part.due;
    whole.due_set = part.due_set;
  }
  if (!whole.due_words) whole.due_cue = part.due_cue;
  add_words(whole.due_words, part.due_words);
  if (!whole.bearers_set) {
    add_new(whole.lead, part.lead);
    add_new(whole.support, part.support);
    add_new(whole.officials, part.officials);
  }
}

}  // namespace

DutyDraft united(const Drafts& drafts, const DutyDraft& duty) {
  DutyDraft whole = duty;
  const bool in_part = is_carried_in_part(drafts, duty);
  for (const auto* part : parts_of(drafts, duty.head.id)) {
    whole.quote.text += "\n" + part->quote.text;
    add(part->burden, whole.burden);
    add_words(whole.channel, part->channel);
    whole.steps.insert(whole.steps.end(), part->steps.begin(), part->steps.end());
    for (const auto& id : part->carried_by) {
      if (std::ranges::find(whole.carried_by, id) == whole.carried_by.end()) whole.carried_by.push_back(id);
    }
  }
  if (in_part) whole.carried_by.clear();
  return whole;
}

bool is_carried_in_part(const Drafts& drafts, const DutyDraft& duty) {
  const auto differs = [&](const DutyDraft* part) {
    return part->carried_by.empty() != duty.carried_by.empty();
  };
  return std::ranges::any_of(parts_of(drafts, duty.head.id), differs);
}

}  // namespace bihuan::intake
