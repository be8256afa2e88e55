// SPDX-License-Identifier: Apache-2.0
#include "storage/admission.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace bihuan::storage {
namespace {

Words moved_on(cases::Version has, cases::Version expected) {
  return {fmt::format("该督办件已有新的办理记录（现为第 {} 条，您看到的是第 {} 条），请刷新后再办。", has,
                      expected),
          fmt::format("The case has moved on to act {} since you saw act {}: read it again.", has, expected)};
}

Words number_taken(const std::string& number) {
  return {fmt::format("编号“{}”已由另一督办件使用。", number),
          fmt::format("The number {} belongs to another case.", number)};
}

void check_rests(const cases::Append& append, const Present& present, std::vector<Words>& reasons) {
  for (const auto& rest : append.rests_on) {
    const auto has = present.version_of(rest.case_id);
    if (has != rest.version) reasons.push_back(moved_on(has, rest.version));
  }
}

void check_found(const cases::Append& append, const Present& present, std::vector<Words>& reasons) {
  for (const auto& found : append.found) {
    if (present.found_by(found.filter) == found.cases) continue;
    reasons.push_back({"与此相关的督办件已有变动，请刷新后再办。",
                       "Cases that this rests on have come or gone since: read it again."});
    return;
  }
}

std::map<CaseId, cases::Version> check_acts(const cases::Append& append, const Present& present,
                                            std::vector<Words>& reasons) {
  std::map<CaseId, cases::Version> written;
  for (const auto& act : append.acts) {
    const auto& [id, version] = std::pair(act.envelope.case_id, act.envelope.version);
    const auto before = written.find(id);
    if (before == written.end()) {
      const auto has = present.version_of(id);
      if (version != has + 1) reasons.push_back(moved_on(has, version - 1));
    } else {
      VERIFY(version == before->second + 1);
    }
    written[id] = version;
  }
  return written;
}

void check_numbers(const cases::Append& append, const Present& present, std::vector<Words>& reasons) {
  std::map<std::string, CaseId> borne;
  for (const auto& row : append.rows) {
    if (row.number.empty()) continue;
    const auto bearer = present.bearer_of_number(row.number);
    const auto beside = borne.emplace(row.number, row.id).first->second;
    if ((bearer && *bearer != row.id) || beside != row.id) reasons.push_back(number_taken(row.number));
  }
}

}  // namespace

Result<cases::Receipt> admit(const cases::Append& append, const Present& present) {
  VERIFY(!append.key.empty() && !append.acts.empty());
  std::vector<Words> reasons;
  check_rests(append, present, reasons);
  check_found(append, present, reasons);
  const auto written = check_acts(append, present, reasons);
  check_numbers(append, present, reasons);
  if (!reasons.empty()) return fail(ErrorKind::conflict, std::move(reasons));
  cases::Receipt receipt{append.key, {}};
  for (const auto& [id, version] : written) receipt.written.push_back({id, version});
  return receipt;
}

Failure ledger_moved_on() {
  return fail(ErrorKind::conflict, Words{"重算期间台账有新的办理记录，请重来。",
                                         "Acts were recorded while the register was made anew: try again."});
}

Failure minutes_id_taken() {
  return fail(ErrorKind::conflict,
              Words{"该编号的纪要已收入。", "Other minutes have been taken in under this id."});
}

Failure no_such_minutes() {
  return fail(ErrorKind::not_found, Words{"没有这份纪要。", "There are no such minutes."});
}

Failure drafts_moved_on() {
  return fail(ErrorKind::conflict, Words{"草稿已被他人修改，请刷新后再改。",
                                         "Somebody else has changed the drafts since: read them again."});
}

}  // namespace bihuan::storage
