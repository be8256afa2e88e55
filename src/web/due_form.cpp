// SPDX-License-Identifier: Apache-2.0
#include "web/due_form.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/number.h"
#include "base/overloaded.h"
#include "calendar/speaking.h"
#include "web/recurrence_form.h"

namespace bihuan::web {
namespace {

using calendar::CountedIn;
using calendar::DueRule;

constexpr int count_max = 3660;  // ten years of days

constexpr std::array controls = {"when",       "day",  "day_shown", "first",    "until", "count",
                                 "counted_in", "roll", "exclusive", "internal", "by",    "basis"};
// Those among them, and among the recurrence's, that offer choices: the one that stands is marked.
constexpr std::array choices = {"when", "roll", "counted_in", "every", "weekday"};

struct RollWord {
  std::string_view word;
  calendar::Roll roll;
};

// The form's own words first; then the command line's, which a program may have learnt.
constexpr std::array roll_words = {RollWord{"", calendar::Roll::none},
                                   RollWord{"previous_working", calendar::Roll::previous_working},
                                   RollWord{"next_working", calendar::Roll::next_working},
                                   RollWord{"none", calendar::Roll::none},
                                   RollWord{"previous", calendar::Roll::previous_working},
                                   RollWord{"next", calendar::Roll::next_working}};

std::optional<calendar::Roll> roll_called(std::string_view word) {
  const auto* const found = std::ranges::find(roll_words, word, &RollWord::word);
  return found == roll_words.end() ? std::nullopt : std::optional(found->roll);
}

std::string form_word(calendar::Roll roll) {
  return std::string(std::ranges::find(roll_words, roll, &RollWord::roll)->word);
}

// The controls of one rule, read with every fault gathered.
class DueForm {
 public:
  DueForm(const http::Parameters& form, std::string_view prefix) : form_(form), prefix_(prefix) {}

  Result<DueRule> parse(std::string_view words_of_text) {
    DueRule rule = time_of_rule();
    rule.basis = basis(words_of_text);
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    return rule;
  }

  /// The rule as far as it makes a date: on whose word it stands is left open.
  Result<DueRule> parse_time() {
    DueRule rule = time_of_rule();
    if (!faults_.empty()) return fail(ErrorKind::malformed, std::move(faults_));
    return rule;
  }

 private:
  DueRule time_of_rule() {
    DueRule rule;
    rule.when = when();
    rule.bound = bound();
    rule.roll = roll();
    if (!value("internal").empty()) {
      rule.internal = calendar::Earlier{count("internal"), CountedIn::working_days};
    }
    return rule;
  }

  std::string value(std::string_view control) const {
    return std::string(form_.find(fmt::format("{}.{}", prefix_, control)).value_or(""));
  }

  // Without scripts nothing chooses the line that was written in; a date beside another choice is ambiguous.
  std::string chosen_line() {
    std::string chosen = value("when");
    const bool names_day = !value("day").empty() && value("day") != value("day_shown");
    const bool counts = !value("count").empty();
    if (chosen.empty() && names_day != counts) return names_day ? "day" : "after";
    if (names_day && chosen != "day") {
      faults_.push_back({"既填了日期，又选了或填了别的方式：请只留一样",
                         "There is a date beside another way: leave one of them"});
    }
    return chosen;
  }

  calendar::When when() {
    const std::string chosen = chosen_line();
    if (chosen == "day") return day();
    if (chosen == "rounds") return rounds();
    if (chosen == "after")
      return calendar::AfterDay{count("count"), counted_in(), calendar::AnchorKind::later_of_both};
    if (chosen == "long_term") return long_term();
    if (faults_.empty()) faults_.push_back({"请选择时限的方式", "Choose how the due date is set"});
    return calendar::NoDate{};
  }

  calendar::When day() {
    if (const auto parsed = parse_day(value("day"))) return calendar::OnDay{*parsed};
    faults_.push_back({"日期须写作 2026-09-30 这样的形式", "Write the date like 2026-09-30"});
    return calendar::NoDate{};
  }

  calendar::When rounds() {
    auto recurrence = this->recurrence();
    const std::string first = value("first");
    const auto begin = parse_day(first);
    if (!first.empty() && !begin)
      faults_.push_back(
          {"首期须写作 2026-09-30 这样的日期", "Write the first period as a day like 2026-09-30"});
    if (!recurrence) return calendar::NoDate{};
    calendar::EveryRound every{*std::move(recurrence), std::monostate{}, begin};
    const std::string until = value("until");
    if (const auto last = parse_day(until)) {
      every.until = *last;
    } else if (!until.empty()) {
      every.until = until;
    }
    return every;
  }

  calendar::When long_term() {
    auto recurrence = this->recurrence();
    if (!value("first").empty() || !value("until").empty()) {
      faults_.push_back({"长期事项没有首期和止期；有始有终的请选“定期报送”",
                         "What is long-term has neither first nor last period: choose “recurring” for that"});
    }
    if (!recurrence) return calendar::NoDate{};
    return calendar::LongTerm{*std::move(recurrence)};
  }

