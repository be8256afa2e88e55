// SPDX-License-Identifier: Apache-2.0
#include "cases/fields.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/limits.h"
#include "base/overloaded.h"
#include "text/blank_text.h"

namespace bihuan::cases {
namespace {

using procedures::Field;
using procedures::FieldType;

bool has_type(const FieldValue& value, FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::person:
    case FieldType::choice:
    case FieldType::case_ref:
      return std::holds_alternative<std::string>(value);
    case FieldType::day:
      return std::holds_alternative<Day>(value);
    case FieldType::number:
      return std::holds_alternative<Decimal>(value);
    case FieldType::organisation:
    case FieldType::organisations:
      return std::holds_alternative<std::vector<OrganisationId>>(value);
    case FieldType::due:
      return std::holds_alternative<calendar::DueRule>(value);
    case FieldType::evidence:
      return std::holds_alternative<std::vector<EvidenceFile>>(value);
  }
  VERIFY(false && "a field type of the closed vocabulary");
}

bool is_blank(const FieldValue& value) {
  if (const auto* written = std::get_if<std::string>(&value)) return text::is_blank_text(*written);
  if (const auto* chosen = std::get_if<std::vector<OrganisationId>>(&value)) return chosen->empty();
  if (const auto* files = std::get_if<std::vector<EvidenceFile>>(&value)) return files->empty();
  return false;
}

std::size_t characters(const std::string& utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::optional<Words> figure_fault(const Field& field, const Decimal& figure) {
  const auto about = [&field](std::string_view zh, std::string_view en) {
    return Words{
        fmt::format("“{}”{}{}", field.label.zh, zh, field.unit.zh),
        fmt::format("“{}” {}{}{}", field.label.en, en, field.unit.en.empty() ? "" : " ", field.unit.en)};
  };
  if (figure.places() > field.decimals && field.decimals == 0)
    return Words{fmt::format("“{}”须是整数", field.label.zh),
                 fmt::format("“{}” is a whole number", field.label.en)};
  if (figure.places() > field.decimals)
    return Words{fmt::format("“{}”至多 {} 位小数", field.label.zh, field.decimals),
                 fmt::format("“{}” has at most {} decimals", field.label.en, field.decimals)};
  if (field.min && figure < *field.min)
    return about(fmt::format("不能小于 {}", field.min->text()),
                 fmt::format("is at least {}", field.min->text()));
  if (field.max && figure > *field.max)
    return about(fmt::format("不能大于 {}", field.max->text()),
                 fmt::format("is at most {}", field.max->text()));
  return {};
}

std::optional<Words> files_fault(const Field& field, const std::vector<EvidenceFile>& files) {
  if (files.size() > limits::evidence_files_max)
    return Words{fmt::format("“{}”至多 {} 个文件", field.label.zh, limits::evidence_files_max),
                 fmt::format("“{}” takes at most {} files", field.label.en, limits::evidence_files_max)};
  for (const EvidenceFile& file : files) {
    if (file.bytes->empty())
      return Words{fmt::format("“{}”中的“{}”是空文件", field.label.zh, file.name),
                   fmt::format("“{}”: “{}” is empty", field.label.en, file.name)};
    if (file.bytes->size() > limits::document_bytes_max)
      return Words{
          fmt::format("“{}”中的“{}”超过 {} MB", field.label.zh, file.name, limits::document_bytes_max >> 20U),
          fmt::format("“{}”: “{}” has more than {} MB", field.label.en, file.name,
                      limits::document_bytes_max >> 20U)};
  }
  return {};
}

std::optional<Words> fault(const Field& field, const FieldValue& value) {
  const auto about = [&field](std::string_view zh, std::string_view en) {
    return Words{fmt::format("“{}”{}", field.label.zh, zh), fmt::format("“{}” {}", field.label.en, en)};
  };
  if (!has_type(value, field.type)) return about("的内容不对", "has a value of another type");
  const auto* text = std::get_if<std::string>(&value);
  if (text && characters(*text) > field.characters_max) {
    return about(fmt::format("超过 {} 字", field.characters_max),
                 fmt::format("has more than {} characters", field.characters_max));
  }
  if (field.type == FieldType::choice &&
      std::ranges::find(field.choices, *text, &procedures::Choice::name) == field.choices.end()) {
    return about("须从所列选项中选", "must be one of its choices");
  }
  const auto* chosen = std::get_if<std::vector<OrganisationId>>(&value);
  if (field.type == FieldType::organisation && chosen->size() > 1)
    return about("只能有一个单位", "takes one organisation");
  if (const auto* figure = std::get_if<Decimal>(&value)) return figure_fault(field, *figure);
  if (const auto* files = std::get_if<std::vector<EvidenceFile>>(&value)) return files_fault(field, *files);
  return {};
}

/// A day that lies before the one that it must not lie before.
std::optional<Words> order_fault(const procedures::Act& act, const Field& field, const FieldValues& values) {
  const Field* earlier = act.find_field(field.not_before);
  const Day* day = day_field(values, field.name);
  const Day* bound = earlier ? day_field(values, earlier->name) : nullptr;
  if (!day || !bound || *bound <= *day) return {};
  return Words{fmt::format("“{}”不能早于“{}”", field.label.zh, earlier->label.zh),
               fmt::format("“{}” cannot lie before “{}”", field.label.en, earlier->label.en)};
}

template <class T>
const T* get_field(const FieldValues& values, std::string_view name) {
  const auto found = values.find(name);
  return found == values.end() ? nullptr : std::get_if<T>(&found->second);
}

}  // namespace

std::vector<Words> field_faults(const procedures::Act& act, const FieldValues& values) {
  std::vector<Words> faults;
  for (const Field& field : act.fields) {
    const auto given = values.find(field.name);
    if (given == values.end() || is_blank(given->second)) {
      if (field.required)
        faults.push_back({"请填写“" + field.label.zh + "”", "Fill in “" + field.label.en + "”"});
    } else if (auto found = fault(field, given->second)) {
      faults.push_back(std::move(*found));
    } else if (auto order = order_fault(act, field, values)) {
      faults.push_back(std::move(*order));
    }
  }
  for (const auto& [name, value] : values) {
    if (std::ranges::find(act.fields, name, &Field::name) == act.fields.end()) {
      faults.push_back(
          {"“" + act.label.zh + "”没有“" + name + "”这一项", "“" + act.label.en + "” has no field " + name});
    }
  }
  return faults;
}

const std::string* text_field(const FieldValues& values, std::string_view name) {
  return get_field<std::string>(values, name);
}
bool has_words(const FieldValues& values, std::string_view name) {
  const std::string* words = text_field(values, name);
  return words && !text::is_blank_text(*words);
}
const Day* day_field(const FieldValues& values, std::string_view name) {
  return get_field<Day>(values, name);
}
const Decimal* number_field(const FieldValues& values, std::string_view name) {
  return get_field<Decimal>(values, name);
}
const std::vector<OrganisationId>* organisations_field(const FieldValues& values, std::string_view name) {
  return get_field<std::vector<OrganisationId>>(values, name);
}
std::vector<OrganisationId> organisations_in(const FieldValues& values, std::string_view name) {
  const auto* named = organisations_field(values, name);
  return named ? *named : std::vector<OrganisationId>{};
}
const std::vector<EvidenceFile>* evidence_field(const FieldValues& values, std::string_view name) {
  return get_field<std::vector<EvidenceFile>>(values, name);
}
const calendar::DueRule* due_field(const FieldValues& values, std::string_view name) {
  return get_field<calendar::DueRule>(values, name);
}

std::string recorded_form(const FieldValue& value) {
  return std::visit(Overloaded{[](const std::string& text) { return text; }, [](Day day) { return iso(day); },
                               [](const Decimal& figure) { return figure.text(); },
                               [](const std::vector<OrganisationId>& ids) {
                                 std::string line;
                                 for (const OrganisationId& id : ids)
                                   line += (line.empty() ? "" : " ") + id.text();
                                 return line;
                               },
                               [](const std::vector<EvidenceFile>& files) { return evidence_names(files); },
                               // Kept whole by set_due; a second copy would be a second truth.
                               [](const calendar::DueRule&) { return std::string(); }},
                    value);
}

}  // namespace bihuan::cases
