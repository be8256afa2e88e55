// SPDX-License-Identifier: Apache-2.0
#include "web/minutes_model.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "intake/draft_names.h"
#include "intake/merge.h"
#include "web/cue_model.h"
#include "web/draft_form.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

namespace json = boost::json;
using intake::DraftHead;
using intake::DraftState;
using intake::DutyDraft;

constexpr std::size_t names_shown = 8;  // of a group's members on its line

// Shows the drafts of one set of minutes.
class Review {
 public:
  Review(const intake::OpenDrafts& open, const OpenForm& form, const Context& context)
      : drafts_(open.drafts),
        version_(open.version),
        form_(form),
        context_(context),
        now_(context.site.desk.ground()),
        ground_(now_.ground()) {}

  json::object model() {
    const auto counts = intake::count(drafts_);
    json::object model{{"id", drafts_.minutes.text()},
                       {"meeting", drafts_.meeting},
                       {"version", version_},
                       {"items", items()},
                       {"tasks_open", counts.tasks_open},
                       {"guidance_open", counts.guidance_open},
                       {"unassigned_open", counts.unassigned_open},
                       {"confirmed", counts.confirmed},
                       {"dropped", counts.dropped},
                       {"differences_listed", drafts_.differences.size()},
                       {"_has_differences", !drafts_.differences.empty()},
                       {"_seen", version_},
                       {"_actions", "/minutes/" + drafts_.minutes.text()},
                       {"_may_propose", may_propose(counts)}};
    add_by_hand(model);
    return model;
  }

 private:
  // Whether confirming and proposing all would do anything, or tell what is missing where.
  bool may_propose(const intake::DraftCounts& counts) const {
    const auto is_open = [](const auto& draft) { return draft.head.state == DraftState::open; };
    const auto waits = [this](const DutyDraft& duty) { return waits_for_proposal(duty); };
    return counts.tasks_open + counts.guidance_open > 0 || std::ranges::any_of(drafts_.documents, is_open) ||
           std::ranges::any_of(drafts_.duties, waits);
  }

  bool waits_for_proposal(const intake::DutyDraft& duty) const {
    if (!duty.head.case_id || duty.current_kind() != reading::DutyKind::task) return false;
    const auto row = context_.site.cases.row_of(*duty.head.case_id, context_.viewer);
    const auto* procedure = row ? context_.site.cases.shelf()->current(row->kind) : nullptr;
    const auto* propose = procedure ? procedure->find_act("propose") : nullptr;
    return propose && std::ranges::find(propose->from, row->state) != propose->from.end();
  }

  json::array items() {
    json::array items;
    for (const auto& matter : drafts_.matters) {
      json::object item = matter_model(matter);
      add_contents(matter.head.item, item);
      items.push_back(std::move(item));
    }
    if (json::object outside{{"title", context_.phrase("review.outside")}, {"draft", "outside"}};
        add_contents(0, outside)) {
      items.push_back(std::move(outside));
    }
    return items;
  }

  // Sections of a template see those around them, so that a matter must not say what its duties say.
  json::object matter_model(const intake::MatterDraft& matter) const {
    json::object item{{"no", matter.head.item},
                      {"_no", fmt::format("{}.", matter.head.item)},
                      {"draft", matter.head.id.text()},
                      {"title", matter.head.current_title()},
                      {"outcome", ""}};
    if (matter.outcome) {
      item["outcome"] =
          context_.phrase("outcome." + std::string(json_name(intake::outcome_names(), *matter.outcome)));
    }
    if (matter.head.case_id) {
      const auto row = context_.site.cases.row_of(*matter.head.case_id, context_.viewer);
      item["case_number"] = row ? row->number : "";
      item["matter_href"] = "/cases/" + matter.head.case_id->text();
    }
    return item;
  }

