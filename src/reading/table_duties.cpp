// SPDX-License-Identifier: Apache-2.0
#include "reading/table_duties.h"

#include "reading/cell_bearers.h"
#include "reading/channels.h"
#include "reading/duty_table_headings.h"
#include "reading/kinds.h"
#include "reading/notes.h"
#include "reading/quoted.h"
#include "reading/steps.h"
#include "reading/time_limits.h"
#include "text/numeral.h"

namespace bihuan::reading {
namespace {

using text::Range;

class RowReader {
 public:
  RowReader(const text::FoldedText& text, const DutyTable& table, int item, const KnownNames& known)
      : text_(text),
        chars_(text.chars()),
        table_(table),
        item_(item),
        known_(known),
        cells_(table.columns.size()) {}

  void read_into(DutyReading& found, const std::vector<Range>& row) {
    const bool says_more = carry(row);
    const auto quote = quote_of(row);
    if (!says_more) return;
    if (quote.empty()) {
      // Somebody is named, but not for what: a person must see it.
      if (!bearers().lead.empty()) found.unassigned.push_back({item_, quoted(text_, whole(row))});
      return;
    }
    auto duty = read_duty(quote);
    if (duty.lead.empty() && duty.officials.empty()) {
      found.unassigned.push_back({item_, duty.quote});
    } else {
      found.duties.push_back(std::move(duty));
    }
  }

 private:
  /// Takes the row's cells, and for a ditto that of the row above. Whether it is more than a title between
  /// rows.
  bool carry(const std::vector<Range>& row) {
    std::size_t said = 0;
    bool says_what = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto cell = i < row.size() ? row[i] : Range{};
      if (!cell.empty()) {
        ++said;
        says_what = is_of_work(i) && !opens_a_part(cell);
      }
      if (!is_ditto(text_.chars(cell))) cells_[i] = cell;
    }
    return said > 1 || says_what;
  }

  bool is_of_work(std::size_t column) const {
    return table_.columns[column] == ColumnRole::task || table_.columns[column] == ColumnRole::measures;
  }

  /// 一、 or （二）, where rows are numbered 1 and 2.
  bool opens_a_part(Range cell) const {
    const auto number = cell.begin + (chars_[cell.begin] == U'(' ? 1 : 0);
    const bool is_digit = number < cell.end && chars_[number] >= U'0' && chars_[number] <= U'9';
    return !is_digit && behind_number(chars_, cell.begin, cell.end) > cell.begin;
  }

  /// The narrowest words on what to do that stand in this row; else the narrowest that reach into it.
  Range quote_of(const std::vector<Range>& row) const {
    Range own;
    Range carried;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (!is_of_work(i) || cells_[i].empty()) continue;
      carried = cells_[i];
      if (i < row.size() && row[i] == cells_[i]) own = cells_[i];
    }
    return own.empty() ? carried : own;
  }

  static Range whole(const std::vector<Range>& row) { return {row.front().begin, row.back().end}; }

  Duty read_duty(Range quote) const {
    const Bracketing brackets(chars_, quote);
    DutyDraft draft{quote, quote, quote.begin, {}, {}, {}, {}};
    auto named = bearers();
    if (named.lead.empty()) add_note(quote, named);
    draft.lead = std::move(named.lead);
    draft.support = std::move(named.support);
    draft.officials = std::move(named.officials);
    Duty duty;
    duty.item = item_;
    duty.quote = quoted(text_, quote);
    duty.lead = quoted(text_, draft.lead);
    duty.support = quoted(text_, draft.support);
    duty.officials = quoted(text_, draft.officials);
    duty.next = steps(quote, brackets);
    duty.due = due(quote, brackets);
    if (const auto channel = find_channel(chars_, quote)) duty.channel = quoted(text_, *channel);
    judge(text_, draft, brackets, duty);
    return duty;
  }

