// SPDX-License-Identifier: Apache-2.0
#include "cases/children.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/effects.h"
#include "cases/fields.h"
#include "cases/opening.h"
#include "cases/plan_years.h"
#include "proof/digest.h"

namespace bihuan::cases {
namespace {

using procedures::ChildTemplate;
using procedures::EffectKind;
using procedures::FieldType;

constexpr const char* texts_handed_down[] = {"matter", "meeting", "quote"};

bool is_kept_as_text(FieldType type) {
  return type == FieldType::text || type == FieldType::person;
}

class ChildMaker {
 public:
  ChildMaker(const Case& subject, const procedures::Act& act, const Command& command,
             const Surroundings& around)
      : subject_(subject), act_(act), command_(command), around_(around) {}

  void open(const ChildTemplate& child, const procedures::Procedure& rules) {
    const auto leads = organisations_in(command_.fields, child.lead);
    const auto& all = leads.empty() ? subject_.organisations(BearerRole::lead) : leads;
    if (!child.is_each) return add(child, rules, all);
    for (const OrganisationId& lead : all) add(child, rules, {lead});
  }

  std::vector<Opening> finish() && { return std::move(openings_); }

 private:
  void add(const ChildTemplate& child, const procedures::Procedure& rules,
           const std::vector<OrganisationId>& leads) {
    Opening opening;
    opening.id = CaseId(proof::uuid_of(fmt::format("child\n{}\n{}", command_.key.text(), openings_.size())));
    opening.parent = subject_.id;
    opening.origin = subject_.origin;  // a kind without a series of its own is a further one of the same item
    open_under(rules, opening);
    add_bearers(opening, leads, BearerRole::lead);
    add_bearers(opening, organisations_in(command_.fields, child.support), BearerRole::support);
    add_bearers(opening, organisations_in(command_.fields, child.examiner), BearerRole::examiner);
    opening.due_rule = due_of(child);
    opening.texts = texts_of(child);
    pass_on(child, opening);
    openings_.push_back(std::move(opening));
  }

  static void add_bearers(Opening& opening, const std::vector<OrganisationId>& ids, BearerRole role) {
    for (const OrganisationId& id : ids) add_bearer({id, role}, opening.bearers);
  }

  std::optional<calendar::DueRule> due_of(const ChildTemplate& child) const {
    if (child.due.empty()) return {};
    if (const auto* rule = due_field(command_.fields, child.due)) return *rule;
    const Day* day = day_field(command_.fields, child.due);
    if (!day) return {};
    calendar::DueRule rule;
    rule.when = calendar::OnDay{*day};
    rule.basis = calendar::SetByOffice{approver(), act_.label.zh};
    return rule;
  }

  std::string approver() const {
    const auto* named = text_field(command_.fields, "approver");
    return named && !named->empty() ? *named : around_.directory.said_name(around_.office, around_.today);
  }

  Texts texts_of(const ChildTemplate& child) const {
    Texts texts;
    for (const char* name : texts_handed_down) {
      if (!subject_.text(name).empty()) texts[name] = subject_.text(name);
    }
    if (const auto* title = text_field(command_.fields, child.title)) texts["title"] = *title;
    return texts;
  }

  void pass_on(const ChildTemplate& child, Opening& opening) const {
    for (const procedures::Passed& passed : child.passes) {
      const auto given = command_.fields.find(passed.field);
      if (given == command_.fields.end()) continue;
      std::string value = recorded_form(given->second);
      if (value.empty()) continue;
      if (is_kept_as_text(act_.find_field(passed.field)->type)) {
        opening.texts[passed.name] = std::move(value);
      } else {
        opening.recorded.push_back({passed.name, std::move(value)});
      }
    }
  }

  const Case& subject_;
  const procedures::Act& act_;
  const Command& command_;
  const Surroundings& around_;
  std::vector<Opening> openings_;
};

/// The last year for which the child is given a share of its own, and the field that gives it.
struct LastShare {
  int ordinal = 0;
  const procedures::Field* field = nullptr;
};

LastShare last_share(const ChildTemplate& child, const procedures::Act& act, const Command& command) {
  LastShare last;
  for (const procedures::Passed& passed : child.passes) {
    const int ordinal = ordinal_of_share(passed.name).value_or(0);
    const Decimal* share = number_field(command.fields, passed.field);
    const bool is_later = ordinal > last.ordinal && share && *share != Decimal();
    if (is_later) last = {ordinal, act.find_field(passed.field)};
  }
  return last;
}

/// A child that is due before it begins is told of by the order of the days themselves.
std::optional<Words> year_of_child_after_due(const ChildTemplate& child, const procedures::Act& act,
                                             const Command& command) {
  const auto begins = std::ranges::find(child.passes, begins_record, &procedures::Passed::name);
  const Day* due = day_field(command.fields, child.due);
  const Day* first = begins == child.passes.end() ? nullptr : day_field(command.fields, begins->field);
  const LastShare last = last_share(child, act, command);
  if (!due || !first || !last.field || *due < *first) return {};
  const int year = year_of(*first) + last.ordinal - 1;
  if (year <= year_of(*due)) return {};
  const Words limit = act.find_field(child.due)->label;
  const Words day = day_words(*due);
  return Words{fmt::format("“{}”是 {} 年的，而“{}”{} 在此之前", last.field->label.zh, year, limit.zh, day.zh),
               fmt::format("“{}” is that of {}, and “{}”, {}, lies before it", last.field->label.en, year,
                           limit.en, day.en)};
}

}  // namespace

Result<std::vector<Opening>> openings_of(const Case& subject, const procedures::Procedure& procedure,
                                         const Command& command, const ProcedureOf& procedure_of,
                                         const Surroundings& around) {
  const procedures::Act* act = procedure.find_act(command.act);
  VERIFY(act != nullptr);  // it has been decided
  ChildMaker maker(subject, *act, command, around);
  for (const procedures::Effect& effect : act->effects) {
    if (effect.kind != EffectKind::open_child) continue;
    const ChildTemplate* child = procedure.find_child(effect.argument);
    VERIFY(child != nullptr);  // the file was checked when it was loaded
    const procedures::Procedure* rules = procedure_of(child->kind);
    if (!rules)
      return fail(ErrorKind::not_found, Words{"没有“" + child->kind + "”的办理流程，开不出下级件",
                                              "No procedure for " + child->kind + ": no child is opened"});
    maker.open(*child, *rules);
  }
  std::vector<Opening> openings = std::move(maker).finish();
  std::vector<Words> faults;
  for (const Opening& opening : openings) {
    std::ranges::move(examiner_faults(opening.bearers, around.directory, around.today),
                      std::back_inserter(faults));
  }
  if (!faults.empty()) return fail(ErrorKind::refused, std::move(faults));
  return openings;
}

std::vector<Words> child_faults(const ChildTemplate& child, const procedures::Act& act,
                                const Command& command, const Surroundings& around) {
  std::vector<Words> faults;
  for (const std::string* field : {&child.lead, &child.support, &child.examiner}) {
    std::ranges::move(bearer_faults(organisations_in(command.fields, *field), around.directory, around.today),
                      std::back_inserter(faults));
  }
  if (auto fault = year_of_child_after_due(child, act, command)) faults.push_back(*std::move(fault));
  return faults;
}

}  // namespace bihuan::cases
