// SPDX-License-Identifier: Apache-2.0
#include "reading/reading.h"

#include "reading/distribution.h"
#include "reading/duties.h"
#include "reading/fields.h"
#include "reading/items.h"
#include "reading/meeting.h"
#include "reading/page.h"
#include "reading/people.h"
#include "reading/printing.h"
#include "reading/secrecy.h"
#include "text/phrases.h"

namespace bihuan::reading {

Record read(const text::SourceText& text, const Gazetteer& gazetteer) {
  const Page page(text);
  const auto fields = find_fields(page);
  auto printing = find_printing(page);
  auto people = find_people(page, fields, OrganisationNames(gazetteer));
  auto found = read_duties(page.text, page.layout, gazetteer);
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

Result<void> check_minutes(const text::SourceText& text) {
  const Page page(text);
  if (const auto mark = find_secrecy_mark(page)) {
    const auto words = page.text.as_written(*mark);
    return fail(ErrorKind::secret,
                Words{"首页标有“" + words + "”：涉密文件不得录入本系统，请按保密规定处理。",
                      "The first page is marked " + words + ": secret papers must not be entered here."});
  }
  const bool names_a_meeting = text::contains_any(page.chars(), {U"会议", U"办公会"});
  if (!names_a_meeting || page.layout.items.empty()) {
    return fail(ErrorKind::not_minutes,
                Words{"未找到会议或议题，这可能不是会议纪要。请核对文件，或改为手工登记事项。",
                      "No meeting or no matter found: these may be no minutes. Check the file, or enter the "
                      "matters by hand."});
  }
  return {};
}

}  // namespace bihuan::reading