  bool add_contents(int no, json::object& item) {
    json::array documents;
    for (const auto& document : drafts_.documents) {
      if (document.head.item == no) documents.push_back(document_model(document));
    }
    json::array duties;
    for (const auto& duty : drafts_.duties) {
      if (duty.head.item == no) duties.push_back(duty_model(duty));
    }
    json::array unassigned;
    for (const auto& sentence : drafts_.unassigned) {
      if (sentence.item == no && !sentence.marked_as) unassigned.push_back(sentence_model(sentence));
    }
    const bool is_empty = documents.empty() && duties.empty() && unassigned.empty();
    item["documents"] = std::move(documents);
    item["duties"] = std::move(duties);
    item["unassigned"] = std::move(unassigned);
    return !is_empty;
  }

  json::object sentence_model(const intake::UnassignedSentence& sentence) const {
    const auto& span = sentence.quote.span;
    return {{"quote", sentence.quote.text}, {"begin", span.begin}, {"end", span.end}};
  }

  json::object head(const DraftHead& head) const {
    json::object model{
        {"draft", head.id.text()},
        {"title", head.current_title()},
        {"state", json_name(intake::draft_state_names(), head.state)},
        {"source",
         context_.phrase("source_of." + std::string(json_name(intake::draft_source_names(), head.source)))},
        {"is_of_text", head.source == intake::DraftSource::read},
        {"reason", head.reason},
        {"title_set_by", head.title_set ? set_by(head.title_set->by) : ""},
        {"case_href", head.case_id ? "/cases/" + head.case_id->text() : ""},
        {"_is_open", head.state == DraftState::open},
        {"_is_confirmed", head.state == DraftState::confirmed},
        {"_is_dropped", head.state == DraftState::dropped},
        {"_is_merged", head.state == DraftState::merged}};
    model["number"] = "";
    if (head.case_id) {
      const auto row = context_.site.cases.row_of(*head.case_id, context_.viewer);
      if (row) model["number"] = row->number;
    }
    return model;
  }

  json::object document_model(const intake::DocumentDraft& document) {
    json::object model = head(document.head);
    model["way"] = way_words(document);
    model["way_is_unclear"] = document.way == intake::Way::unclear;
    model["anchor"] = document.span.begin;
    add_burden(document.burden, {}, model);
    add_form(document.head, document.burden, nullptr, model);
    return model;
  }

  std::string way_words(const intake::DocumentDraft& document) const {
    auto words = context_.phrase("way." + std::string(json_name(intake::way_names(), document.way)));
    if (document.to) words += " " + document.to->text;
    return words;
  }

  json::object duty_model(const DutyDraft& duty) {
    json::object model = head(duty.head);
    const bool is_task = duty.current_kind() == reading::DutyKind::task;
    const bool is_open = duty.head.state == DraftState::open;
    model["place"] = duty.head.item == 0 ? fmt::to_string(duty.head.ordinal)
                                         : fmt::format("{}-{}", duty.head.item, duty.head.ordinal);
    const auto whole = intake::united(drafts_, duty);
    model["quote"] = duty.quote.text;
    model["anchor"] = duty.quote.span.empty() ? "" : fmt::to_string(duty.quote.span.begin);
    model["kind"] = json_name(intake::duty_kind_names(), duty.current_kind());
    model["kind_set_by"] = duty.kind_set ? set_by(duty.kind_set->by) : "";
    if (!duty.kind_set) put_cue(model, "why_kind", duty.kind_cue, context_);
    model["channel"] = whole.channel ? whole.channel->text : "";
    model["steps"] = steps(whole);
    model["has_steps"] = !whole.steps.empty();
    model["carried_by"] = carried_by(whole);
    model["has_carried_by"] = !whole.carried_by.empty();
    model["parts"] = parts(duty);
    model["has_parts"] = !intake::parts_of(drafts_, duty.head.id).empty();
    model["is_carried_in_part"] = intake::is_carried_in_part(drafts_, duty);
    model["_is_task_card"] = is_task && is_open;
    model["_is_guidance_line"] = !is_task && is_open;
    add_burden(whole.burden, duty.head.state == DraftState::open && is_task ? missing(duty) : json::array{},
               model);
    add_form(duty.head, duty.burden, &duty, model);
    return model;
  }

