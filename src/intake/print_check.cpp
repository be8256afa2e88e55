// SPDX-License-Identifier: Apache-2.0
#include "intake/print_check.h"

#include <fmt/format.h>

#include "base/words_json.h"
#include "intake/definite_acts.h"
#include "intake/print_check_dates.h"
#include "intake/print_check_leads.h"
#include "intake/print_check_titles.h"
#include "reading/quoted.h"
#include "text/phrases.h"
#include "text/sentences.h"

namespace bihuan::intake {
namespace {

using reading::CueRule;
using reading::Duty;
using reading::DutyKind;
using reading::QuotedBearer;
using reading::StepAct;

reading::Quoted plain(const QuotedBearer& bearer) {
  return {bearer.text, bearer.span};
}

bool holds_any(std::string_view name, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [name](auto word) { return name.find(word) != std::string_view::npos; });
}

/// Of the classes, those of which nobody knows whom they mean.
bool is_vague(std::string_view name) {
  return holds_any(name, {"相关", "有关", "业主", "主办", "项目单位"});
}

class Check {
 public:
  Check(const text::FoldedText& text, const reading::Record& record, const PrintGround& ground)
      : text_(text), record_(record), ground_(ground) {}

  std::vector<Finding> run() {
    for (const auto& sentence : record_.unassigned) unassigned(sentence);
    for (const auto& duty : record_.duties) {
      undated(duty);
      for (const auto& lead : duty.lead) bearer(duty, lead);
      for (const auto& support : duty.support) bearer(duty, support);
      unnamed(duty);
      if (auto found = check_leads(text_, duty)) found_.push_back(*std::move(found));
      addressees(duty);
      std::ranges::move(check_dates(text_, duty, met_on(), ground_.calendar), std::back_inserter(found_));
    }
    for (const auto& item : record_.items) {
      std::ranges::move(check_titles(text_, item), std::back_inserter(found_));
      unheard(item);
    }
    std::ranges::stable_sort(found_, {}, [](const Finding& finding) { return finding.sentence.span.begin; });
    return std::move(found_);
  }

 private:
  std::optional<Day> met_on() const {
    return record_.meeting.date ? std::optional(record_.meeting.date->day) : std::nullopt;
  }

  void add(Stumble code, const reading::Quoted& sentence, std::vector<reading::Quoted> words, Words matter,
           Words mend) {
    found_.push_back({code, sentence, std::move(words), std::move(matter), std::move(mend)});
  }

  void unassigned(const reading::Unassigned& sentence) {
    const auto act = definite_act(text_, sentence.quote.span);
    if (!act) return;
    add(Stumble::no_bearer, sentence.quote, {*act},
        {fmt::format("要求“{}”，但没有写由谁办", act->text),
         fmt::format("asks for '{}' and tells nobody to do it", act->text)},
        {"写明责任单位", "name the bearer"});
  }

  /// 抓紧拟定…: an act in haste that no sentence before it, of the same paragraph, gives to anybody.
  void unheard(const reading::Item& item) {
    const text::Range whole{text_.position(item.span.begin), text_.position(item.span.end)};
    bool heard = false;
    for (auto sentence : text::sentences(text_.chars(), whole)) {
      if (text_.starts_line(sentence.begin)) heard = false;
      heard = heard || is_read(text_.source(sentence));
      if (heard || !opens_in_haste(text_, sentence)) continue;
      while (!sentence.empty() && text::ends_clause(text_.chars()[sentence.end - 1])) --sentence.end;
      unassigned({item.no, reading::quoted(text_, sentence)});
    }
  }

  /// Whether a duty or an instruction to nobody was read of the sentence.
  bool is_read(text::Span sentence) const {
    const auto meets = [sentence](const auto& each) {
      const auto& span = each.quote.span;
      return span.begin < sentence.end && sentence.begin < span.end;
    };
    return std::ranges::any_of(record_.duties, meets) || std::ranges::any_of(record_.unassigned, meets);
  }

  void undated(const Duty& duty) {
    if (duty.kind != DutyKind::task || duty.due) return;
    const auto act = definite_act(text_, duty.quote.span);
    if (!act || goes_on(text_, duty.quote.span)) return;
    add(Stumble::no_date, duty.quote, {*act},
        {fmt::format("要求“{}”，但没有写完成的日期", act->text),
         fmt::format("asks for '{}' and gives no date", act->text)},
        {"写明完成日期，或每隔多久报一次", "give the date, or how often it is reported"});
  }