  /// Of all columns that name any. Where some lead, those who are only responsible help.
  CellBearers bearers() const {
    CellBearers all;
    std::vector<Bearer> responsible;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto role = table_.columns[i];
      if (role == ColumnRole::official) {
        add(read_cell_officials(text_, cells_[i]), all.officials);
      } else if (role == ColumnRole::lead || role == ColumnRole::bearing || role == ColumnRole::support) {
        auto named = read_cell_bearers(text_, cells_[i], known_);
        auto& into = role == ColumnRole::lead      ? all.lead
                     : role == ColumnRole::bearing ? responsible
                                                   : all.support;
        add(named.lead, into);
        add(named.support, all.support);
        add(named.officials, all.officials);
      }
    }
    auto& second = all.lead.empty() ? all.lead : all.support;
    second.insert(second.begin(), responsible.begin(), responsible.end());
    return all;
  }

  /// （责任单位：甲局） at the end of the measure itself.
  void add_note(Range quote, CellBearers& named) const {
    for (const auto& note : find_notes(chars_, quote, known_)) {
      add(note.lead, named.lead);
      add(note.support, named.support);
      add(note.officials, named.officials);
    }
  }

  template <class T>
  static void add(const std::vector<T>& more, std::vector<T>& to) {
    to.insert(to.end(), more.begin(), more.end());
  }

  std::vector<Step> steps(Range quote, const Bracketing& brackets) const {
    static constexpr std::u32string_view implement = U"落实";
    std::vector<Step> steps;
    for (const auto& step : find_steps(chars_, quote, brackets, known_)) {
      if (text_.chars(step.words).ends_with(implement)) continue;
      steps.push_back({step.act, step.to ? std::optional(quoted(text_, *step.to)) : std::nullopt,
                       text_.source(step.words), cue_of(text_, {step.rule, step.words})});
    }
    return steps;
  }

  std::optional<TimeLimit> due(Range quote, const Bracketing& brackets) const {
    bool has_column = false;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (table_.columns[i] != ColumnRole::due) continue;
      has_column = true;
      if (!cells_[i].empty()) return due_of_cell(cells_[i]);
    }
    const auto limit = has_column ? std::nullopt : find_time_limit(chars_, quote, brackets);
    if (!limit) return {};
    return TimeLimit{quoted(text_, limit->words), limit->rule, cue_of(text_, {limit->form, limit->words})};
  }

  /// The cell whole, for its heading says that it is a limit; its rule only if it says one thing.
  TimeLimit due_of_cell(Range cell) const {
    TimeLimit due{quoted(text_, cell), {}};
    if (const auto limit = find_stated_limit(chars_, cell)) {
      due.cue = cue_of(text_, {limit->form, limit->words});
      if (!find_stated_limit(chars_, {limit->words.end, cell.end})) due.rule = limit->rule;
    } else if (const auto day = last_day_of_month(cell)) {
      due.rule = iso(*day);
      due.cue = cue_of(text_, {CueRule::due_month, cell});
    }
    return due;
  }

  /// 2026年6月, below such a heading, is to be done by its last day.
  std::optional<Day> last_day_of_month(Range cell) const {
    const auto year = text::read_numeral(chars_, cell.begin);
    if (!year || year->value < 1900 || year->value > 2199) return {};
    const auto at = cell.begin + year->length + 1;
    const auto month =
        at < cell.end && chars_[at - 1] == U'年' ? text::read_numeral(chars_, at) : std::nullopt;
    const bool is_month = month && month->value >= 1 && month->value <= 12 &&
                          at + month->length + 1 == cell.end && chars_[cell.end - 1] == U'月';
    if (!is_month) return {};
    return std::chrono::sys_days{std::chrono::year{year->value} / month->value / std::chrono::last};
  }

  const text::FoldedText& text_;
  std::u32string_view chars_;
  const DutyTable& table_;
  int item_;
  const KnownNames& known_;
  std::vector<Range> cells_;  // of this row, with those that reach into it from above
};

}  // namespace

DutyReading read_duty_table(const text::FoldedText& text, const DutyTable& table, int item,
                            const KnownNames& known) {
  DutyReading found;
  RowReader reader(text, table, item, known);
  for (const auto& row : table.rows) reader.read_into(found, row);
  return found;
}

}  // namespace bihuan::reading
