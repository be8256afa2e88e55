// SPDX-License-Identifier: Apache-2.0
#include "web/due_form.h"

#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/number.h"
#include "base/overloaded.h"

namespace bihuan::web {
namespace {

using calendar::CountedIn;
using calendar::DueRule;

constexpr int count_max = 3660;  // ten years of days

constexpr std::array controls = {"when", "day",       "rule",     "until", "count", "counted_in",
                                 "roll", "exclusive", "internal", "by",    "basis"};

// The controls of one rule, read with every fault gathered.
class DueForm {
 public:
  DueForm(const http::Parameters& form, std::string_view prefix) : form_(form), prefix_(prefix) {}

  Result<DueRule> parse(std::string_view words_of_text) {
    DueRule rule;
    rule.when = when();
    rule.basis = basis(words_of_text);
    rule.bound = value("exclusive").empty() ? calendar::Bound::inclusive : calendar::Bound::exclusive;
    if (value("roll") == "previous_working") rule.roll = calendar::Roll::previous_working;
    if (value("roll") == "next_working") rule.roll = calendar::Roll::next_working;
    if (!value("internal").empty()) {
      rule.internal = calendar::Earlier{count("internal"), CountedIn::working_days};
    }
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    return rule;
  }

 private:
  std::string value(std::string_view control) const {
    return std::string(form_.find(fmt::format("{}.{}", prefix_, control)).value_or(""));
  }

  calendar::When when() {
    const std::string chosen = value("when");
    if (chosen == "day") return day();
    if (chosen == "rounds") return rounds();
    if (chosen == "after")
      return calendar::AfterDay{count("count"), counted_in(), calendar::AnchorKind::later_of_both};
    if (chosen == "long_term") return long_term();
    faults_.push_back({"请选择时限的方式", "Choose how the due date is set"});
    return calendar::NoDate{};
  }

  calendar::When day() {
    if (const auto parsed = parse_day(value("day"))) return calendar::OnDay{*parsed};
    faults_.push_back({"日期须写作 2026-09-30 这样的形式", "Write the date like 2026-09-30"});
    return calendar::NoDate{};
  }

  calendar::When rounds() {
    auto recurrence = rule();
    if (!recurrence) return calendar::NoDate{};
    calendar::EveryRound every{*std::move(recurrence), std::monostate{}};
    const std::string until = value("until");
    if (const auto last = parse_day(until)) {
      every.until = *last;
    } else if (!until.empty()) {
      every.until = until;
    }
    return every;
  }

  calendar::When long_term() {
    auto recurrence = rule();
    if (!recurrence) return calendar::NoDate{};
    return calendar::LongTerm{*std::move(recurrence)};
  }

  std::optional<calendar::Recurrence> rule() {
    auto parsed = calendar::Recurrence::parse(value("rule"));
    if (parsed) return *std::move(parsed);
    faults_.insert(faults_.end(), parsed.error().reasons.begin(), parsed.error().reasons.end());
    return {};
  }

  calendar::Basis basis(std::string_view words_of_text) {
    const std::string by = value("by");
    const std::string ground = value("basis");
    if (by.empty() && ground.empty() && !words_of_text.empty())
      return calendar::FromText{std::string(words_of_text)};
    if (by.empty()) faults_.push_back({"请写明时限由谁核定", "Say who approved the due date"});
    if (ground.empty()) faults_.push_back({"请写明时限的依据", "Say on what ground the due date stands"});
    return calendar::SetByOffice{by, ground};
  }

  CountedIn counted_in() const {
    return value("counted_in") == "days" ? CountedIn::days : CountedIn::working_days;
  }

  int count(std::string_view control) {
    if (const auto number = parse_number(value(control), 1, count_max)) return *number;
    faults_.push_back({fmt::format("天数须是 1 至 {} 的整数", count_max),
                       fmt::format("The number of days is a whole number from 1 to {}", count_max)});
    return 1;
  }

  const http::Parameters& form_;
  std::string_view prefix_;
  std::vector<Words> faults_;
};

void show_when(const calendar::When& when, boost::json::object& model) {
  std::visit(Overloaded{[&](const calendar::OnDay& on) {
                          model["when"] = "day";
                          model["day"] = iso(on.day);
                        },
                        [&](const calendar::EveryRound& every) {
                          model["when"] = "rounds";
                          model["rule"] = every.recurrence.rule();
                          if (const auto* last = std::get_if<Day>(&every.until)) model["until"] = iso(*last);
                          if (const auto* words = std::get_if<std::string>(&every.until))
                            model["until"] = *words;
                        },
                        [&](const calendar::AfterDay& after) {
                          model["when"] = "after";
                          model["count"] = fmt::to_string(after.count);
                          model["counted_in"] = after.counted_in == CountedIn::days ? "days" : "working_days";
                        },
                        [&](const calendar::LongTerm& long_term) {
                          model["when"] = "long_term";
                          model["rule"] = long_term.reported.rule();
                        },
                        [](const calendar::NoDate&) {}},
             when);
}

void show_rule(const DueRule& rule, boost::json::object& model) {
  show_when(rule.when, model);
  if (rule.roll == calendar::Roll::previous_working) model["roll"] = "previous_working";
  if (rule.roll == calendar::Roll::next_working) model["roll"] = "next_working";
  if (rule.bound == calendar::Bound::exclusive) model["exclusive"] = "yes";
  if (const auto* office = std::get_if<calendar::SetByOffice>(&rule.basis)) {
    model["by"] = office->by;
    model["basis"] = office->basis;
  }
}

}  // namespace

bool has_due_form(const http::Parameters& form, std::string_view prefix) {
  const auto when = form.find(fmt::format("{}.when", prefix));
  return when && !when->empty();
}

Result<DueRule> parse_due_form(const http::Parameters& form, std::string_view prefix,
                               std::string_view words_of_text) {
  return DueForm(form, prefix).parse(words_of_text);
}

boost::json::object due_form_model(std::string_view prefix, const std::optional<DueRule>& rule,
                                   const http::Parameters& typed) {
  boost::json::object model{{"prefix", prefix}};
  if (has_due_form(typed, prefix)) {
    for (const char* control : controls) {
      model[control] = std::string(typed.find(fmt::format("{}.{}", prefix, control)).value_or(""));
    }
  } else if (rule) {
    show_rule(*rule, model);
  }
  // A control that offers choices marks the one that stands.
  for (const char* choice : {"when", "roll", "counted_in", "rule"}) {
    if (const auto* chosen = model.if_contains(choice); chosen && !chosen->get_string().empty()) {
      model[fmt::format("{}_{}", choice, std::string_view(chosen->get_string()))] = true;
    }
  }
  return model;
}

}  // namespace bihuan::web
