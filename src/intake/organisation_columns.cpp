// SPDX-License-Identifier: Apache-2.0
#include "intake/organisation_columns.h"

#include <algorithm>

#include "text/names.h"

namespace bihuan::intake {
namespace {

struct Heading {
  std::string_view words;
  Column column = Column::full_name;
};

constexpr std::array headings{
    Heading{"名称", Column::full_name},
    Heading{"单位名称", Column::full_name},
    Heading{"单位全称", Column::full_name},
    Heading{"全称", Column::full_name},
    Heading{"机构名称", Column::full_name},
    Heading{"单位", Column::full_name},
    Heading{"简称", Column::short_names},
    Heading{"单位简称", Column::short_names},
    Heading{"规范简称", Column::short_names},
    Heading{"类别", Column::kind},
    Heading{"性质", Column::kind},
    Heading{"单位性质", Column::kind},
    Heading{"单位类别", Column::kind},
    Heading{"类型", Column::kind},
    Heading{"上级", Column::parent},
    Heading{"上级单位", Column::parent},
    Heading{"主管", Column::parent},
    Heading{"主管单位", Column::parent},
    Heading{"主管部门", Column::parent},
    Heading{"隶属", Column::parent},
    Heading{"与本办关系", Column::relation},
    Heading{"关系", Column::relation},
    Heading{"交办关系", Column::relation},
    Heading{"挂牌于", Column::nameplate_of},
    Heading{"挂牌单位", Column::nameplate_of},
    Heading{"合署单位", Column::nameplate_of},
    Heading{"次序", Column::order},
    Heading{"排序", Column::order},
    Heading{"序号", Column::order},
    Heading{"顺序", Column::order},
    Heading{"起始日期", Column::from},
    Heading{"生效日期", Column::from},
    Heading{"起始", Column::from},
    Heading{"曾用名", Column::former_names},
    Heading{"曾用名称", Column::former_names},
    Heading{"原名", Column::former_names},
    Heading{"原名称", Column::former_names},
};

}  // namespace

std::optional<Columns> Columns::of(const papers::Row& row) {
  Columns columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto words = text::fold_name(row.cells[i].text);
    const auto heading = std::ranges::find(headings, std::string_view(words), &Heading::words);
    if (heading == headings.end()) continue;
    auto& place = columns.places_[static_cast<std::size_t>(heading->column)];
    if (!place) place = i;
  }
  if (!columns.at(Column::full_name)) return {};
  return columns;
}

std::string Columns::text(const papers::Row& row, Column column) const {
  const auto place = at(column);
  if (!place || *place >= row.cells.size()) return {};
  return papers::trimmed_text(row.cells[*place]);
}

}  // namespace bihuan::intake
