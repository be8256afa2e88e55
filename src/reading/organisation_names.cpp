// SPDX-License-Identifier: Apache-2.0
#include "reading/organisation_names.h"

#include <algorithm>
#include <array>

#include "reading/lexicon.h"
#include "text/names.h"
#include "text/phrases.h"
#include "text/utf8.h"

namespace bihuan::reading {
namespace {

constexpr auto endings = std::to_array<std::u32string_view>({
    U"局",       U"委",       U"办",     U"厅",     U"院",     U"部",     U"处",     U"科",     U"室",
    U"所",       U"站",       U"队",     U"支队",   U"大队",   U"总队",   U"中心",   U"集团",   U"公司",
    U"银行",     U"支行",     U"分行",   U"人行",   U"农商行", U"中支",   U"海关",   U"大学",   U"学院",
    U"学校",     U"中学",     U"医院",   U"法院",   U"检察院", U"证券",   U"保险",   U"联社",   U"信用社",
    U"供销社",   U"合作社",   U"总社",   U"报社",   U"电视台", U"融媒体", U"街道",   U"镇",     U"乡",
    U"市",       U"县",       U"区",     U"州",     U"盟",     U"旗",     U"苏木",   U"农场",   U"林场",
    U"园区",     U"开发区",   U"高新区", U"管委会", U"管委",   U"党工委", U"委员会", U"常委会", U"协会",
    U"红十字会", U"总工会",   U"工会",   U"贸促会", U"理事会", U"基金会", U"学会",   U"妇联",   U"残联",
    U"文联",     U"侨联",     U"社联",   U"工商联", U"科协",   U"联合会", U"人大",   U"政协",   U"政府",
    U"武装部",   U"军分区",   U"警备区", U"分局",   U"总局",   U"机关",   U"公署",   U"办公室", U"研究室",
    U"指挥部",   U"领导小组", U"专班",   U"工作组", U"新区",   U"示范区", U"景区",   U"保护区", U"保税区",
    U"矿区",     U"社区",     U"供电",   U"电网",   U"移动",   U"联通",   U"电信",   U"铁塔",   U"邮政",
    U"石油",     U"石化",     U"烟草",   U"党校",   U"团委",   U"纪委",   U"监委",   U"公会",   U"商会",
    U"宣传部",   U"组织部",   U"统战部", U"社工部", U"政法委", U"派出所", U"财政所", U"司法所", U"税务所",
    U"供电所",   U"党政办",   U"卫生院", U"消防站", U"水库",   U"电厂",   U"水厂",   U"港务",   U"机场",
    U"车站",     U"博物馆",   U"图书馆", U"档案馆", U"文化馆", U"史志办", U"工委",   U"基地",   U"厂",
    U"馆",       U"台",       U"村",
});

// Endings that also end personal names: 刘延会, 张中心 do not occur, but 王建联 and 李振科 do.
constexpr std::u32string_view endings_of_persons_too = U"科队站所台厂馆处室州盟旗部村";

constexpr std::u32string_view levels = U"市县区省州盟旗镇乡团各";

}  // namespace

OrganisationNames::OrganisationNames(const Gazetteer& gazetteer) {
  for (const auto& name : gazetteer.organisations) {
    if (auto chars = text::from_utf8(text::fold_name(name)); chars && !chars->empty())
      listed_.insert(*std::move(chars));
  }
}

bool OrganisationNames::is_organisation(std::u32string_view name) const {
  if (is_listed(name)) return true;
  const auto ending = organisation_ending(name, name.size());
  if (ending == 0 || name.ends_with(U"常委")) return false;
  if (ending >= 2 || name.size() >= 4 || is_level(name.front())) return name.size() >= 2;
  return name.size() == 3 && endings_of_persons_too.find(name.back()) == std::u32string_view::npos;
}

std::size_t organisation_ending(std::u32string_view chars, std::size_t end) {
  static const Lexicon known(endings);
  return known.longest_before(chars, end);
}

bool is_level(char32_t c) {
  return levels.find(c) != std::u32string_view::npos;
}

bool is_party_body(std::u32string_view name) {
  constexpr auto ends = std::to_array<std::u32string_view>({U"党委", U"党组", U"党工委", U"工委"});
  if (text::match_any_before(name, name.size(), ends) > 0) return true;
  return name.size() == 2 && is_level(name.front()) && name.back() == U'委';
}

bool is_issuing_office(std::u32string_view name) {
  constexpr auto ends =
      std::to_array<std::u32string_view>({U"办公室", U"人民政府", U"政府办", U"办公厅", U"委员会", U"府办",
                                          U"行政公署", U"管委会", U"政府", U"秘书处"});
  if (name.size() < 3) return false;
  if (text::match_any_before(name, name.size(), ends) > 0) return true;
  // 市政府办公室秘书科: a section of such an office.
  const bool section = name.back() == U'科' || name.back() == U'处';
  return section && text::contains_any(name, {U"办公室", U"办公厅"});
}

}  // namespace bihuan::reading
