// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "base/limits.h"
#include "procedures/check.h"
#include "procedures/vocabulary.h"

namespace bihuan::procedures {
namespace {

// Acts that every case has, whatever its procedure: docs/formats/ledger.md.
constexpr std::array<std::string_view, 19> reserved_acts{"open",
                                                         "hand_over",
                                                         "end_with_document",
                                                         "rest_on_successor",
                                                         "take_over",
                                                         "link",
                                                         "open_round",
                                                         "lapse_with_duty",
                                                         "follow_duty",
                                                         "give_notice",
                                                         "approve_notice",
                                                         "drop_notice",
                                                         "tell_of_notice",
                                                         "adopt_version",
                                                         "follow_with_notice",
                                                         "hold_with_document",
                                                         "release_with_document",
                                                         "extend_with_document",
                                                         "reopen_with_document"};
constexpr std::size_t name_bytes_max = 40;

bool is_well_formed(std::string_view name) {
  const auto is_lower = [](char letter) { return letter >= 'a' && letter <= 'z'; };
  const auto fits = [&](char letter) {
    return is_lower(letter) || (letter >= '0' && letter <= '9') || letter == '_';
  };
  return !name.empty() && name.size() <= name_bytes_max && is_lower(name.front()) &&
         std::ranges::all_of(name, fits);
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Nothing that a page or a paper could not show; `line_ends` are for what may have paragraphs.
bool is_printable(std::string_view text, bool line_ends) {
  return std::ranges::none_of(text, [&](char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code < 0x20 && !(line_ends && byte == '\n')) || code == 0x7F;
  });
}

/// What a name names, for the findings.
struct Thing {
  Words kind;
  std::string_view name;
  int line;
};

class NameCheck {
 public:
  NameCheck(const Procedure& procedure, Findings& findings) : procedure_(procedure), findings_(findings) {}

  void run() {
    check_file();
    std::set<std::string_view> states;
    for (const State& state : procedure_.states) {
      check_one({{"状态", "state"}, state.name, state.line}, state.label, states);
      check_length({{"状态", "state"}, state.name, state.line}, state.label);
    }
    std::set<std::string_view> acts;
    for (const Act& act : procedure_.acts) check_act(act, acts);
    std::set<std::string_view> clocks;
    for (const Clock& clock : procedure_.clocks)
      check_clock({{"时限", "clock"}, clock.name, clock.line}, clock, clocks);
    std::set<std::string_view> children;
    for (const ChildTemplate& child : procedure_.children) check_child(child, children);
    std::set<std::string_view> notices;
    for (const NoticeTemplate& notice : procedure_.notices)
      check_notice({{"通知", "notice"}, notice.name, notice.line}, notice.label, notice.request, notices);
    std::set<std::string_view> steps;
    for (const UrgingStep& step : procedure_.urging)
      check_notice({{"梯级", "step"}, step.name, step.line}, step.label, step.request, steps);
  }

 private:
  void check_file() {
    const KeyLines& lines = procedure_.lines;
    if (!is_well_formed(procedure_.kind)) report_form({{"办件种类", "kind"}, procedure_.kind, lines.kind});
    check_label({{"流程", "procedure"}, procedure_.kind, lines.title}, procedure_.title, "title");
    if (procedure_.noun != procedure_.title)
      check_label({{"流程", "procedure"}, procedure_.kind, lines.noun}, procedure_.noun, "noun");
    check_series();
    if (procedure_.initial.empty()) {
      findings_.add(lines.initial,
                    {"没有初始状态；写上 initial = \"…\"", "no initial state; write initial = \"…\""});
    } else {
      check_state_exists({{"初始状态", "initial state"}, "initial", lines.initial}, procedure_.initial);
    }
  }

  /// It stands before the brackets of a number: 隐患〔2026〕3.
  void check_series() {
    const std::string_view series = procedure_.series;
    const bool fits = count_characters(series) <= limits::procedure_series_characters_max &&
                      series.find_first_of(" -0123456789[]()/") == std::string_view::npos &&
                      series.find("〔") == std::string_view::npos;
    if (fits) return;
    findings_.add(
        procedure_.lines.series,
        {fmt::format("编号字头“{}”不合写法；写至多 {} 个字，不带括号、数字和空格", shown(series),
                     limits::procedure_series_characters_max),
         fmt::format("the series \"{}\" is not well formed; at most {} characters without brackets, "
                     "digits and blanks",
                     shown(series), limits::procedure_series_characters_max)});
  }

