// SPDX-License-Identifier: Apache-2.0
// How long an office waits for the preview of its ledger: ten thousand rows, from the bytes of a workbook to
// what each would become.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "intake/ledger.h"
#include "offices/testing_city.h"
#include "papers/workbook.h"

namespace bihuan::intake {
namespace {

constexpr std::array units{"市应急局", "市教育局、市应急局", "云溪区（张某）", "市应急局牵头，高新区配合",
                           "柳桥镇\n云溪区"};
constexpr std::array dues{"6月底", "2021.7.25", "长期坚持", "2021年9月30日前", "三季度"};

std::string workbook_of(std::int64_t rows) {
  papers::WorkbookSheet sheet;
  sheet.name = "台账";
  sheet.title = "青澜市2021年问题隐患整改台账";
  for (const char* heading :
       {"序号", "问题来源", "存在问题", "整改措施", "责任单位", "整改时限", "进展", "备注"})
    sheet.columns.push_back({heading, "", 12});
  for (std::int64_t row = 0; row < rows; ++row) {
    const auto kind = static_cast<std::size_t>(row) % units.size();
    sheet.rows.push_back({static_cast<double>(row + 1),
                          "督导组",
                          fmt::format("第 {} 处消防设施损坏，疏散通道被占用", row),
                          "立即修复并落实专人管理",
                          units.at(kind),
                          dues.at(kind),
                          "整改中",
                          {}});
  }
  return papers::write_workbook({sheet}, Moment{}).value();
}

void preview(benchmark::State& state) {
  const auto bytes = workbook_of(state.range(0));
  const auto directory = offices::small_city();
  const Ground ground{directory, offices::GroupRules::built_in(), offices::today};
  for (auto _ : state) {
    const auto ledger = read_ledger(bytes, "台账.xlsx", ground);
    if (!ledger || ledger->count(RowVerdict::create) != static_cast<std::size_t>(state.range(0)))
      state.SkipWithError("a row was not read");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(preview)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bihuan::intake
