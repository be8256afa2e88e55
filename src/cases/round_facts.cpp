// SPDX-License-Identifier: Apache-2.0
#include "cases/round_facts.h"

#include <array>
#include <limits>

#include "calendar/due_json.h"
#include "cases/fact_fields.h"

namespace bihuan::cases {
namespace {

using boost::json::object;

constexpr std::array<std::pair<std::string_view, FilingStanding>, 5> standing_names{
    {{"open", FilingStanding::open},
     {"filed", FilingStanding::filed},
     {"late", FilingStanding::late},
     {"missing", FilingStanding::missing},
     {"excused", FilingStanding::excused}}};

object written(const Figures& figures) {
  object members;
  for (const auto& [name, figure] : all_figures) {
    if (figures.*figure) members[name] = *(figures.*figure);
  }
  return members;
}

Figures read_figures(const boost::json::value& value, const std::string& place, std::vector<Words>& reasons) {
  Figures figures;
  JsonFields members(value, place, reasons);
  for (const auto& [name, figure] : all_figures) {
    if (members.has(name)) figures.*figure = members.integer(name, 0, figure_max);
  }
  members.refuse_others();
  return figures;
}

}  // namespace

std::string_view name_of(FilingStanding standing) {
  return json_name<FilingStanding>(standing_names, standing);
}

object members_of(const RoundOpened& opened) {
  return {{"round", opened.round.text()}, {"date", calendar::to_json(opened.date)}};
}
object members_of(const Filed& filed) {
  object members{{"by", filed.by.text()},
                 {"kind", procedures::word_for(filed.kind)},
                 {"on", iso(filed.on)},
                 {"ordinal", filed.ordinal}};
  if (filed.figures != Figures{}) members["figures"] = written(filed.figures);
  if (filed.words_in > 0) members["words_in"] = static_cast<std::int64_t>(filed.words_in);
  return members;
}
object members_of(const FilingDrafted& drafted) {
  object members{{"by", drafted.by.text()},
                 {"kind", procedures::word_for(drafted.kind)},
                 {"through", procedures::word_for(drafted.through)}};
  if (drafted.filed_on) members["filed_on"] = iso(*drafted.filed_on);
  if (drafted.figures != Figures{}) members["figures"] = written(drafted.figures);
  return members;
}
object members_of(const DraftCleared& cleared) {
  return {{"by", cleared.by.text()}, {"stage", procedures::word_for(cleared.stage)}};
}
object members_of(const DraftReturned& returned) {
  return {{"by", returned.by.text()}};
}
object members_of(const FilingSentBack& sent_back) {
  return {{"of", sent_back.of.text()}};
}
object members_of(const Excused& excused) {
  return {{"organisation", excused.organisation.text()}};
}
object members_of(const PartsAsked& asked) {
  boost::json::array of;
  for (const OrganisationId& id : asked.of) of.emplace_back(id.text());
  return {{"by", asked.by.text()}, {"of", std::move(of)}};
}
object members_of(const PartGiven& given) {
  return {{"from", given.from.text()}, {"to", given.to.text()}};
}
object members_of(const RolledUp& rolled_up) {
  boost::json::array lines;
  for (const auto& [organisation, standing] : rolled_up.lines) {
    lines.push_back(object{{"organisation", organisation.text()}, {"standing", name_of(standing)}});
  }
  object members{{"lines", std::move(lines)}};
  if (rolled_up.contradictions > 0) members["contradictions"] = rolled_up.contradictions;
  return members;
}
object members_of(const RoundHeld&) {
  return {};
}
object members_of(const RoundReleased& released) {
  if (!released.date) return {};
  return {{"date", calendar::to_json(*released.date)}};
}

Fact read_round_opened(JsonFields& fields, std::vector<Words>&) {
  CaseId round(fields.text("round"));
  return RoundOpened{std::move(round),
                     read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json)};
}
Fact read_filed(JsonFields& fields, std::vector<Words>& reasons) {
  Filed filed;
  filed.by = OrganisationId(fields.text("by"));
  filed.kind = read_word<procedures::FilingKind>(fields, "kind");
  filed.on = fields.day("on");
  filed.ordinal = static_cast<int>(fields.integer("ordinal", 1, std::numeric_limits<int>::max()));
  if (const auto* figures = fields.optional_member("figures"))
    filed.figures = read_figures(*figures, fields.place_of("figures"), reasons);
  if (fields.has("words_in"))
    filed.words_in =
        static_cast<std::uint32_t>(fields.integer("words_in", 1, std::numeric_limits<std::uint32_t>::max()));
  return filed;
}
Fact read_filing_drafted(JsonFields& fields, std::vector<Words>& reasons) {
  FilingDrafted drafted;
  drafted.by = OrganisationId(fields.text("by"));
  drafted.kind = read_word<procedures::FilingKind>(fields, "kind");
  drafted.through = read_word<procedures::ClearanceStage>(fields, "through");
  if (fields.has("filed_on")) drafted.filed_on = fields.day("filed_on");
  if (const auto* figures = fields.optional_member("figures"))
    drafted.figures = read_figures(*figures, fields.place_of("figures"), reasons);
  return drafted;
}
Fact read_draft_cleared(JsonFields& fields, std::vector<Words>&) {
  OrganisationId by(fields.text("by"));
  return DraftCleared{std::move(by), read_word<procedures::ClearanceStage>(fields, "stage")};
}
Fact read_draft_returned(JsonFields& fields, std::vector<Words>&) {
  return DraftReturned{OrganisationId(fields.text("by"))};
}
Fact read_filing_sent_back(JsonFields& fields, std::vector<Words>&) {
  return FilingSentBack{OrganisationId(fields.text("of"))};
}
Fact read_excused(JsonFields& fields, std::vector<Words>&) {
  return Excused{OrganisationId(fields.text("organisation"))};
}
Fact read_parts_asked(JsonFields& fields, std::vector<Words>&) {
  PartsAsked asked{OrganisationId(fields.text("by")), {}};
  for (std::string& id : fields.texts("of")) asked.of.emplace_back(std::move(id));
  return asked;
}
Fact read_part_given(JsonFields& fields, std::vector<Words>&) {
  OrganisationId from(fields.text("from"));
  return PartGiven{std::move(from), OrganisationId(fields.text("to"))};
}
Fact read_rolled_up(JsonFields& fields, std::vector<Words>& reasons) {
  RolledUp rolled_up;
  for (const auto& element : fields.elements("lines")) {
    JsonFields parts(element, fields.place_of("lines"), reasons);
    OrganisationId organisation(parts.text("organisation"));
    rolled_up.lines.push_back(
        {std::move(organisation), parts.one_of<FilingStanding>("standing", standing_names)});
    parts.refuse_others();
  }
  if (fields.has("contradictions"))
    rolled_up.contradictions =
        static_cast<int>(fields.integer("contradictions", 1, std::numeric_limits<int>::max()));
  return rolled_up;
}
Fact read_round_held(JsonFields&, std::vector<Words>&) {
  return RoundHeld{};
}
Fact read_round_released(JsonFields& fields, std::vector<Words>&) {
  RoundReleased released;
  if (fields.has("date"))
    released.date = read_part<calendar::DueDate>(fields, "date", calendar::due_date_from_json);
  return released;
}

}  // namespace bihuan::cases
