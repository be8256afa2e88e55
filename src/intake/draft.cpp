// SPDX-License-Identifier: Apache-2.0
#include "intake/draft.h"

namespace bihuan::intake {

std::optional<calendar::DueRule> Burden::current_due() const {
  return due_set ? std::optional{due_set->value} : due;
}

std::string Burden::current_officials() const {
  if (bearers_set) return bearers_set->value.officials;
  std::string names;
  for (const auto& official : officials) names += (names.empty() ? "" : "、") + official.text;
  return names;
}

std::string series_of(std::string_view meeting_kind) {
  constexpr std::string_view meeting = "会议";
  const auto bracket = std::min(meeting_kind.find("（"), meeting_kind.find('('));
  const auto name = meeting_kind.substr(0, std::min(bracket, meeting_kind.rfind(meeting)));
  return std::string(name);
}

const MatterDraft* matter_of(const Drafts& drafts, int item) {
  const auto found =
      std::ranges::find(drafts.matters, item, [](const MatterDraft& matter) { return matter.head.item; });
  return found == drafts.matters.end() ? nullptr : &*found;
}

int item_at(const Drafts& drafts, std::size_t place) {
  const auto holds = [place](const MatterDraft& matter) {
    return matter.whole.begin <= place && place < matter.whole.end;
  };
  const auto found = std::ranges::find_if(drafts.matters, holds);
  return found == drafts.matters.end() ? 0 : found->head.item;
}

std::vector<const DutyDraft*> parts_of(const Drafts& drafts, const DraftId& duty) {
  std::vector<const DutyDraft*> parts;
  for (const auto& other : drafts.duties) {
    if (other.head.state == DraftState::merged && other.merged_into == duty) parts.push_back(&other);
  }
  return parts;
}

DraftCounts count(const Drafts& drafts) {
  DraftCounts counts;
  for (const auto& duty : drafts.duties) {
    switch (duty.head.state) {
      case DraftState::open:
        ++(duty.current_kind() == reading::DutyKind::task ? counts.tasks_open : counts.guidance_open);
        break;
      case DraftState::confirmed:
        ++counts.confirmed;
        break;
      case DraftState::dropped:
        ++counts.dropped;
        break;
      case DraftState::merged:
        break;
    }
  }
  counts.unassigned_open = static_cast<std::size_t>(std::ranges::count_if(
      drafts.unassigned, [](const UnassignedSentence& sentence) { return !sentence.marked_as; }));
  return counts;
}

}  // namespace bihuan::intake
