// SPDX-License-Identifier: Apache-2.0
// The JSON of facts. It is stored in the ledger: names never change, a fact of a later release gets a name of
// its own.
#include "cases/fact.h"

#include <array>
#include <limits>

#include "base/json_fields.h"
#include "base/limits.h"
#include "base/overloaded.h"
#include "calendar/due_json.h"
#include "cases/clock_facts.h"
#include "cases/fact_fields.h"
#include "cases/notice_facts.h"
#include "cases/round_facts.h"
#include "cases/version_facts.h"

namespace bihuan::cases {
namespace {

using boost::json::object;
using boost::json::value;
template <class Enum, std::size_t n>
using Names = std::array<std::pair<std::string_view, Enum>, n>;

constexpr Names<BearerRole, 3> role_names{
    {{"lead", BearerRole::lead}, {"support", BearerRole::support}, {"examiner", BearerRole::examiner}}};
constexpr Names<LinkKind, 4> link_names{{{"carried_by", LinkKind::carried_by},
                                         {"carries", LinkKind::carries},
                                         {"superseded_by", LinkKind::superseded_by},
                                         {"supersedes", LinkKind::supersedes}}};
constexpr std::int64_t count_max = std::numeric_limits<int>::max();

// ---- writing

template <class Named>
void put_if(object& into, std::string_view name, const std::optional<Named>& id) {
  if (id) into[name] = id->text();
}

value json_of(const Origin& origin) {
  object written{{"series", origin.series},
                 {"year", origin.year},
                 {"meeting", origin.meeting},
                 {"item", origin.item},
                 {"ordinal", origin.ordinal},
                 {"begin", static_cast<std::int64_t>(origin.span.begin)},
                 {"end", static_cast<std::int64_t>(origin.span.end)}};
  put_if(written, "minutes", origin.minutes);
  if (origin.printed_on) written["printed_on"] = iso(*origin.printed_on);
  return written;
}

value json_of(const std::vector<Bearer>& bearers) {
  boost::json::array written;
  for (const auto& [organisation, role] : bearers)
    written.push_back(
        object{{"organisation", organisation.text()}, {"role", json_name<BearerRole>(role_names, role)}});
  return written;
}

object members_of(const Opened& opened) {
  object written{{"kind", opened.kind}, {"state", opened.state}, {"origin", json_of(opened.origin)}};
  put_if(written, "parent", opened.parent);
  return written;
}

object members_of(const Moved& moved) {
  object written{{"to", moved.to}, {"phase", procedures::word_for(moved.phase)}};
  if (moved.end) written["end"] = procedures::word_for(*moved.end);
  return written;
}

object members_of(const NumberFixed& fixed) {
  return {{"number", fixed.number}};
}

object members_of(const BearersSet& set) {
  return {{"bearers", json_of(set.bearers)},
          {"rules", boost::json::value_from(set.rules)},
          {"waits_for_choice", set.waits_for_choice}};
}

object members_of(const DueSet& set) {
  object written{{"rule", calendar::to_json(set.rule)}};
  if (set.date) written["date"] = calendar::to_json(*set.date);
  return written;
}

object members_of(const DueExtended& extended) {
  return {{"date", calendar::to_json(extended.date)}};
}
object members_of(const Claimed& claimed) {
  return {{"by", claimed.by.text()}};
}
object members_of(const ClaimSettled& settled) {
  return {{"accepted", settled.accepted}};
}
object members_of(const Disputed& disputed) {
  return {{"by", disputed.by.text()}};
}
object members_of(const DisputeSettled& settled) {
  return {{"of", settled.of.text()}};
}
object members_of(const FieldRecorded& field) {
  return {{"name", field.name}, {"value", field.value}};
}
object members_of(const Linked& linked) {
  return {{"to", linked.to.text()}, {"kind", json_name<LinkKind>(link_names, linked.kind)}};
}
object members_of(const DirectoryChanged& changed) {
  return {{"change", offices::to_json(changed.change)}};
}
object members_of(const PersonEntered& entered) {
  return {{"person", entered.person.text()}, {"organisation", entered.organisation.text()}};
}
object members_of(const ProcedureAdopted& adopted) {
  return {{"kind", adopted.kind}, {"digest", adopted.digest.text()}};
}

object members_of(const GroupRulesSet& set) {
  return {{"digest", set.digest.text()}};
}

object members_of(const EvidenceKept& kept) {
  return {{"field", kept.field},
          {"digest", kept.digest.text()},
          {"size_bytes", static_cast<std::int64_t>(kept.size_bytes)}};
}

object members_of(const DueReckoned& reckoned) {
  return {{"date", calendar::to_json(reckoned.date)}};
}
object members_of(const CalendarAdopted& adopted) {
  return {{"year", adopted.year}, {"version", adopted.version}, {"digest", adopted.digest.text()}};
}
object members_of(const DatesReckoned& reckoned) {
  return {{"changed", reckoned.changed}};
}

// ---- reading

/// A text that may be empty.
std::string read_any_text(JsonFields& fields, std::string_view name) {
  const auto* member = fields.member(name);
  if (member != nullptr && member->is_string()) return std::string(member->get_string());
  if (member != nullptr) fields.object_to(name, "须为文字", "must be a text");
  return {};
}

int read_count(JsonFields& fields, std::string_view name) {
  return static_cast<int>(fields.integer(name, 0, count_max));
}

template <class Named>
std::optional<Named> read_id(JsonFields& fields, std::string_view name) {
  auto written = fields.optional_text(name);
  return written ? std::optional(Named(*std::move(written))) : std::nullopt;
}

Origin read_origin(JsonFields& fields, std::vector<Words>& reasons) {
  const auto* member = fields.member("origin");
  if (member == nullptr) return {};
  JsonFields parts(*member, fields.place_of("origin"), reasons);
  Origin origin;
  origin.minutes = read_id<MinutesId>(parts, "minutes");
  origin.series = read_any_text(parts, "series");
  origin.year = read_count(parts, "year");
  origin.meeting = read_count(parts, "meeting");
  origin.item = read_count(parts, "item");
  origin.ordinal = read_count(parts, "ordinal");
  origin.span.begin = static_cast<std::size_t>(parts.integer("begin", 0, count_max));
  origin.span.end = static_cast<std::size_t>(parts.integer("end", 0, count_max));
  if (origin.span.end < origin.span.begin)
    parts.object_to("end", "不得早于 begin", "must not lie before begin");
  origin.printed_on = parts.optional_day("printed_on");
  parts.refuse_others();
  return origin;
}

std::vector<Bearer> read_bearers(JsonFields& fields, std::vector<Words>& reasons) {
  std::vector<Bearer> bearers;
  for (const auto& element : fields.elements("bearers")) {
    JsonFields parts(element, fields.place_of("bearers"), reasons);
    OrganisationId organisation(parts.text("organisation"));
    bearers.push_back({std::move(organisation), parts.one_of<BearerRole>("role", role_names)});
    parts.refuse_others();
  }
  return bearers;
}

Fact read_opened(JsonFields& fields, std::vector<Words>& reasons) {
  Opened opened;
  opened.kind = fields.text("kind");
  opened.state = fields.text("state");
  opened.parent = read_id<CaseId>(fields, "parent");
  opened.origin = read_origin(fields, reasons);
  return opened;
}

Fact read_moved(JsonFields& fields, std::vector<Words>&) {
  Moved moved;
  moved.to = fields.text("to");
  moved.phase = read_word<procedures::Phase>(fields, "phase");
  if (fields.has("end")) moved.end = read_word<procedures::End>(fields, "end");
  return moved;
}

Fact read_number_fixed(JsonFields& fields, std::vector<Words>&) {
  return NumberFixed{fields.text("number")};
}

Fact read_bearers_set(JsonFields& fields, std::vector<Words>& reasons) {
  BearersSet set;
  set.bearers = read_bearers(fields, reasons);
  set.rules = fields.texts("rules");
  set.waits_for_choice = fields.boolean("waits_for_choice");
  return set;
}

Fact read_due_set(JsonFields& fields, std::vector<Words>&) {
  DueSet set;
  set.rule = read_part<calendar::DueRule>(fields, "rule", calendar::due_rule_from_json);
  if (fields.has("date"))
    set.date = read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json);
  return set;
}

Fact read_due_extended(JsonFields& fields, std::vector<Words>&) {
  return DueExtended{read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json)};
}

