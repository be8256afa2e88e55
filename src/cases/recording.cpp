// SPDX-License-Identifier: Apache-2.0
#include "cases/recording.h"

#include <algorithm>
#include <fmt/format.h>

#include "cases/effects.h"
#include "cases/evidence.h"
#include "cases/fields.h"

namespace bihuan::cases {
namespace {

using procedures::Field;
using procedures::FieldType;

// The organisations field that says whom an urging reached.
constexpr std::string_view told_field = "told";

std::string kept_form(const Field& field, const FieldValue& value, const Surroundings& around) {
  if (const Case* other = case_named(field, value, around)) return other->id.text();
  const auto* files = std::get_if<std::vector<EvidenceFile>>(&value);
  return files ? evidence_digests(*files) : recorded_form(value);
}

class Recorder {
 public:
  Recorder(const procedures::Act& act, const Case& subject, const Command& command,
           const Surroundings& around)
      : act_(act), subject_(subject), command_(command), around_(around) {}

  Recording record(Day happened_on) {
    recording_.facts.emplace_back(FieldRecorded{act_.name + ".on", iso(happened_on)});
    for (const Field& field : act_.fields) {
      if (field.name == told_field) {
        record_told();
      } else {
        record_field(field);
      }
    }
    return std::move(recording_);
  }

 private:
  std::string name_of(const Field& field) const { return fmt::format("{}.{}", act_.name, field.name); }

  void record_field(const Field& field) {
    const auto given = command_.fields.find(field.name);
    std::string value =
        given == command_.fields.end() ? std::string() : kept_form(field, given->second, around_);
    if (value.empty()) return forget(field);
    if (field.type == FieldType::text || field.type == FieldType::person) {
      recording_.texts[name_of(field)] = std::move(value);
    } else {
      recording_.facts.emplace_back(FieldRecorded{name_of(field), std::move(value)});
    }
  }

  void forget(const Field& field) {
    if (!act_.has(procedures::EffectKind::clear_fields)) return;
    const std::string name = name_of(field);
    if (subject_.fields.contains(name)) recording_.facts.emplace_back(FieldRecorded{name, {}});
    if (!subject_.text(name).empty()) recording_.texts[name] = {};
  }

  // Whom an urging reached: bearers only, and never what may only be asked. Left blank: every lead that may
  // be urged.
  void record_told() {
    const auto* chosen = organisations_field(command_.fields, told_field);
    const bool is_given = chosen && !chosen->empty();
    const std::vector<OrganisationId> told =
        is_given ? *chosen : leads_to_urge(subject_, around_.directory, around_.today);
    std::ranges::move(bearer_faults(told, around_.directory, around_.today),
                      std::back_inserter(recording_.faults));
    for (const OrganisationId& id : told) {
      if (std::ranges::find(subject_.bearers, id, &Bearer::organisation) != subject_.bearers.end()) continue;
      const std::string name = around_.directory.said_name(id, around_.today);
      recording_.faults.push_back({fmt::format("“{}”不承办此件，不能催办", name),
                                   fmt::format("“{}” bears no part of this case and is not urged", name)});
    }
    if (told.empty()) return;
    recording_.facts.emplace_back(
        FieldRecorded{fmt::format("{}.{}", act_.name, told_field), recorded_form(told)});
  }

  const procedures::Act& act_;
  const Case& subject_;
  const Command& command_;
  const Surroundings& around_;
  Recording recording_;
};

}  // namespace

Recording recorded(const procedures::Act& act, const Case& subject, const Command& command,
                   const Attempt& attempt, const Surroundings& around) {
  return Recorder(act, subject, command, around).record(attempt.happened_on);
}

const Case* case_named(const Field& field, const FieldValue& value, const Surroundings& around) {
  if (field.type != FieldType::case_ref) return nullptr;
  const auto named = around.named.find(recorded_form(value));
  return named == around.named.end() ? nullptr : &named->second.subject;
}

}  // namespace bihuan::cases
