// SPDX-License-Identifier: Apache-2.0
#include "cases/notice_acts.h"

#include <algorithm>

namespace bihuan::cases {
namespace {

using procedures::Act;
using procedures::Field;
using procedures::FieldType;

constexpr std::size_t name_characters_max = 100;

Field field(std::string_view name, FieldType type, Words label, bool required = true) {
  Field made;
  made.name = name;
  made.label = std::move(label);
  made.type = type;
  made.required = required;
  return made;
}

Field which_notice() {
  return field(notice_field, FieldType::number, {"第几份督办单", "Which notice of the case"});
}

Field means() {
  Field made = field("means", FieldType::choice, {"方式", "Means"});
  made.choices = {{"telephone", {"电话", "Telephone"}},
                  {"chat", {"工作群", "Chat"}},
                  {"letter", {"书面", "In writing"}},
                  {"visit", {"上门", "Visit"}}};
  return made;
}

Field answered_by() {
  Field made = field("answered_by", FieldType::text, {"接听或签收人", "Who answered"}, false);
  made.characters_max = name_characters_max;
  return made;
}

Act act(std::string_view name, Words label, Words help, std::vector<Field> fields) {
  Act made;
  made.name = name;
  made.label = std::move(label);
  made.help = std::move(help);
  made.by = {procedures::Role::office};
  made.fields = std::move(fields);
  made.fields.insert(made.fields.begin(), which_notice());
  return made;
}

std::vector<Act> make_acts() {
  return {
      act(approve_notice_act, {"批准发出", "Approve"},
          {"批准即发出、编号。发给哪些单位，以批准时的为准。",
           "It leaves and gets its number. Whom it goes to is settled now."},
          {field("approver", FieldType::person, {"批准人", "Approved by"})}),
      act(drop_notice_act, {"不发", "Drop"},
          {"同一时限不再起草这一级；理由留档。",
           "This step is not drawn up again for the same limit. The reason is kept."},
          {field("reason", FieldType::text, {"理由", "Reason"})}),
      act(tell_of_notice_act, {"登记告知", "Note who was told"},
          {"发出后又以电话等方式告知的，记下告知了谁、谁接听。",
           "A bearer was told of it once more: how, and who answered."},
          {field("organisation", FieldType::organisation, {"告知单位", "Who was told"}), means(),
           answered_by()}),
  };
}

}  // namespace

const std::vector<Act>& notice_acts() {
  static const std::vector<Act> acts = make_acts();
  return acts;
}

const Act* find_notice_act(std::string_view name) {
  const auto found = std::ranges::find(notice_acts(), name, &Act::name);
  return found == notice_acts().end() ? nullptr : &*found;
}

}  // namespace bihuan::cases