  json::array missing(const DutyDraft& duty) const {
    json::array words;
    for (const auto& lack : intake::missing_for_proposal(drafts_, duty, ground_))
      words.emplace_back(context_.say(lack));
    return words;
  }

  json::array steps(const DutyDraft& duty) const {
    json::array steps;
    for (const auto& step : duty.steps) {
      json::object model{{"step", step_words(step)}};
      put_cue(model, "why_step", step.cue, context_);
      steps.push_back(std::move(model));
    }
    return steps;
  }

  std::string step_words(const reading::Step& step) const {
    auto words = context_.phrase("step." + std::string(json_name(intake::step_names(), step.act)));
    if (step.to) words += " " + step.to->text;
    return words;
  }

  json::array carried_by(const DutyDraft& duty) const {
    json::array titles;
    for (const auto& id : duty.carried_by) {
      if (const auto* document = intake::find_draft(drafts_.documents, id))
        titles.emplace_back(document->head.current_title());
    }
    return titles;
  }

  json::array parts(const DutyDraft& duty) const {
    json::array quotes;
    for (const auto* part : intake::parts_of(drafts_, duty.head.id)) quotes.emplace_back(part->quote.text);
    return quotes;
  }

  std::string set_by(const intake::SetBy& by) const {
    const auto* person = now_.state->roster.find(by.person);
    return fmt::format("{} · {} {}", context_.phrase("review.set_by_office"),
                       person ? person->name : by.person.text(), context_.say(day_words(by.on)));
  }

  void add_burden(const intake::Burden& burden, json::array lacking, json::object& model) {
    model["lead"] = names(burden.lead);
    model["support"] = names(burden.support);
    model["officials"] = burden.current_officials();
    if (!burden.bearers_set) model["why_officials"] = cues_model(burden.officials, context_);
    put_cue(model, "why_due", burden.due_cue, context_);
    model["due_words"] = burden.due_words ? burden.due_words->text : "";
    const auto due = burden.current_due();
    model["due_rule"] = due ? context_.say(calendar::rule_words(*due)) : "";
    model["due_set_by"] = burden.due_set ? set_by(burden.due_set->by) : "";
    model["due_basis"] = burden.due_set ? burden.due_set->reason : "";
    model["_due_is_missing"] = !due && !burden.due_words;
    model["_due_is_unsettled"] = !due && burden.due_words.has_value();
    if (burden.bearers_set) {
      const auto& set = *burden.bearers_set;
      model["bearers_set"] = json::object{{"lead_names", names(set.value.lead)},
                                          {"support_names", names(set.value.support)},
                                          {"by", set_by(set.by)},
                                          {"why", set.reason}};
    }
    model["_lead_is_missing"] = burden.lead.empty() && !burden.bearers_set;
    model["has_support"] = !burden.support.empty();
    model["has_lacking"] = !lacking.empty();
    model["lacking"] = std::move(lacking);
  }

