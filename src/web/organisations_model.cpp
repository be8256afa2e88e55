// SPDX-License-Identifier: Apache-2.0
#include "web/organisations_model.h"

#include <algorithm>
#include <map>

#include "base/day_words.h"
#include "base/overloaded.h"
#include "web/case_words.h"
#include "web/organisation_choice.h"

namespace bihuan::web {
namespace {

std::string names_line(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : "、") + name;
  return line;
}

using ByParent = std::map<OrganisationId, std::vector<offices::Organisation>>;

void add_branch(const ByParent& by_parent, const OrganisationId& parent, int depth, const Context& context,
                boost::json::array& tree) {
  const auto children = by_parent.find(parent);
  if (children == by_parent.end()) return;
  for (const offices::Organisation& organisation : children->second) {
    boost::json::object model = organisation_model(organisation, context);
    model["depth"] = depth;
    tree.push_back(std::move(model));
    add_branch(by_parent, organisation.id, depth + 1, context, tree);
  }
}

Day day_of(const offices::Change& change) {
  return std::visit([](const auto& one) { return one.on; }, change);
}

boost::json::array choices(const auto& names, const auto& words, const Context& context) {
  boost::json::array all;
  for (const auto& [text, one] : names) all.push_back({{"value", text}, {"label", context.say(words(one))}});
  return all;
}

}  // namespace

std::string change_line(const offices::Change& change, const OrganisationId& id, const Context& context) {
  const auto name = [&](const OrganisationId& other) { return organisation_name(other, context); };
  return std::visit(
      Overloaded{
          [&](const offices::Founded& c) {
            return c.organisation == id ? context.phrase("change.founded") + c.full_name : "";
          },
          [&](const offices::NameGiven& c) {
            const bool is_full = c.form == offices::NameForm::full;
            return c.organisation == id
                       ? context.phrase(is_full ? "change.renamed" : "change.short_name") + c.name
                       : "";
          },
          [&](const offices::NameWithdrawn& c) {
            return c.organisation == id ? context.phrase("change.withdrawn") + c.name : "";
          },
          [&](const offices::Moved& c) {
            return c.organisation == id ? context.phrase("change.moved") + (c.parent ? name(*c.parent) : "")
                                        : "";
          },
          [&](const offices::RelationSet& c) {
            return c.organisation == id
                       ? context.phrase("change.relation") + context.say(offices::relation_words(c.relation))
                       : "";
          },
          [&](const offices::KindSet& c) {
            return c.organisation == id
                       ? context.phrase("change.kind") + context.say(offices::kind_words(c.kind))
                       : "";
          },
          [&](const offices::NameplateHung& c) {
            return c.organisation == id ? context.phrase("change.nameplate") + name(c.body) : "";
          },
          [&](const offices::NameplateTakenDown& c) {
            return c.organisation == id ? context.phrase("change.taken_down") : "";
          },
          [&](const offices::Ordered& c) {
            return c.organisation == id ? context.phrase("change.order") + std::to_string(c.order) : "";
          },
          [&](const offices::Merged& c) {
            const bool ends = std::ranges::find(c.from, id) != c.from.end();
            if (ends) return context.phrase("change.merged_into") + name(c.into);
            return c.into == id ? context.phrase("change.merged_from") : std::string();
          },
          [&](const offices::Abolished& c) {
            return c.organisation == id
                       ? context.phrase("change.abolished") + (c.successor ? name(*c.successor) : "")
                       : "";
          },
      },
      change);
}

boost::json::array organisation_tree(const Context& context) {
  ByParent by_parent;
  const auto state = context.site.cases.directory();
  const auto all = state->directory.as_of(context.today);
  for (const offices::Organisation& organisation : all) {
    const bool stands_below =
        organisation.parent && state->directory.is_open(*organisation.parent, context.today);
    by_parent[stands_below ? *organisation.parent : OrganisationId()].push_back(organisation);
  }
  boost::json::array tree;
  add_branch(by_parent, OrganisationId(), 0, context, tree);
  return tree;
}

boost::json::object organisation_model(const offices::Organisation& organisation, const Context& context) {
  boost::json::object model{{"id", organisation.id.text()},
                            {"href", "/organisations/" + organisation.id.text()},
                            {"full_name", organisation.full_name},
                            {"short_names", names_line(organisation.short_names)},
                            {"kind", context.say(offices::kind_words(organisation.kind))},
                            {"relation", context.say(offices::relation_words(organisation.relation))},
                            {"may_be_assigned", organisation.relation == offices::Relation::may_be_assigned}};
  if (organisation.order) model["order"] = *organisation.order;
  if (organisation.parent) model["parent"] = organisation_name(*organisation.parent, context);
  if (organisation.nameplate_of)
    model["nameplate_of"] = organisation_name(*organisation.nameplate_of, context);
  return model;
}

boost::json::array organisation_history(const OrganisationId& id, const Context& context) {
  boost::json::array history;
  const auto acts = context.site.cases.acts_of(cases::directory_case(), context.viewer);
  for (auto act = acts.rbegin(); act != acts.rend(); ++act) {
    const auto content = cases::content_of(*act);
    if (!content) continue;
    for (const cases::Fact& fact : content->facts) {
      const auto* changed = std::get_if<cases::DirectoryChanged>(&fact);
      const std::string line = changed ? change_line(changed->change, id, context) : std::string();
      if (line.empty()) continue;
      history.push_back({{"on", iso(day_of(changed->change))},
                         {"change", line},
                         {"recorded_at", iso(act->envelope.recorded_at)},
                         {"_on", context.say(day_words(day_of(changed->change)))},
                         {"_recorded", minute_of(act->envelope.recorded_at, context)}});
    }
  }
  return history;
}

boost::json::array kind_choices(const Context& context) {
  return choices(offices::kind_names(), offices::kind_words, context);
}

boost::json::array relation_choices(const Context& context) {
  return choices(offices::relation_names(), offices::relation_words, context);
}

}  // namespace bihuan::web
