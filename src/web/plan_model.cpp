// SPDX-License-Identifier: Apache-2.0
#include "web/plan_model.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/day_words.h"
#include "cases/units.h"
#include "web/blanks.h"
#include "web/case_due.h"
#include "web/case_records.h"
#include "web/case_words.h"
#include "web/plan_drawing.h"
#include "web/plan_faults.h"

namespace bihuan::web {
namespace {

using cases::Pace;

constexpr std::array paces = {Pace::behind,    Pace::near,    Pace::unreported,
                              Pace::not_begun, Pace::on_pace, Pace::reached};

std::string_view name_of(Pace pace) {
  switch (pace) {
    case Pace::not_begun:
      return "not_begun";
    case Pace::unreported:
      return "unreported";
    case Pace::reached:
      return "reached";
    case Pace::on_pace:
      return "on_pace";
    case Pace::near:
      return "near";
    case Pace::behind:
      return "behind";
  }
  VERIFY(false && "a pace of the closed set");
}

std::string_view lamp_of(Pace pace) {
  switch (pace) {
    case Pace::not_begun:
    case Pace::unreported:
      return "not_started";
    case Pace::reached:
      return "ended";
    case Pace::on_pace:
      return "normal";
    case Pace::near:
      return "near";
    case Pace::behind:
      return "overdue";
  }
  VERIFY(false && "a pace of the closed set");
}

boost::json::object lamp(Pace pace, const Context& context) {
  return {{"name", lamp_of(pace)}, {"word", context.phrase(fmt::format("plans.pace.{}", name_of(pace)))}};
}

bool is_paced(const PlanNode& node) {
  return node.plan && !node.target.has_ended();
}

// The figures of one target in words.
class TargetWords {
 public:
  TargetWords(const PlanNode& node, const Context& context) : node_(node), context_(context) {}

  std::string unit() const { return std::string(node_.target.text(cases::unit_record)); }

  /// A figure with its unit: 12 家.
  std::string said(const Decimal& figure) const { return cases::with_unit(figure, unit()); }

  boost::json::array years() const {
    boost::json::array years;
    for (const cases::PlanMark& mark : node_.plan->marks) {
      const auto year = int(std::chrono::year_month_day(mark.on).year());
      years.push_back(
          {{"year", year}, {"on", iso(mark.on)}, {"share", mark.share.text()}, {"value", mark.value.text()}});
    }
    return years;
  }

  /// By when how much was reached, what was planned by then, and what is missing.
  std::string standing() const {
    const cases::Progress& progress = node_.progress;
    const Blanks today{{"planned", said(progress.planned_today)}};
    if (!progress.last) return fill_in(context_.phrase("plans.says.today"), today);
    const bool is_short = progress.short_by != Decimal();
    return fill_in(context_.phrase(is_short ? "plans.says.short" : "plans.says.enough"),
                   {{"day", day(progress.last->as_of)},
                    {"value", said(progress.last->value)},
                    {"planned", said(progress.planned_then)},
                    {"short", said(progress.short_by)}});
  }

  std::string day(Day day) const { return context_.say(day_words(day)); }