  void check_act(const Act& act, std::set<std::string_view>& acts) {
    const Thing thing{{"办理", "act"}, act.name, act.line};
    check_one(thing, act.label, acts);
    check_length(thing, act.label);
    check_help(thing, act.help);
    if (std::ranges::find(reserved_acts, act.name) != reserved_acts.end()) {
      findings_.add(act.line,
                    {fmt::format("办理名“{}”由系统自用；换一个名字", act.name),
                     fmt::format("the act name \"{}\" is the system's own; choose another", act.name)});
    }
    check_ends_of(act);
    if (act.by.empty()) {
      findings_.add(act.line,
                    {fmt::format("办理“{}”没有说由谁办；写上 by = [\"office\"] 等", act.label.zh),
                     fmt::format("act \"{}\" does not say who may; write by = [\"office\"]", act.name)});
    }
    check_roles(act);
    std::set<std::string_view> fields;
    for (const Field& field : act.fields) check_field(field, fields);
  }

  void check_roles(const Act& act) {
    for (auto role = act.by.begin(); role != act.by.end(); ++role) {
      if (std::find(act.by.begin(), role, *role) == role) continue;
      const std::string_view word = word_for(*role);
      findings_.add(act.line,
                    {fmt::format("办理“{}”的 by 中“{}”出现两次；删去一个", act.label.zh, word),
                     fmt::format("act \"{}\" names \"{}\" twice in by; remove one", act.name, word)});
    }
  }

  void check_clock(const Thing& thing, const Clock& clock, std::set<std::string_view>& seen) {
    check_one(thing, clock.label, seen);
    check_help(thing, clock.basis);
  }

  void check_ends_of(const Act& act) {
    const Thing thing{{"办理", "act"}, act.name, act.line};
    if (act.from.empty()) {
      findings_.add(act.line,
                    {fmt::format("办理“{}”没有出发状态；写上 from = [\"…\"]", act.label.zh),
                     fmt::format("act \"{}\" leaves from no state; write from = [\"…\"]", act.name)});
    }
    std::set<std::string_view> seen;
    for (const std::string& from : act.from) {
      check_state_exists(thing, from);
      if (seen.insert(from).second) continue;
      findings_.add(
          act.line,
          {fmt::format("办理“{}”的 from 中“{}”出现两次；删去一个", act.label.zh, shown(from)),
           fmt::format("act \"{}\" names \"{}\" twice in from; remove one", act.name, shown(from))});
    }
    if (act.to) check_state_exists(thing, *act.to);
    for (const std::string& state : act.main_in) {
      if (seen.contains(state)) continue;
      findings_.add(
          act.line,
          {fmt::format("办理“{}”的 main 提到“{}”，它却不从那里出发；删去或补进 from", act.label.zh,
                       shown(state)),
           fmt::format(
               "act \"{}\" is main in \"{}\" but does not leave from there; remove it or add it to from",
               act.name, shown(state))});
    }
  }

  void check_child(const ChildTemplate& child, std::set<std::string_view>& children) {
    const Thing thing{{"下级件", "child"}, child.name, child.line};
    if (!is_well_formed(child.name)) report_form(thing);
    if (!children.insert(child.name).second) report_twice(thing);
  }

  void check_notice(const Thing& thing, const Words& label, const Words& request,
                    std::set<std::string_view>& seen) {
    check_one(thing, label, seen);
    check_length(thing, label);
    check_label(thing, request, "request");
  }

  void check_field(const Field& field, std::set<std::string_view>& fields) {
    const Thing thing{{"填写项", "field"}, field.name, field.line};
    check_one(thing, field.label, fields);
    check_help(thing, field.hint);
    check_help(thing, field.unit);
    std::set<std::string_view> choices;
    for (const Choice& choice : field.choices) {
      check_one({{"选项", "choice"}, choice.name, choice.line}, choice.label, choices);
    }
  }

