// SPDX-License-Identifier: Apache-2.0
#include "web/draft_form.h"

#include <fmt/format.h>

#include "text/utf8.h"
#include "web/due_form.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

namespace json = boost::json;

constexpr std::size_t split_places_max = 40;
constexpr std::size_t shown_beside_a_split = 8;  // characters on each side

/// Names that wait for a choice, each with its candidates marked first.
json::array choices(const intake::Burden& burden, const intake::Ground& ground, const Context& context) {
  json::array choices;
  for (const auto* named : {&burden.lead, &burden.support}) {
    for (const auto& bearer : *named) {
      const auto meaning = intake::meaning_of(bearer, ground);
      const auto* group = std::get_if<offices::Resolution>(&meaning.found);
      if (!meaning.waits && !group && !bearer.chosen) continue;
      choices.push_back({{"written", bearer.written.text},
                         {"why", context.say(meaning.explanation)},
                         {"organisations", organisation_choice_model(meaning.organisations, context)}});
    }
  }
  return choices;
}

/// The clauses of the sentence at which it may be parted, as places of the source. Blanks were left out of
/// the quote, so that its characters are counted along the source's.
json::array split_places(const intake::DutyDraft& duty, const text::SourceText& source) {
  json::array places;
  const auto& span = duty.quote.span;
  const auto chars = source.chars().substr(span.begin, span.size());
  for (std::size_t i = 0; i + 1 < chars.size() && places.size() < split_places_max; ++i) {
    if (std::u32string_view(U"，；。、,;").find(chars[i]) == std::u32string_view::npos) continue;
    const auto from = i + 1 > shown_beside_a_split ? i + 1 - shown_beside_a_split : 0;
    places.push_back({{"at", fmt::to_string(span.begin + i + 1)},
                      {"label", fmt::format("…{} ┃ {}…", text::to_utf8(chars.substr(from, i + 1 - from)),
                                            text::to_utf8(chars.substr(i + 1, shown_beside_a_split)))}});
  }
  return places;
}

/// The other open duties of its item.
json::array merge_targets(const intake::Drafts& drafts, const intake::DutyDraft& duty) {
  json::array targets;
  for (const auto& other : drafts.duties) {
    const bool is_other = other.head.item == duty.head.item && other.head.id != duty.head.id;
    if (!is_other || other.head.state != intake::DraftState::open) continue;
    targets.push_back({{"into", other.head.id.text()},
                       {"label", fmt::format("{}-{} {}", other.head.item, other.head.ordinal,
                                             other.head.current_title())}});
  }
  return targets;
}

void add_duty(const intake::Drafts& drafts, const intake::DutyDraft& duty, const Context& context,
              json::object& model) {
  model["merge_targets"] = merge_targets(drafts, duty);
  model["has_merge_targets"] = !model["merge_targets"].as_array().empty();
  const bool is_task = duty.current_kind() == reading::DutyKind::task;
  model["other_kind"] =
      json::object{{"kind", is_task ? "guidance" : "task"}, {"to_guidance", is_task}, {"to_task", !is_task}};
  const auto minutes = context.site.desk.minutes(drafts.minutes, context.viewer);
  const auto source = minutes ? text::SourceText::from_utf8(minutes->text) : text::SourceText::from_utf8("");
  if (!source || duty.quote.span.empty()) return;
  model["split_places"] = split_places(duty, *source);
  model["has_split_places"] = !model["split_places"].as_array().empty();
}

}  // namespace

json::object draft_form_model(const intake::Drafts& drafts, const intake::DraftHead& head,
                              const intake::Burden& burden, const intake::DutyDraft* duty,
                              const OpenForm& form, const Context& context) {
  const auto now = context.site.desk.ground();
  const auto ground = now.ground();
  std::vector<OrganisationId> lead;
  std::vector<OrganisationId> support;
  for (const auto& bearer : intake::bearers_of(std::vector{&burden}, ground).bearers) {
    (bearer.role == cases::BearerRole::lead ? lead : support).push_back(bearer.organisation);
  }
  const auto typed = [&](std::string_view name, const std::string& otherwise) {
    return std::string(form.typed.find(name).value_or(otherwise));
  };
  const DueTrial trial{{drafts.printed_on, {}}, context.today, *context.calendar, context.language};
  json::object model{{"draft_id", head.id.text()},
                     {"title_now", typed("title", head.current_title())},
                     {"reason_typed", typed("reason", "")},
                     {"officials_now", typed("officials", burden.current_officials())},
                     {"leads", organisation_choice_model(lead, context)},
                     {"supports", organisation_choice_model(support, context)},
                     {"choices", choices(burden, ground, context)},
                     {"due", due_form_model("due", burden.current_due(), form.typed, trial)},
                     {"due_is_set", burden.due_set.has_value()}};
  if (duty) add_duty(drafts, *duty, context, model);
  return model;
}

}  // namespace bihuan::web
