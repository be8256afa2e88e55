// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "base/overloaded.h"
#include "offices/change.h"

namespace bihuan::offices {
namespace {

using boost::json::object;
using boost::json::value;

enum class ChangeName {
  founded,
  name_given,
  name_withdrawn,
  moved,
  relation_set,
  kind_set,
  nameplate_hung,
  nameplate_taken_down,
  ordered,
  merged,
  abolished,
};

constexpr std::array<std::pair<std::string_view, ChangeName>, 11> change_names{
    {{"founded", ChangeName::founded},
     {"name_given", ChangeName::name_given},
     {"name_withdrawn", ChangeName::name_withdrawn},
     {"moved", ChangeName::moved},
     {"relation_set", ChangeName::relation_set},
     {"kind_set", ChangeName::kind_set},
     {"nameplate_hung", ChangeName::nameplate_hung},
     {"nameplate_taken_down", ChangeName::nameplate_taken_down},
     {"ordered", ChangeName::ordered},
     {"merged", ChangeName::merged},
     {"abolished", ChangeName::abolished}}};

constexpr std::array<std::pair<std::string_view, NameForm>, 2> form_names{
    {{"full", NameForm::full}, {"short", NameForm::short_form}}};

object begin(std::string_view is, const OrganisationId& organisation, Day on) {
  return {{"is", is}, {"organisation", organisation.text()}, {"on", iso(on)}};
}

object with(object json, std::string_view name, value member) {
  json[name] = std::move(member);
  return json;
}

object with_optional(object json, std::string_view name, const std::optional<OrganisationId>& id) {
  return id ? with(std::move(json), name, value(id->text())) : json;
}

object to_object(const Founded& change) {
  auto json = begin("founded", change.organisation, change.on);
  json["full_name"] = change.full_name;
  json["kind"] = json_name(kind_names(), change.kind);
  return with_optional(std::move(json), "parent", change.parent);
}

object to_object(const NameGiven& change) {
  auto json = begin("name_given", change.organisation, change.on);
  json["form"] = json_name<NameForm>(form_names, change.form);
  return with(std::move(json), "name", value(change.name));
}

object to_object(const NameWithdrawn& change) {
  return with(begin("name_withdrawn", change.organisation, change.on), "name", value(change.name));
}

object to_object(const Moved& change) {
  return with_optional(begin("moved", change.organisation, change.on), "parent", change.parent);
}

object to_object(const RelationSet& change) {
  return with(begin("relation_set", change.organisation, change.on), "relation",
              value(json_name(relation_names(), change.relation)));
}

object to_object(const KindSet& change) {
  return with(begin("kind_set", change.organisation, change.on), "kind",
              value(json_name(kind_names(), change.kind)));
}

object to_object(const NameplateHung& change) {
  return with(begin("nameplate_hung", change.organisation, change.on), "body", value(change.body.text()));
}

object to_object(const NameplateTakenDown& change) {
  return begin("nameplate_taken_down", change.organisation, change.on);
}

object to_object(const Ordered& change) {
  return with(begin("ordered", change.organisation, change.on), "order", value(change.order));
}

object to_object(const Merged& change) {
  boost::json::array from;
  for (const auto& id : change.from) from.emplace_back(id.text());
  return {{"is", "merged"}, {"from", std::move(from)}, {"on", iso(change.on)}, {"into", change.into.text()}};
}

object to_object(const Abolished& change) {
  return with_optional(begin("abolished", change.organisation, change.on), "successor", change.successor);
}

OrganisationId read_id(JsonFields& fields, std::string_view name) {
  return OrganisationId(fields.text(name));
}

std::optional<OrganisationId> read_optional_id(JsonFields& fields, std::string_view name) {
  auto text = fields.optional_text(name);
  if (!text) return {};
  return OrganisationId(*std::move(text));
}

Merged read_merged(JsonFields& fields, Day on) {
  Merged merged{{}, on, read_id(fields, "into")};
  for (auto& id : fields.texts("from")) merged.from.emplace_back(std::move(id));
  return merged;
}

Change read_change(JsonFields& fields) {
  const auto is = fields.one_of<ChangeName>("is", change_names);
  const Day on = fields.day("on");
  if (is == ChangeName::merged) return read_merged(fields, on);
  const auto id = read_id(fields, "organisation");
  switch (is) {
    case ChangeName::founded:
      return Founded{id, on, fields.text("full_name"), fields.one_of("kind", kind_names()),
                     read_optional_id(fields, "parent")};
    case ChangeName::name_given:
      return NameGiven{id, on, fields.one_of<NameForm>("form", form_names), fields.text("name")};
    case ChangeName::name_withdrawn:
      return NameWithdrawn{id, on, fields.text("name")};
    case ChangeName::moved:
      return Moved{id, on, read_optional_id(fields, "parent")};
    case ChangeName::relation_set:
      return RelationSet{id, on, fields.one_of("relation", relation_names())};
    case ChangeName::kind_set:
      return KindSet{id, on, fields.one_of("kind", kind_names())};
    case ChangeName::nameplate_hung:
      return NameplateHung{id, on, read_id(fields, "body")};
    case ChangeName::nameplate_taken_down:
      return NameplateTakenDown{id, on};
    case ChangeName::ordered:
      return Ordered{id, on, static_cast<int>(fields.integer("order", 0, order_max))};
    case ChangeName::abolished:
      return Abolished{id, on, read_optional_id(fields, "successor")};
    case ChangeName::merged:
      break;
  }
  VERIFY(false && "a change of no kind");
  return {};
}

}  // namespace

value to_json(const Change& change) {
  return std::visit([](const auto& arm) { return value(to_object(arm)); }, change);
}

Result<Change> change_from_json(const value& json) {
  std::vector<Words> reasons;
  JsonFields fields(json, "change", reasons);
  auto change = read_change(fields);
  fields.refuse_others();
  if (!reasons.empty()) return fail(ErrorKind::malformed, std::move(reasons));
  return change;
}

}  // namespace bihuan::offices