  void bearer(const Duty& duty, const QuotedBearer& written) {
    if (!ground_.organisations) return;
    const auto meaning = meaning_of({written, {}}, *ground_.organisations);
    if (!meaning.barred.empty()) {
      if (is_asked(written)) return;
      add(Stumble::only_asked, duty.quote, {plain(written)}, meaning.barred.front().reason,
          {"改为商请，或交由可以交办的单位牵头",
           "ask it, or let an organisation lead that may be assigned to"});
      return;
    }
    const auto* match = std::get_if<offices::BearerMatch>(&meaning.found);
    if (!match || match->organisation() || is_class(written.text)) return;
    add(Stumble::unknown_bearer, duty.quote, {plain(written)}, match->explanation,
        {"按单位名录写规范的全称或简称", "write a name that the directory has"});
  }

  /// 请某局…: whoever may be asked is.
  bool is_asked(const QuotedBearer& written) const {
    const auto at = text_.position(written.span.begin);
    return at > 0 && text_.chars()[at - 1] == U'请';
  }

  void unnamed(const Duty& duty) {
    if (!ground_.organisations || duty.kind != DutyKind::task || duty.lead.size() != 1) return;
    const auto& written = duty.lead.front();
    const auto meaning = meaning_of({written, {}}, *ground_.organisations);
    if (!meaning.waits) return;
    const auto* group = std::get_if<offices::Resolution>(&meaning.found);
    if (!group && !is_vague(written.text)) return;
    const Words unruled{fmt::format("没有写明“{}”是哪些单位", written.text),
                        fmt::format("does not say whom '{}' means", written.text)};
    add(Stumble::unnamed_bearer, duty.quote, {plain(written)}, group ? group->waiting.front().why : unruled,
        {"写明是哪些单位", "name the organisations"});
  }

  void addressees(const Duty& duty) {
    for (const auto& step : duty.next) {
      const bool goes_out = step.act == StepAct::submit || (step.act == StepAct::report && duty.due);
      if (!goes_out || step.to || duty.channel || is_filed(step)) continue;
      add(Stumble::no_addressee, duty.quote, {{step.cue.words, step.span}},
          {fmt::format("写了“{}”，没有写报给谁", step.cue.words),
           fmt::format("says '{}' and not to whom", step.cue.words)},
          {"写明提请哪次会议、哪个机构，或报送给谁", "name the meeting, the body or the office"});
      return;
    }
  }

  /// 按程序报批: the procedure says to whom.
  bool is_filed(const reading::Step& step) const {
    return step.cue.words.starts_with("报批") || step.cue.words.starts_with("报审");
  }

  const text::FoldedText& text_;
  const reading::Record& record_;
  const PrintGround& ground_;
  std::vector<Finding> found_;
};

}  // namespace

JsonNames<Stumble> stumble_names() {
  static constexpr std::pair<std::string_view, Stumble> names[]{
      {"no_bearer", Stumble::no_bearer},           {"no_date", Stumble::no_date},
      {"unknown_bearer", Stumble::unknown_bearer}, {"unnamed_bearer", Stumble::unnamed_bearer},
      {"only_asked", Stumble::only_asked},         {"two_leads", Stumble::two_leads},
      {"no_addressee", Stumble::no_addressee},     {"two_names", Stumble::two_names},
      {"no_working_day", Stumble::no_working_day}, {"no_year", Stumble::no_year},
      {"before_meeting", Stumble::before_meeting}, {"unknown_calendar", Stumble::unknown_calendar}};
  return names;
}

std::vector<Finding> check_before_printing(const text::SourceText& text, const reading::Record& record,
                                           const PrintGround& ground) {
  const text::FoldedText folded{text};
  return Check{folded, record, ground}.run();
}

boost::json::value to_json(const Finding& finding) {
  const auto written = [](const reading::Quoted& quoted) {
    return boost::json::object{{"text", quoted.text},
                               {"span", boost::json::array{quoted.span.begin, quoted.span.end}}};
  };
  boost::json::array words;
  for (const auto& word : finding.words) words.push_back(written(word));
  return boost::json::object{{"code", json_name(stumble_names(), finding.code)},
                             {"sentence", written(finding.sentence)},
                             {"words", std::move(words)},
                             {"matter", words_json(finding.matter)},
                             {"mend", words_json(finding.mend)}};
}

}  // namespace bihuan::intake