  std::string names(const std::vector<OrganisationId>& ids, std::size_t most = 1000) const {
    std::string words;
    for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) {
      words += (i == 0 ? "" : "、") + organisation_name(ids[i], context_);
    }
    return ids.size() > most ? words + "…" : words;
  }

  json::array names(const std::vector<intake::NamedBearer>& bearers) const {
    json::array named;
    for (const auto& bearer : bearers) {
      const auto meaning = intake::meaning_of(bearer, ground_);
      const auto* group = std::get_if<offices::Resolution>(&meaning.found);
      const bool is_plain = !group && meaning.organisations.size() == 1 && !bearer.chosen;
      json::array left_out;
      if (group) {
        for (const auto& left : group->left_out) {
          left_out.emplace_back(organisation_name(left.organisation, context_) + "：" +
                                context_.say(left.reason));
        }
      }
      const bool has_left_out = !left_out.empty();
      named.push_back({{"written", bearer.written.text},
                       {"has_left_out", has_left_out},
                       {"waits", meaning.waits},
                       {"is_barred", !meaning.barred.empty()},
                       {"is_group", group != nullptr},
                       {"is_plain", is_plain},
                       {"explanation", context_.say(meaning.explanation)},
                       {"members", meaning.organisations.size()},
                       {"member_names", is_plain ? "" : names(meaning.organisations, names_shown)},
                       {"all_names", names(meaning.organisations)},
                       {"chosen_by", bearer.chosen ? set_by(bearer.chosen->by) : ""},
                       {"left_out", std::move(left_out)}});
      put_cue(named.back().as_object(), "why_bearer", bearer.written.cue, context_);
    }
    return named;
  }

  void add_form(const DraftHead& head, const intake::Burden& burden, const DutyDraft* duty,
                json::object& model) {
    const bool is_asked = form_.draft == head.id.text();
    const bool is_open = is_asked && head.state == DraftState::open;
    model["_edit_href"] = is_open ? ""
                                  : fmt::format("/minutes/{}/review?draft={}#draft-{}",
                                                drafts_.minutes.text(), head.id.text(), head.id.text());
    if (is_asked && !form_.reasons.empty()) model["refused"] = json::object{{"reasons", form_.reasons}};
    if (is_open) model["_form"] = draft_form_model(drafts_, head, burden, duty, form_, context_);
  }

  void add_by_hand(json::object& model) const {
    json::array items;
    for (const auto& matter : drafts_.matters) {
      items.push_back({{"value", matter.head.item},
                       {"label", fmt::format("{}. {}", matter.head.item, matter.head.current_title())}});
    }
    const auto typed = [this](std::string_view name) {
      return std::string(form_.typed.find(name).value_or(""));
    };
    json::object by_hand{{"items", std::move(items)},
                         {"organisations", organisation_choice_model({}, context_)},
                         {"words", typed("words")},
                         {"whence", typed("whence")}};
    if (form_.draft.empty() && !form_.reasons.empty())
      by_hand["refusals"] = json::object{{"reasons", form_.reasons}};
    model["_by_hand"] = std::move(by_hand);
  }

  const intake::Drafts& drafts_;
  std::uint32_t version_;
  const OpenForm& form_;
  const Context& context_;
  intake::GroundNow now_;
  intake::Ground ground_;
};

}  // namespace

json::object entry_model(const intake::MinutesEntry& entry, const Context& context) {
  const Day taken_in_on = day_in_shanghai(entry.taken_in_at);
  json::object model{{"id", entry.id.text()},
                     {"title", entry.title},
                     {"document_no", entry.document_no},
                     {"file_name", entry.file_name},
                     {"met_on", entry.meeting.date ? iso(*entry.meeting.date) : ""},
                     {"_met", entry.meeting.date ? context.say(day_words(*entry.meeting.date)) : ""},
                     {"printed_on", entry.printed_on ? iso(*entry.printed_on) : ""},
                     {"_printed", entry.printed_on ? context.say(day_words(*entry.printed_on)) : ""},
                     {"taken_in_on", iso(taken_in_on)},
                     {"_taken_in", context.say(day_words(taken_in_on))},
                     {"digest", entry.digest.text()},
                     {"version_of", entry.version_of ? entry.version_of->text() : ""},
                     {"href", "/minutes/" + entry.id.text()}};
  const auto* person = context.site.cases.directory()->roster.find(entry.taken_in_by);
  model["taken_in_by"] = person ? person->name : entry.taken_in_by.text();
  return model;
}

json::object review_model(const intake::OpenDrafts& open, const OpenForm& form, const Context& context) {
  return Review{open, form, context}.model();
}

}  // namespace bihuan::web
