// SPDX-License-Identifier: Apache-2.0
#include "scenarios/parser.h"

#include <algorithm>
#include <fmt/format.h>

#include "scenarios/lexing.h"
#include "scenarios/limits.h"
#include "scenarios/lines.h"
#include "scenarios/organisations.h"
#include "text/utf8.h"

namespace bihuan::scenarios {
namespace {

using procedures::Findings;
using procedures::shown;

/// The text behind the word and a blank, or nothing where the line does not begin so.
std::optional<std::string_view> behind(std::string_view line, std::string_view word) {
  if (!line.starts_with(word) || line.size() == word.size() || line[word.size()] != ' ') return {};
  return trimmed(line.substr(word.size()));
}

/// The same where a mark stands behind the word, with or without a blank.
std::optional<std::string_view> behind_mark(std::string_view line, std::string_view word) {
  const Cut cut = cut_at(line, colons);
  return cut.before == word ? cut.after : std::nullopt;
}

std::optional<std::string_view> behind_sign(std::string_view line, std::string_view sign) {
  if (!line.starts_with(sign)) return {};
  return trimmed(line.substr(sign.size()));
}

class FileParser {
 public:
  explicit FileParser(ScenarioReading& reading) : reading_(reading) {}

  void take(std::string_view text, int line) {
    line_ = line;
    if (text.empty() || text.starts_with('#')) return;
    if (const auto organisation = behind(text, "单位")) return take_organisation(*organisation);
    if (const auto state = behind(text, "状态")) return take_state(*state);
    if (const auto title = behind_mark(text, "情景")) return begin(*title);
    if (const auto before = behind_mark(text, "接")) return go_on_from(*before);
    if (const auto expected = behind_sign(text, "→")) return take_expectation(*expected);
    if (const auto reason = behind_sign(text, "×")) return take_refusal(*reason);
    if (text.front() >= '0' && text.front() <= '9') return take_step(text);
    reading_.findings.add(
        line,
        {fmt::format("看不懂“{}”；一行以 单位、状态、情景：、接：、日期、→、× 或 # 开头", shown(text)),
         fmt::format("cannot read \"{}\"; a line begins with 单位, 状态, 情景：, 接：, a day, →, × or #",
                     shown(text))});
  }

  void finish() {
    if (reading_.file.office.empty()) {
      reading_.findings.add(0, {"没有写哪个单位是督办机构；加一行：单位 督查室：督办机构",
                                "no organisation is the office; add the line: 单位 督查室：督办机构"});
    }
    if (reading_.file.scenarios.empty()) {
      reading_.findings.add(0, {"没有一个情景；写一行“情景：…”，其下写各步",
                                "there is no scenario; write a line 情景：… and its steps below"});
    }
  }

 private:
  void take_organisation(std::string_view text) {
    if (!reading_.file.scenarios.empty()) {
      reading_.findings.add(line_, {"单位要写在第一个情景之前；移上去",
                                    "organisations stand before the first scenario; move this up"});
    } else {
      declare_organisation(text, line_, reading_);
    }
  }

  void take_state(std::string_view text) {
    const Cut cut = cut_at(text, colons);
    const auto state = reading_.take(state_of(cut.before, reading_.tested), line_);
    const std::string_view said = cut.after.value_or("");
    const auto possible = behind(said, "可办");
    if (!possible && said != "无可办") {
      reading_.findings.add(line_, {"写成：状态 已立项：可办 交办、转办，或：状态 已立项：无可办",
                                    "write: 状态 已立项：可办 交办、转办, or: 状态 已立项：无可办"});
      return;
    }
    if (!state) return;
    ActsOfState acts{line_, (*state)->name, {}};
    for (const std::string_view label : pieces_at(possible.value_or(""), list_commas)) {
      if (const auto act = reading_.take(act_of(label, reading_.tested), line_))
        acts.acts.push_back((*act)->name);
    }
    reading_.file.states.push_back(std::move(acts));
  }

  void begin(std::string_view title) {
    auto& scenarios = reading_.file.scenarios;
    const bool is_known = std::ranges::find(scenarios, title, &Scenario::title) != scenarios.end();
    if (title.empty() || is_known) {
      reading_.findings.add(line_, {"情景要有各自不同的名字；写成：情景：按期办结",
                                    "each scenario has a title of its own; write: 情景：按期办结"});
    }
    if (scenarios.size() == limits::scenarios_max) {
      too_many("情景", "scenarios", limits::scenarios_max);
      return;
    }
    ends_.resize(scenarios.size());
    if (!scenarios.empty()) ends_.back() = std::move(known_);
    known_.clear();
    step_was_read_ = false;
    scenarios.push_back({line_, std::string(title), {}, {}});
  }