Fact read_claimed(JsonFields& fields, std::vector<Words>&) {
  return Claimed{OrganisationId(fields.text("by"))};
}
Fact read_claim_settled(JsonFields& fields, std::vector<Words>&) {
  return ClaimSettled{fields.boolean("accepted")};
}
Fact read_disputed(JsonFields& fields, std::vector<Words>&) {
  return Disputed{OrganisationId(fields.text("by"))};
}
Fact read_dispute_settled(JsonFields& fields, std::vector<Words>&) {
  return DisputeSettled{OrganisationId(fields.text("of"))};
}
Fact read_field_recorded(JsonFields& fields, std::vector<Words>&) {
  auto name = fields.text("name");
  return FieldRecorded{std::move(name), read_any_text(fields, "value")};
}
Fact read_linked(JsonFields& fields, std::vector<Words>&) {
  CaseId to(fields.text("to"));
  return Linked{std::move(to), fields.one_of<LinkKind>("kind", link_names)};
}
Fact read_directory_changed(JsonFields& fields, std::vector<Words>&) {
  return DirectoryChanged{read_part<offices::Change>(fields, "change", offices::change_from_json)};
}
Fact read_person_entered(JsonFields& fields, std::vector<Words>&) {
  PersonId person(fields.text("person"));
  return PersonEntered{std::move(person), OrganisationId(fields.text("organisation"))};
}
proof::Digest read_digest(JsonFields& fields, std::string_view name) {
  const auto written = fields.text(name);
  const auto digest = proof::Digest::parse(written);
  if (!digest && !written.empty()) fields.object_to(name, "不是摘要", "is no digest");
  return digest.value_or(proof::Digest());
}