  std::optional<calendar::Recurrence> recurrence() {
    auto parsed = parse_recurrence_form(form_, prefix_);
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

  // A choice that nobody offers would change the date without a word.
  calendar::Roll roll() {
    if (const auto called = roll_called(value("roll"))) return *called;
    faults_.push_back({"遇休息日的办法须为 previous_working（提前）、next_working（顺延）或 none（不变）",
                       "What becomes of a day off is previous_working, next_working or none"});
    return calendar::Roll::none;
  }

  calendar::Bound bound() {
    const std::string chosen = value("exclusive");
    if (!chosen.empty() && chosen != "yes")
      faults_.push_back({"“不含当日”须写 yes，否则留空", "“The day not included” is yes, or left blank"});
    return chosen.empty() ? calendar::Bound::inclusive : calendar::Bound::exclusive;
  }

  CountedIn counted_in() {
    const std::string unit = value("counted_in");
    if (!unit.empty() && unit != "days" && unit != "working_days")
      faults_.push_back({"天数的单位须为 days（自然日）或 working_days（工作日）",
                         "Days are counted in days or in working_days"});
    return unit == "days" ? CountedIn::days : CountedIn::working_days;
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
                          model["day_shown"] = model["day"];
                        },
                        [&](const calendar::EveryRound& every) {
                          model["when"] = "rounds";
                          show_recurrence(every.recurrence, model);
                          if (every.first) model["first"] = iso(*every.first);
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
                          show_recurrence(long_term.reported, model);
                        },
                        [](const calendar::NoDate&) {}},
             when);
}

void show_typed(const http::Parameters& typed, std::string_view prefix, boost::json::object& model) {
  const auto show = [&](const char* control) {
    model[control] = std::string(typed.find(fmt::format("{}.{}", prefix, control)).value_or(""));
  };
  for (const char* control : controls) show(control);
  for (const char* control : recurrence_controls) show(control);
  if (const auto roll = roll_called(std::string_view(model["roll"].as_string())))
    model["roll"] = form_word(*roll);
  if (model["when"] == "" && (model["day"] == "") != (model["count"] == ""))
    model["when"] = model["day"] == "" ? "after" : "day";
}

void show_rule(const DueRule& rule, boost::json::object& model) {
  show_when(rule.when, model);
  if (rule.roll != calendar::Roll::none) model["roll"] = form_word(rule.roll);
  if (rule.bound == calendar::Bound::exclusive) model["exclusive"] = "yes";
  const auto* earlier = rule.internal ? std::get_if<calendar::Earlier>(&*rule.internal) : nullptr;
  if (earlier && earlier->counted_in == CountedIn::working_days)
    model["internal"] = fmt::to_string(earlier->count);
  if (const auto* office = std::get_if<calendar::SetByOffice>(&rule.basis)) {
    model["by"] = office->by;
    model["basis"] = office->basis;
  }
}

}  // namespace

bool has_due_form(const http::Parameters& form, std::string_view prefix) {
  const auto is_given = [&](std::string_view control) {
    const auto value = form.find(fmt::format("{}.{}", prefix, control));
    return value && !value->empty();
  };
  return is_given("when") || is_given("day") || is_given("count");
}

Result<DueRule> parse_due_form(const http::Parameters& form, std::string_view prefix,
                               std::string_view words_of_text) {
  return DueForm(form, prefix).parse(words_of_text);
}

Words due_in_words(const DueRule& rule, const DueTrial& trial) {
  Words words = calendar::rule_words(rule);
  auto anchors = trial.anchors;
  if (!anchors.docketed) anchors.docketed = trial.today;
  const auto date = calendar::due_date(rule, anchors, trial.calendar);
  if (!date) {
    for (const Words& reason : date.error().reasons)
      words = {words.zh + "。" + reason.zh, words.en + ". " + reason.en};
    return words;
  }
  const bool is_recurring = std::holds_alternative<calendar::EveryRound>(rule.when) ||
                            std::holds_alternative<calendar::LongTerm>(rule.when);
  const auto said = calendar::speak(*date, trial.today, trial.calendar);
  words = {fmt::format("{}，{} {}", words.zh, is_recurring ? "首期" : "到期", said.zh),
           fmt::format("{}; {} {}", words.en, is_recurring ? "first" : "due", said.en)};
  if (date->internal_on) {
    const auto internal = calendar::speak_day(*date->internal_on, trial.today, trial.calendar);
    words = {words.zh + " · 内部 " + internal.zh, words.en + " · internal " + internal.en};
  }
  return words;
}

boost::json::object due_form_model(std::string_view prefix, const std::optional<DueRule>& rule,
                                   const http::Parameters& typed, const DueTrial& trial) {
  boost::json::object model{{"prefix", prefix}, {"preview", ""}, {"is_looked_at", false}};
  std::optional<DueRule> standing = rule;
  if (has_due_form(typed, prefix)) {
    show_typed(typed, prefix, model);
    const auto tried = DueForm(typed, prefix).parse_time();
    standing = tried ? std::optional(*tried) : std::nullopt;
    model["is_looked_at"] = typed.find("preview").has_value();
  } else if (rule) {
    show_rule(*rule, model);
  }
  if (standing) model["preview"] = say(due_in_words(*standing, trial), trial.language);
  for (const char* choice : choices) {
    if (const auto* chosen = model.if_contains(choice); chosen && !chosen->get_string().empty())
      model[fmt::format("{}_{}", choice, std::string_view(chosen->get_string()))] = true;
  }
  return model;
}

}  // namespace bihuan::web
