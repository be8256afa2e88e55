// SPDX-License-Identifier: Apache-2.0
#include "web/register_sheet.h"

#include "base/day_words.h"
#include "papers/workbook.h"
#include "web/case_words.h"
#include "web/progress_words.h"

namespace bihuan::web {
namespace {

std::vector<papers::WorkbookColumn> columns(const Context& context) {
  const std::string& bearers = context.phrase("sheet.bearers");
  const std::string& clock = context.phrase("sheet.clock");
  return {{context.phrase("sheet.serial"), "", 6},        {context.phrase("register.number"), "", 18},
          {context.phrase("filter.kind"), "", 10},        {context.phrase("register.matter"), "", 26},
          {context.phrase("register.duty"), "", 56},      {context.phrase("case.lead"), bearers, 18},
          {context.phrase("case.support"), bearers, 18},  {context.phrase("case.officials"), bearers, 12},
          {context.phrase("sheet.due_words"), clock, 16}, {context.phrase("sheet.due_on"), clock, 16},
          {context.phrase("register.lamp"), clock, 8},    {context.phrase("register.state"), "", 10},
          {context.phrase("case.progress"), "", 32}};
}

std::string names(const boost::json::array& bearers) {
  std::string line;
  for (const auto& bearer : bearers) {
    if (!line.empty()) line += "、";
    line += std::string_view(bearer.at("name").as_string());
  }
  return line;
}

std::vector<papers::WorkbookCell> cells(const cases::Row& row, std::size_t serial, const Context& context) {
  const auto bearers = [&](cases::BearerRole role) {
    return names(bearers_model(row.bearers, role, context));
  };
  papers::WorkbookCell due_on;
  if (row.due_on) due_on = *row.due_on;
  return {static_cast<double>(serial),
          row.number,
          kind_label(row.kind, context),
          row.matter,
          row.quote.empty() ? row.title : row.quote,
          bearers(cases::BearerRole::lead),
          bearers(cases::BearerRole::support),
          row.officials,
          row.due_words,
          due_on,
          std::string(lamp_model(row, context).at("word").as_string()),
          state_label(row.kind, row.state, row.minutes, context),
          latest_progress(row, context)};
}

constexpr std::size_t matter_column = 3;

}  // namespace

Result<std::string> register_sheet(const std::vector<RowGroup>& groups, const Context& context) {
  papers::WorkbookSheet sheet;
  sheet.name = context.phrase("register.title");
  sheet.title =
      context.site.office_name() + " " + sheet.name + "（" + context.say(day_words(context.today)) + "）";
  sheet.columns = columns(context);
  sheet.frozen_columns = 2;
  sheet.day_format =
      context.language == Language::en ? papers::DayFormat::english : papers::DayFormat::chinese;
  for (const RowGroup& group : groups) {
    const std::size_t first = sheet.rows.size();
    bool is_one_matter = true;
    for (const cases::Row& row : group.rows) {
      is_one_matter = is_one_matter && row.matter == group.rows.front().matter;
      sheet.rows.push_back(cells(row, sheet.rows.size() + 1, context));
    }
    const std::size_t last = sheet.rows.size() - 1;
    if (is_one_matter && last > first) sheet.merged.push_back({first, last, matter_column, matter_column});
  }
  return papers::write_workbook({sheet}, context.site.cases.now());
}

}  // namespace bihuan::web
