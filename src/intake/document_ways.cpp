// SPDX-License-Identifier: Apache-2.0
#include "intake/document_ways.h"

#include "text/folded_text.h"
#include "text/phrases.h"

namespace bihuan::intake {
namespace {

using reading::StepAct;

bool is_document_step(StepAct act) {
  switch (act) {
    case StepAct::revise:
    case StepAct::review:
    case StepAct::submit:
    case StepAct::issue:
    case StepAct::implement:
      return true;
    case StepAct::sign:
    case StepAct::report:
      return false;
  }
  VERIFY(false && "a step of the closed set");
}

bool has_step(const reading::Duty& duty, StepAct act) {
  return std::ranges::find(duty.next, act, &reading::Step::act) != duty.next.end();
}

bool overlap(const text::Span& left, const text::Span& right) {
  return left.begin < right.end && right.begin < left.end;
}

/// 根据本次会议意见, 按程序, 由…牵头, 充分吸纳意见: how and by whom, not what.
bool is_manner(std::u32string_view clause) {
  if (text::match_any(clause, 0, {U"根据", U"按照", U"按程序", U"结合", U"经"})) return true;
  if (clause.ends_with(U"牵头") || clause.ends_with(U"配合") || clause.ends_with(U"负责")) return true;
  if (text::match_any(clause, 0, {U"会同"}))
    return !text::contains_any(clause, {U"制定", U"拟定", U"起草", U"编制", U"建立"});
  return text::contains_any(clause, {U"意见", U"论证"});
}

struct Clause {
  std::u32string_view chars;
  text::Span span;
};

std::vector<Clause> clauses_of(const text::FoldedText& folded, const text::Span& span) {
  std::vector<Clause> clauses;
  const auto end = folded.position(span.end);
  auto begin = folded.position(span.begin);
  for (auto i = begin; i <= end; ++i) {
    if (i < end && folded.chars()[i] != U',' && folded.chars()[i] != U';') continue;
    if (i > begin) clauses.push_back({folded.chars({begin, i}), folded.source(begin, i)});
    begin = i + 1;
  }
  return clauses;
}

/// The documents that the duty's sentence names in full, or all of the item.
std::vector<DocumentDraft*> concerned(const DutyDraft& duty, Drafts& drafts) {
  std::vector<DocumentDraft*> all;
  std::vector<DocumentDraft*> named;
  for (auto& document : drafts.documents) {
    if (document.head.item != duty.head.item) continue;
    all.push_back(&document);
    if (duty.quote.text.find("《" + document.head.title + "》") != std::string::npos)
      named.push_back(&document);
  }
  return named.empty() ? all : named;
}

/// The clause before the title says 废止.
bool is_repealed(const DocumentDraft& document, const reading::Item& item, const text::SourceText& text) {
  if (item.action == reading::Action::repeal) return true;
  const auto begin =
      std::max(item.span.begin, document.span.begin - std::min<std::size_t>(document.span.begin, 8));
  return text.utf8({begin, document.span.begin}).find("废止") != std::string::npos;
}

void take_burden(DocumentDraft& document, const DutyDraft& duty) {
  if (!document.burden.lead.empty()) return;  // a chain: the first answers for the whole
  document.burden = duty.burden;
  document.burden.bearers_set.reset();
  document.burden.due_set.reset();
}

void take_steps(DocumentDraft& document, const reading::Duty& duty) {
  for (const auto& step : duty.next) {
    if (step.act == StepAct::submit && (document.way == Way::unclear || document.way == Way::issue)) {
      document.way = Way::submit;
      document.to = step.to;
    }
    if (step.act == StepAct::issue && document.way == Way::unclear) document.way = Way::issue;
  }
}

bool ends_with_agreement(std::string_view title) {
  for (const auto* ending : {"协议", "协议书", "协定", "合同", "备忘录", "意向书"}) {
    if (title.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace

bool is_agreement(std::string_view title) {
  // A year or a version may follow in brackets.
  const auto bracket = std::min(title.find("（"), title.find('('));
  return ends_with_agreement(title) || (bracket > 0 && ends_with_agreement(title.substr(0, bracket)));
}

bool consists_of_document_steps(const reading::Duty& duty, const text::SourceText& text) {
  const bool moves =
      has_step(duty, StepAct::revise) || has_step(duty, StepAct::submit) || has_step(duty, StepAct::issue);
  if (!moves || duty.channel) return false;
  if (!std::ranges::all_of(duty.next, [](const auto& step) { return is_document_step(step.act); }))
    return false;
  const text::FoldedText folded{text};
  return std::ranges::all_of(clauses_of(folded, duty.quote.span), [&](const Clause& clause) {
    const bool is_step =
        std::ranges::any_of(duty.next, [&](const auto& step) { return overlap(step.span, clause.span); });
    return is_step || is_manner(clause.chars);
  });
}

void settle_documents(const reading::Item& item, const std::vector<reading::Duty>& duties,
                      const text::SourceText& text, Drafts& drafts) {
  for (std::size_t i = 0; i < duties.size(); ++i) {
    auto& draft = drafts.duties[i];
    if (duties[i].item != item.no) continue;
    const bool is_carried = consists_of_document_steps(duties[i], text);
    for (auto* document : concerned(draft, drafts)) {
      const bool signs = has_step(duties[i], StepAct::sign) && is_agreement(document->head.title);
      if (is_carried) draft.carried_by.push_back(document->head.id);
      if (is_carried || signs) take_burden(*document, draft);
      if (is_carried) take_steps(*document, duties[i]);
    }
  }
  for (auto& document : drafts.documents) {
    if (document.head.item != item.no) continue;
    if (is_repealed(document, item, text)) {
      document.way = Way::repeal;
    } else if (is_agreement(document.head.title)) {
      document.way = Way::sign;
    }
  }
}

}  // namespace bihuan::intake
