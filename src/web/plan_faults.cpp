// SPDX-License-Identifier: Apache-2.0
#include "web/plan_faults.h"

#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/units.h"
#include "web/blanks.h"

namespace bihuan::web {
namespace {

class FaultWords {
 public:
  FaultWords(const PlanNode& node, const Context& context) : node_(node), context_(context) {}

  boost::json::array all() && {
    // Figures were set, but in several turns that do not make a whole.
    if (!node_.plan && node_.target.fields.contains(cases::whole_record)) add("years", {});
    if (node_.parts) add("parts", {{"sum", said(*node_.parts)}, {"whole", said(node_.plan->whole())}});
    if (!node_.years_off.empty()) add("by_year", {{"years", years_off()}});
    if (node_.are_parts_gone) add("gone", {});
    if (const auto year = cases::year_after_due(node_.target))
      add("late_year", {{"year", fmt::to_string(*year)}, {"due", day(*cases::due_of_target(node_.target))}});
    if (node_.due_above)
      add("due", {{"own", day(*cases::due_of_target(node_.target))}, {"above", day(*node_.due_above)}});
    if (node_.years_above)
      add("span", {{"own", span(*cases::years_of(node_.target))}, {"above", span(*node_.years_above)}});
    return std::move(faults_);
  }

 private:
  std::string phrase(std::string_view key, const Blanks& blanks) const {
    return fill_in(context_.phrase(key), blanks);
  }

  void add(std::string_view fault, const Blanks& blanks) {
    faults_.emplace_back(phrase(fmt::format("plans.fault.{}", fault), blanks));
  }

  std::string said(const Decimal& figure) const {
    return cases::with_unit(figure, node_.target.text(cases::unit_record));
  }

  std::string day(Day day) const { return context_.say(day_words(day)); }

  std::string span(const cases::YearSpan& years) const {
    return phrase(years.first == years.last ? "plans.span.one" : "plans.span",
                  {{"first", fmt::to_string(years.first)}, {"last", fmt::to_string(years.last)}});
  }

  std::string years_off() const {
    std::string years;
    for (const cases::YearSum& sum : node_.years_off) {
      if (!years.empty()) years += context_.phrase("plans.fault.year_comma");
      years +=
          phrase("plans.fault.year",
                 {{"year", fmt::to_string(sum.year)}, {"sum", said(sum.parts)}, {"whole", said(sum.own)}});
    }
    return years;
  }

  const PlanNode& node_;
  const Context& context_;
  boost::json::array faults_;
};

}  // namespace

boost::json::array faults_of(const PlanNode& node, const Context& context) {
  return FaultWords(node, context).all();
}

boost::json::array faults_with_parts(const cases::Row& target, const Context& context) {
  boost::json::array all;
  for (const PlanNode& node : plan_tree(target, context, PlanLevels::parts).nodes) {
    for (auto& fault : faults_of(node, context)) {
      const std::string said(fault.as_string());
      const Blanks of{{"title", node.row.title}, {"fault", said}};
      all.emplace_back(node.depth == 0 ? said : fill_in(context.phrase("plans.fault.of"), of));
    }
  }
  return all;
}

}  // namespace bihuan::web
