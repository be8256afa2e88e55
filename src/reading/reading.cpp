// SPDX-License-Identifier: Apache-2.0
#include "reading/reading.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "reading/cues.h"
#include "reading/distribution.h"
#include "reading/duties.h"
#include "reading/duty_table.h"
#include "reading/fields.h"
#include "reading/items.h"
#include "reading/meeting.h"
#include "reading/notes.h"
#include "reading/page.h"
#include "reading/people.h"
#include "reading/printing.h"
#include "reading/quoted.h"
#include "reading/secrecy.h"
#include "reading/table_duties.h"
#include "text/phrases.h"
#include "text/utf8.h"

namespace bihuan::reading {

namespace {

/// 县财政局 tells by its form that it is a body; so do most, and folding a name is dear.
bool tells_by_its_form(std::string_view office) {
  for (const std::string_view tail :
       {"局", "委", "办", "室", "会", "院", "政府", "中心", "公司", "集团", "镇", "街道"}) {
    if (office.ends_with(tail)) return true;
  }
  return false;
}

/// The gazetteer, and those of the bodies that the lists of persons name whose form tells nothing.
Gazetteer with_those_listed(Gazetteer gazetteer, const People& people) {
  const auto add = [&](const Quoted& office) {
    if (!tells_by_its_form(office.text)) gazetteer.organisations.push_back(office.text);
  };
  for (const auto* list : {&people.present, &people.attending}) {
    for (const auto& person : *list) {
      if (person.organisation) add(*person.organisation);
    }
  }
  for (const auto& office : people.represented) add(office);
  return gazetteer;
}

/// What is not in tables.
Record read_prose(const text::SourceText& text, const Gazetteer& gazetteer) {
  const Page page(text);
  const auto fields = find_fields(page);
  auto printing = find_printing(page);
  auto people = find_people(page, fields, OrganisationNames(gazetteer));
  auto found = read_duties(page.text, page.layout, with_those_listed(gazetteer, people));
  Record record;
  record.duties = std::move(found.duties);
  record.unassigned = std::move(found.unassigned);
  record.meeting = find_meeting(page, fields, printing);
  record.items = find_items(page);
  record.present = std::move(people.present);
  record.attending = std::move(people.attending);
  record.represented = std::move(people.represented);
  record.absent = std::move(people.absent);
  record.recorders = std::move(people.recorders);
  record.document_no = std::move(printing.document_no);
  record.compiled_by = std::move(printing.compiled_by);
  record.compiled_on = printing.compiled_on;
  record.issued_by = std::move(printing.issued_by);
  record.issued_on = printing.issued_on;
  record.disclosure = printing.disclosure;
  record.disclosure_span = printing.disclosure_span;
  record.distribution = find_distribution(page, fields);
  return record;
}

/// The text with blanks in the place of the tables: every place in it stays what it was.
text::SourceText without(const std::vector<DutyTable>& tables, const text::SourceText& text) {
  std::u32string chars(text.chars());
  for (const auto& table : tables) {
    for (auto i = table.whole.begin; i < table.whole.end; ++i) chars[i] = chars[i] == U'\n' ? U'\n' : U' ';
  }
  return text::SourceText::from_utf8(text::to_utf8(chars)).value();
}

/// 市政府办公室制定分工如下: whoever issues a table bears nothing of it; its rows say who does.
bool announces(const Quoted& sentence) {
  constexpr std::string_view words[]{"如下", "下表", "附表", "附后", "印发给你们"};
  return std::ranges::any_of(words, [&](auto word) { return sentence.text.find(word) != std::string::npos; });
}

bool is_government(const QuotedBearer& bearer) {
  auto name = text::from_utf8(bearer.text).value_or(U"");
  for (const std::u32string_view office : {U"办公室", U"办公厅", U"办"}) {
    if (!name.ends_with(office)) continue;
    name.resize(name.size() - office.size());
    break;
  }
  return cues::authorities.has(name) || name.ends_with(U"人民政府");
}

/// What is said over the first table of its making. Where no meeting is told of, what the government says of
/// itself there is no duty of its either.
void leave_out_openings(const std::vector<DutyTable>& tables, Record& record) {
  const auto begins = tables.front().whole.begin;
  const bool tells_of_a_meeting = record.meeting.date || record.meeting.chair;
  const auto is_over = [&](const auto& each) { return each.quote.span.begin < begins; };
  std::erase_if(record.duties, [&](const Duty& duty) {
    if (!is_over(duty)) return false;
    return announces(duty.quote) ||
           (!tells_of_a_meeting && !duty.due && std::ranges::all_of(duty.lead, is_government));
  });
  std::erase_if(record.unassigned,
                [&](const Unassigned& each) { return is_over(each) && announces(each.quote); });
}

/// The matter in whose words the table stands, or right behind them; 0 if it stands in none. `prose`: the
/// text without its tables.
int item_around(const DutyTable& table, std::span<const Item> items, const text::FoldedText& prose) {
  const auto behind = std::ranges::upper_bound(items, table.whole.begin, {},
                                               [](const Item& item) { return item.span.begin; });
  if (behind == items.begin()) return 0;
  const auto& item = *std::prev(behind);
  const bool follows = prose.position(item.span.end) == prose.position(table.whole.begin);
  return item.span.contains(table.whole) || follows ? item.no : 0;
}

Item item_of(const DutyTable& table, const text::FoldedText& text, int no) {
  Item item;
  item.no = no;
  item.title = quoted(text, *table.title);
  item.action_span = item.outcome_span = {item.title.span.begin, item.title.span.begin};
  item.span = {item.title.span.begin, table.whole.end};
  return item;
}

/// A table with a title is a matter of its own; one without belongs to the matter that it stands in.
void add_tables(const std::vector<DutyTable>& tables, const text::FoldedText& text,
                const text::FoldedText& prose, const KnownNames& known, Record& record) {
  const auto items_of_prose = record.items.size();
  for (const auto& table : tables) {
    auto no = item_around(table, std::span(record.items).first(items_of_prose), prose);
    if (table.title) {
      no = static_cast<int>(record.items.size()) + 1;
      record.items.push_back(item_of(table, text, no));
    }
    auto found = read_duty_table(text, table, no, known);
    std::ranges::move(found.duties, std::back_inserter(record.duties));
    std::ranges::move(found.unassigned, std::back_inserter(record.unassigned));
  }
  const auto place = [](const auto& each) { return each.quote.span.begin; };
  std::ranges::stable_sort(record.duties, {}, place);
  std::ranges::stable_sort(record.unassigned, {}, place);
}

/// A plan whose measures end in clauses of responsibility, （责任单位：…）: as good as a table.
bool shares_out_measures(const Page& page) {
  constexpr std::size_t notes_min = 2;
  const KnownNames known({});
  std::size_t notes = 0;
  for (const auto& item : page.layout.items) {
    for (const auto& note : find_notes(page.chars(), item.body, known)) notes += note.lead.empty() ? 0 : 1;
    if (notes >= notes_min) return true;
  }
  return false;
}

Result<void> check_no_secret(const Page& page) {
  const auto mark = find_secrecy_mark(page);
  if (!mark) return {};
  const auto words = page.text.as_written(*mark);
  return fail(ErrorKind::secret,
              Words{"首页标有“" + words + "”：涉密文件不得录入本系统，请按保密规定处理。",
                    "The first page is marked " + words + ": secret papers must not be entered here."});
}

}  // namespace

Record read(const text::SourceText& text, const Gazetteer& gazetteer) {
  if (!may_hold_tables(text)) return read_prose(text, gazetteer);
  const text::FoldedText folded(text);
  const auto tables = find_duty_tables(text, folded);
  if (tables.empty()) return read_prose(text, gazetteer);
  const auto prose = without(tables, text);
  auto record = read_prose(prose, gazetteer);
  leave_out_openings(tables, record);
  add_tables(tables, folded, text::FoldedText(prose), KnownNames(gazetteer), record);
  return record;
}

Result<void> check_no_secret(const text::SourceText& text) {
  return check_no_secret(Page(text));
}

Result<void> check_minutes(const text::SourceText& text) {
  const Page page(text);
  TRY(check_no_secret(page));
  const bool names_a_meeting = text::contains_any(page.chars(), {U"会议", U"办公会"});
  if (names_a_meeting && !page.layout.items.empty()) return {};
  if (may_hold_tables(text) && !find_duty_tables(text, page.text).empty()) return {};
  if (shares_out_measures(page)) return {};
  return fail(
      ErrorKind::not_minutes,
      Words{"未找到会议、议题，也没有责任分工表，这可能不是会议纪要。请核对文件，或改为手工登记事项。",
            "No meeting, no matter and no table of duties found: these may be no minutes. Check the "
            "file, or enter the matters by hand."});
}

}  // namespace bihuan::reading