Fact read_procedure_adopted(JsonFields& fields, std::vector<Words>&) {
  auto kind = fields.text("kind");
  return ProcedureAdopted{std::move(kind), read_digest(fields, "digest")};
}
Fact read_group_rules_set(JsonFields& fields, std::vector<Words>&) {
  return GroupRulesSet{read_digest(fields, "digest")};
}

Fact read_evidence_kept(JsonFields& fields, std::vector<Words>&) {
  auto field = fields.text("field");
  auto digest = read_digest(fields, "digest");
  return EvidenceKept{
      std::move(field), std::move(digest),
      static_cast<std::uint64_t>(fields.integer("size_bytes", 1, limits::document_bytes_max))};
}

Fact read_due_reckoned(JsonFields& fields, std::vector<Words>&) {
  return DueReckoned{read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json)};
}
Fact read_calendar_adopted(JsonFields& fields, std::vector<Words>&) {
  const int year = read_count(fields, "year");
  auto version = fields.text("version");
  return CalendarAdopted{year, std::move(version), read_digest(fields, "digest")};
}
Fact read_dates_reckoned(JsonFields& fields, std::vector<Words>&) {
  return DatesReckoned{read_count(fields, "changed")};
}

// ---- names

using ReadFact = Fact (*)(JsonFields&, std::vector<Words>&);
/// In the order of the variant's alternatives.
constexpr std::array<std::pair<std::string_view, ReadFact>, std::variant_size_v<Fact>> facts{{
    {"opened", read_opened},
    {"moved", read_moved},
    {"number_fixed", read_number_fixed},
    {"bearers_set", read_bearers_set},
    {"due_set", read_due_set},
    {"due_extended", read_due_extended},
    {"claimed", read_claimed},
    {"claim_settled", read_claim_settled},
    {"disputed", read_disputed},
    {"dispute_settled", read_dispute_settled},
    {"field_recorded", read_field_recorded},
    {"linked", read_linked},
    {"directory_changed", read_directory_changed},
    {"person_entered", read_person_entered},
    {"procedure_adopted", read_procedure_adopted},
    {"group_rules_set", read_group_rules_set},
    {"due_reckoned", read_due_reckoned},
    {"calendar_adopted", read_calendar_adopted},
    {"dates_reckoned", read_dates_reckoned},
    {"round_opened", read_round_opened},
    {"filed", read_filed},
    {"filing_sent_back", read_filing_sent_back},
    {"excused", read_excused},
    {"parts_asked", read_parts_asked},
    {"part_given", read_part_given},
    {"rolled_up", read_rolled_up},
    {"clock_started", read_clock_started},
    {"clock_paused", read_clock_paused},
    {"clock_moved", read_clock_moved},
    {"clock_stopped", read_clock_stopped},
    {"due_resumed", read_due_resumed},
    {"put_in_force", read_put_in_force},
    {"force_suspended", read_force_suspended},
    {"force_restored", read_force_restored},
    {"force_ended", read_force_ended},
    {"round_held", read_round_held},
    {"round_released", read_round_released},
    {"notice_drawn", read_notice_drawn},
    {"notice_followed", read_notice_followed},
    {"notice_left_out", read_notice_left_out},
    {"notice_issued", read_notice_issued},
    {"notice_dropped", read_notice_dropped},
    {"notice_told", read_notice_told},
    {"notice_numbered", read_notice_numbered},
    {"move_ordered", read_move_ordered},
    {"cases_moved", read_cases_moved},
    {"evidence_kept", read_evidence_kept},
    {"filing_drafted", read_filing_drafted},
    {"draft_cleared", read_draft_cleared},
    {"draft_returned", read_draft_returned},
    {"duty_held", read_duty_held},
    {"duty_released", read_duty_released},
}};

}  // namespace

value to_json(const Fact& fact) {
  object written = std::visit([](const auto& alternative) { return members_of(alternative); }, fact);
  written["fact"] = facts.at(fact.index()).first;
  return written;
}

Result<Fact> parse_fact(const value& written) {
  std::vector<Words> reasons;
  JsonFields fields(written, "", reasons);
  Fact fact;
  const auto read = fields.one_of<ReadFact>("fact", facts);
  if (reasons.empty()) fact = read(fields, reasons);
  if (reasons.empty()) fields.refuse_others();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return fact;
}

}  // namespace bihuan::cases
