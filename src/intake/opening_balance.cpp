// SPDX-License-Identifier: Apache-2.0
#include "intake/opening_balance.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "intake/confirm.h"
#include "intake/ledger_row.h"
#include "proof/digest.h"
#include "text/utf8.h"

namespace bihuan::intake {
namespace {

constexpr std::size_t openings_at_once = 100;
constexpr std::size_t title_characters_max = 60;

// The first sentence, which is what a row of the register has room for; the whole stands in the quote.
std::string title_of(const std::string& matter) {
  auto chars = text::from_utf8(matter).value_or(U"");
  const auto end = chars.find_first_of(U"。；;\n");
  if (end != std::u32string::npos && end > 0) chars.resize(end);
  if (chars.size() <= title_characters_max) return text::to_utf8(chars);
  chars.resize(title_characters_max - 1);
  return text::to_utf8(chars) + "…";
}

std::vector<cases::Bearer> bearers_of(const CellBearers& named) {
  std::vector<cases::Bearer> bearers;
  for (const auto& id : named.lead) bearers.push_back({id, cases::BearerRole::lead});
  for (const auto& id : named.support) bearers.push_back({id, cases::BearerRole::support});
  return bearers;
}

/// 督〔2025〕11, and not the 11 that only counts rows.
bool is_known_by(const std::string& number) {
  return number.find_first_not_of("0123456789.") != std::string::npos;
}

// The row's words; its number among them, for the register is searched by quotes and people know it by that.
std::string quote_of(const LedgerRow& row) {
  std::string quote = row.matter;
  for (const std::string* more : {&row.place, &row.measures}) {
    if (!more->empty() && *more != row.matter) quote += "\n" + *more;
  }
  if (is_known_by(row.own_number)) quote += "\n" + row.own_number;
  return quote;
}

void add_text(cases::Opening& opening, const char* name, const std::string& text) {
  if (!text.empty()) opening.texts[name] = text;
}

cases::Opening opening_of(const LedgerRow& row) {
  cases::Opening opening;
  opening.id = case_of(row);
  opening.kind = "duty";
  opening.state = "docketed";
  opening.fix_number = true;
  opening.is_docketed = true;
  opening.bearers = bearers_of(row.bearers);
  opening.group_rules = row.bearers.rules;
  opening.waits_for_choice = row.bearers.lead.empty() && !row.bearers.waiting.empty();
  if (row.due.when) {
    calendar::DueRule rule;
    rule.when = *row.due.when;
    rule.basis = calendar::FromText{row.due.words};
    opening.due_rule = std::move(rule);
  }
  opening.texts["title"] = title_of(row.matter);
  opening.texts["quote"] = quote_of(row);
  add_text(opening, "meeting", row.source);
  add_text(opening, "officials", row.officials);
  add_text(opening, "due_words", row.due.words);
  add_text(opening, "progress", row.progress);
  add_text(opening, "earlier_number", row.own_number);
  add_text(opening, "note", row.notes);
  return opening;
}

}  // namespace

CaseId case_of(const LedgerRow& row) {
  return CaseId{proof::uuid_of("ledger row\n" + row.source + "\n" + sameness_of(row))};
}

void tell_known(Ledger& ledger, const cases::CaseRegister& cases) {
  for (LedgerRow& row : ledger.rows) {
    if (row.verdict != RowVerdict::create) continue;
    const auto known = cases.row_of(case_of(row), Viewer::office());
    if (!known) continue;
    row.verdict = RowVerdict::duplicate;
    row.warnings.push_back({fmt::format("{}", row.number),
                            {"台账中已有：" + known->number, "In the register already: " + known->number}});
  }
}

std::vector<cases::Opening> openings_of(const Ledger& ledger) {
  std::vector<cases::Opening> openings;
  for (const LedgerRow& row : ledger.rows) {
    if (row.verdict == RowVerdict::create) openings.push_back(opening_of(row));
  }
  return openings;
}

Result<std::size_t> take_over(const Ledger& ledger, cases::CaseRegister& cases, const cases::Actor& actor) {
  const auto openings = openings_of(ledger);
  const std::span<const cases::Opening> all(openings);
  for (std::size_t from = 0; from < all.size(); from += openings_at_once) {
    const auto piece = all.subspan(from, std::min(openings_at_once, all.size() - from));
    std::string named = "opening balance";
    for (const cases::Opening& opening : piece) named += " " + opening.id.text();
    TRY(cases.open(key_of(named), piece, actor));
  }
  return openings.size();
}

}  // namespace bihuan::intake