 private:
  const PlanNode& node_;
  const Context& context_;
};

void add_reported(const PlanNode& node, const Context& context, boost::json::object& model) {
  const TargetWords words(node, context);
  const cases::Progress& progress = node.progress;
  model["planned_today"] = progress.planned_today.text();
  boost::json::array reports;
  for (const cases::Reported& one : node.reports)
    reports.push_back({{"as_of", iso(one.as_of)}, {"on", iso(one.on)}, {"value", one.value.text()}});
  model["reports"] = std::move(reports);
  model["reported"] = nullptr;
  if (!progress.last) return;
  model["reported"] = boost::json::object{
      {"as_of", iso(progress.last->as_of)},   {"on", iso(progress.last->on)},
      {"value", progress.last->value.text()}, {"planned_then", progress.planned_then.text()},
      {"short_by", progress.short_by.text()}, {"_as_of", words.day(progress.last->as_of)}};
}

void add_pictures(const PlanNode& node, const Context& context, boost::json::object& model) {
  const TargetWords words(node, context);
  PlanPicture picture{*node.plan, node.reports, node.progress, {}, {}};
  if (!node.target.has_ended()) picture.today = context.today;
  picture.words = {node.row.title, words.standing(), context.phrase("plans.planned"),
                   context.phrase("plans.reported"), context.phrase("plans.today")};
  model["_wide"] = plan_drawing(picture, PictureWidth::wide);
  model["_narrow"] = plan_drawing(picture, PictureWidth::narrow);
}

boost::json::object figures_model(const PlanNode& node, const Context& context) {
  const TargetWords words(node, context);
  boost::json::object model{{"unit", words.unit()},
                            {"baseline", node.plan->baseline ? node.plan->baseline->text() : ""},
                            {"starts_on", iso(node.plan->starts_on)},
                            {"whole", node.plan->whole().text()},
                            {"years", words.years()},
                            {"counted", node.target.text("set.counted")},
                            {"_standing", words.standing()}};
  add_reported(node, context, model);
  if (!node.target.has_ended()) {
    model["pace"] = name_of(node.progress.pace);
    model["pace_lamp"] = lamp(node.progress.pace, context);
  }
  add_pictures(node, context, model);
  return model;
}

boost::json::array left_out_model(const PlanNode& node, const Context& context) {
  boost::json::array parts;
  for (const LeftOut& part : node.left_out) {
    parts.push_back({{"href", "/cases/" + part.row.id.text()},
                     {"title", part.row.title},
                     {"unit", part.unit},
                     {"reason", context.phrase("plans.left_out.unit")}});
  }
  return parts;
}

std::string left_out_words(const PlanNode& node, const Context& context) {
  std::string parts;
  for (const LeftOut& part : node.left_out) {
    if (!parts.empty()) parts += context.phrase("plans.left_out.comma");
    parts += fill_in(context.phrase("plans.left_out.part"), {{"title", part.row.title}, {"unit", part.unit}});
  }
  return parts.empty() ? parts : fill_in(context.phrase("plans.left_out"), {{"parts", parts}});
}

}  // namespace

void add_limits(const PlanNode& node, const Context& context, boost::json::object& model) {
  const procedures::Procedure& procedure = context.site.cases.procedure_of(node.target);
  model["own_due"] = own_due_model(node.target, procedure, context);
  boost::json::array running;
  for (auto& clock : clocks_model(node.target, procedure, context)) {
    if (!clock.at("is_stopped").as_bool()) running.push_back(std::move(clock));
  }
  model["clocks"] = std::move(running);
}

boost::json::object target_model(const PlanNode& node, const Context& context) {
  boost::json::object model = row_model(node.row, context);
  add_limits(node, context, model);
  model["depth"] = node.depth;
  model["level"] = std::min<std::size_t>(node.depth, 4);
  boost::json::array works;
  for (const cases::Row& row : node.works) {
    boost::json::object work = row_model(row, context);
    const procedures::Procedure* procedure = context.site.cases.shelf()->current(row.kind);
    work["kind_label"] = procedure ? context.say(procedure->noun) : row.kind;
    works.push_back(std::move(work));
  }
  model["_has_works"] = !works.empty();
  model["works"] = std::move(works);
  model["figures"] = nullptr;
  if (node.plan) model["figures"] = figures_model(node, context);
  model["faults"] = faults_of(node, context);
  model["left_out"] = left_out_model(node, context);
  model["_left_out"] = left_out_words(node, context);
  model["_is_told"] = node.plan.has_value() || !node.works.empty() || !model["faults"].as_array().empty();
  return model;
}

boost::json::array paces_model(const PlanTree& tree, const Context& context) {
  boost::json::array all;
  for (const Pace pace : paces) {
    const auto count = std::ranges::count_if(
        tree.nodes, [&](const PlanNode& node) { return is_paced(node) && node.progress.pace == pace; });
    if (count == 0) continue;
    all.push_back({{"name", name_of(pace)}, {"count", count}, {"lamp", lamp(pace, context)}});
  }
  return all;
}

}  // namespace bihuan::web