  void go_on_from(std::string_view title) {
    auto& scenarios = reading_.file.scenarios;
    const bool may = !scenarios.empty() && scenarios.back().steps.empty() && !scenarios.back().after;
    const auto last = may ? scenarios.end() - 1 : scenarios.begin();
    const auto found = std::ranges::find(scenarios.begin(), last, title, &Scenario::title);
    if (found == last) {
      reading_.findings.add(
          line_,
          {fmt::format("“接：”写在情景名字之下、各步之前，接上文的一个情景；前面没有“{}”", shown(title)),
           fmt::format("接： stands below the title, before the steps, and names a "
                       "scenario above; there is no \"{}\"",
                       shown(title))});
      return;
    }
    scenarios.back().after = static_cast<std::size_t>(found - scenarios.begin());
    known_ = ends_[*scenarios.back().after];
  }

  void take_step(std::string_view text) {
    step_was_read_ = false;
    auto& scenarios = reading_.file.scenarios;
    if (scenarios.empty()) {
      reading_.findings.add(line_, {"这一步不在任何情景之下；前面加一行“情景：…”",
                                    "this step belongs to no scenario; write a line 情景：… above"});
      return;
    }
    Scenario& scenario = scenarios.back();
    if (scenario.steps.size() == limits::scenario_steps_max) {
      too_many("步骤", "steps of a scenario", limits::scenario_steps_max);
      return;
    }
    auto step = read_step(text, line_, known_, reading_);
    if (!step) return;
    if (const auto before = last_day(scenario); before && step->today < *before) {
      reading_.findings.add(
          line_, {fmt::format("日期早于上一步的 {}；按先后写，补录的写成 {}（{}补录）", iso(*before),
                              iso(step->today), iso(*before)),
                  fmt::format("the day lies before the last step's, {}; write what is recorded "
                              "later as {}（{}补录）",
                              iso(*before), iso(step->today), iso(*before))});
    }
    scenario.steps.push_back(*std::move(step));
    step_was_read_ = true;
  }

  std::optional<Day> last_day(const Scenario& scenario) const {
    if (!scenario.steps.empty()) return scenario.steps.back().today;
    if (!scenario.after) return std::nullopt;
    return last_day(reading_.file.scenarios[*scenario.after]);
  }

  /// Null, and a finding, where → or × follows no step. One that could not be read has its finding already.
  Step* step_above() {
    auto& scenarios = reading_.file.scenarios;
    if (step_was_read_) return &scenarios.back().steps.back();
    if (scenarios.empty() || scenarios.back().steps.empty()) {
      reading_.findings.add(
          line_, {"→ 和 × 写在一步之下；前面没有步骤", "→ and × stand below a step; there is none above"});
    }
    return nullptr;
  }

  void take_expectation(std::string_view text) {
    Step* step = step_above();
    if (!step) return;
    auto expectation = read_expectation(text, line_, *step, known_, reading_);
    if (expectation) step->expected.push_back(*std::move(expectation));
  }

  void take_refusal(std::string_view reason) {
    if (Step* step = step_above()) step->refusals.emplace_back(reason);
  }

  void too_many(std::string_view zh, std::string_view en, std::size_t max) {
    reading_.findings.add(line_, {fmt::format("{}超过 {} 个；分成几个文件", zh, max),
                                  fmt::format("more than {} {}; part the file", max, en)});
  }

  ScenarioReading& reading_;
  int line_ = 0;
  KnownCases known_;
  std::vector<KnownCases> ends_;  // of the scenarios before this one
  bool step_was_read_ = false;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Blanks of every width are one, and lines end with a line feed alone.
std::string with_plain_blanks(std::string_view text) {
  constexpr std::string_view wide_blank = "\xE3\x80\x80";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_wide = text.substr(at).starts_with(wide_blank);
    plain += is_wide || text[at] == '\t' || text[at] == '\r' ? ' ' : text[at];
    if (is_wide) at += wide_blank.size() - 1;
  }
  return plain;
}

bool is_refused_unread(std::string_view text, Findings& findings) {
  if (text.size() > limits::scenario_bytes_max) {
    findings.add(0, {fmt::format("文件超过 {} KB；情景文件不应这么大", limits::scenario_bytes_max >> 10),
                     fmt::format("the file is larger than {} KB", limits::scenario_bytes_max >> 10)});
    return true;
  }
  if (text::from_utf8(text)) return false;
  findings.add(0, {"文字不是 UTF-8；另存为 UTF-8 再试", "the text is not UTF-8; save it as UTF-8"});
  return true;
}

void parse_lines(std::string_view text, FileParser& parser) {
  int line = 1;
  for (std::size_t begin = 0; begin <= text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    parser.take(trimmed(text.substr(begin, end - begin)), line);
    begin = end + 1;
  }
  parser.finish();
}

}  // namespace

Result<ScenarioFile> parse_scenarios(std::string_view text, std::string_view file_name,
                                     const procedures::Procedure& tested,
                                     const procedures::ProcedureShelf& others) {
  ScenarioReading reading{tested, others, {}, Findings(file_name)};
  reading.file.name = file_name;
  if (!is_refused_unread(text, reading.findings)) {
    const std::string plain = with_plain_blanks(text);
    FileParser parser(reading);
    parse_lines(plain, parser);
  }
  if (!reading.findings.empty()) return fail(ErrorKind::malformed, reading.findings.in_order());
  return std::move(reading.file);
}

}  // namespace bihuan::scenarios