  void check_one(const Thing& thing, const Words& label, std::set<std::string_view>& seen) {
    if (!is_well_formed(thing.name)) report_form(thing);
    check_label(thing, label, "label");
    if (!seen.insert(thing.name).second) report_twice(thing);
  }

  void report_twice(const Thing& thing) {
    findings_.add(thing.line, {fmt::format("{}“{}”重名；换一个名字", thing.kind.zh, shown(thing.name)),
                               fmt::format("there are two of the {} \"{}\"; rename one", thing.kind.en,
                                           shown(thing.name))});
  }

  void report_form(const Thing& thing) {
    findings_.add(
        thing.line,
        {fmt::format("{}的名字“{}”不合写法；用小写字母开头，只含小写字母、数字和 _，至多 {} 个",
                     thing.kind.zh, shown(thing.name), name_bytes_max),
         fmt::format("the {} has the name \"{}\"; begin with a small letter, then small letters, digits and "
                     "_, at most {}",
                     thing.kind.en, shown(thing.name), name_bytes_max)});
  }

  void check_label(const Thing& thing, const Words& label, std::string_view key) {
    check_printable(thing, label, key, key == "request");
    if (!label.zh.empty() && !label.en.empty()) return;
    const std::string_view missing = label.zh.empty() && label.en.empty() ? "zh, en"
                                     : label.zh.empty()                   ? "zh"
                                                                          : "en";
    findings_.add(thing.line, {fmt::format("{}“{}”的 {} 缺少 {}；中英文都要写", thing.kind.zh,
                                           shown(thing.name), key, missing),
                               fmt::format("the {} of {} \"{}\" lacks {}; write both languages", key,
                                           thing.kind.en, shown(thing.name), missing)});
  }

  void check_help(const Thing& thing, const Words& help) {
    check_printable(thing, help, "help", true);
    if (help.zh.empty() == help.en.empty()) return;
    findings_.add(thing.line,
                  {fmt::format("{}“{}”的说明只有一种文字；中英文都要写", thing.kind.zh, shown(thing.name)),
                   fmt::format("the help of {} \"{}\" is in one language only; write both", thing.kind.en,
                               shown(thing.name))});
  }

  void check_printable(const Thing& thing, const Words& words, std::string_view key, bool line_ends) {
    if (is_printable(words.zh, line_ends) && is_printable(words.en, line_ends)) return;
    findings_.add(thing.line,
                  {fmt::format("{}“{}”的 {} 中有控制字符；删去", thing.kind.zh, shown(thing.name), key),
                   fmt::format("the {} of {} \"{}\" has control characters; remove them", key, thing.kind.en,
                               shown(thing.name))});
  }

  /// Buttons and drawings have room for so much.
  void check_length(const Thing& thing, const Words& label) {
    const std::size_t most = limits::procedure_label_characters_max;
    if (count_characters(label.zh) <= most && count_characters(label.en) <= 2 * most) return;
    findings_.add(thing.line,
                  {fmt::format("{}“{}”的名称太长；中文至多 {} 字，英文至多 {} 个字母", thing.kind.zh,
                               shown(thing.name), most, 2 * most),
                   fmt::format("the label of {} \"{}\" is too long; at most {} Chinese characters and {} "
                               "English letters",
                               thing.kind.en, shown(thing.name), most, 2 * most)});
  }

  void check_state_exists(const Thing& thing, std::string_view state) {
    if (procedure_.find_state(state) != nullptr) return;
    std::vector<std::string_view> known;
    for (const State& each : procedure_.states) known.push_back(each.name);
    const Words mend = mend_by_nearest(state, known);
    findings_.add(thing.line, {fmt::format("{}“{}”指向不存在的状态“{}”；{}", thing.kind.zh, shown(thing.name),
                                           shown(state), mend.zh),
                               fmt::format("{} \"{}\" names the state \"{}\", which does not exist; {}",
                                           thing.kind.en, shown(thing.name), shown(state), mend.en)});
  }

  const Procedure& procedure_;
  Findings& findings_;
};

}  // namespace

void check_names(const Procedure& procedure, Findings& findings) {
  NameCheck(procedure, findings).run();
}

}  // namespace bihuan::procedures
