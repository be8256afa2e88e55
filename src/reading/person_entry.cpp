// SPDX-License-Identifier: Apache-2.0
#include "reading/person_entry.h"

#include <algorithm>
#include <array>

#include "reading/lexicon.h"
#include "reading/person_names.h"
#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::Range;

constexpr auto posts = std::to_array<std::u32string_view>({
    U"市长",     U"县长",     U"区长",     U"镇长",     U"乡长",     U"州长",   U"盟长",     U"旗长",
    U"省长",     U"局长",     U"主任",     U"书记",     U"部长",     U"院长",   U"检察长",   U"秘书长",
    U"主席",     U"会长",     U"理事长",   U"董事长",   U"总经理",   U"经理",   U"行长",     U"校长",
    U"所长",     U"站长",     U"处长",     U"科长",     U"股长",     U"队长",   U"支队长",   U"大队长",
    U"政委",     U"调研员",   U"巡视员",   U"委员",     U"常委",     U"成员",   U"专员",     U"厅长",
    U"台长",     U"社长",     U"馆长",     U"关长",     U"司令员",   U"参谋长", U"负责人",   U"顾问",
    U"律师",     U"总工程师", U"总经济师", U"总会计师", U"总规划师", U"代表",   U"市长助理", U"县长助理",
    U"区长助理", U"主任助理", U"局长助理", U"指挥长",   U"督学",     U"组长",   U"厂长",     U"团长",
    U"场长",
});

constexpr auto ranks = std::to_array<std::u32string_view>({
    U"常务副", U"党组副", U"党委副", U"党工委副", U"副",   U"代理", U"代",   U"党组",   U"党委", U"党工委",
    U"一级",   U"二级",   U"三级",   U"四级",     U"主要", U"纪委", U"执行", U"党支部", U"原",   U"常务",
});

constexpr auto unnamed_persons = std::to_array<std::u32string_view>(
    {U"的代表", U"代表", U"有关负责人", U"主要负责人", U"负责人", U"有关负责同志", U"主要负责同志",
     U"负责同志", U"相关负责人", U"相关负责同志", U"分管负责人", U"分管负责同志", U"的负责人",
     U"的负责同志"});

constexpr int founded_weight = 20;
constexpr int surname_weight = 8;
constexpr int post_weight = 3;
constexpr int full_weight = founded_weight + surname_weight;

struct Split {
  std::size_t name_length = 0;
  int weight = 0;
};

/// 市政府|相关部门, 融媒体|中心记者
bool names_a_class(std::u32string_view name) {
  return text::match_any_before(
             name, name.size(),
             std::initializer_list<std::u32string_view>{U"部门", U"单位", U"记者", U"人员", U"领导"}) > 0;
}

int weigh(std::u32string_view before, std::u32string_view name, const OrganisationNames& organisations) {
  constexpr std::u32string_view of_offices = U"局委办厅";
  const auto is_of_offices = [&](char32_t c) { return of_offices.find(c) != std::u32string_view::npos; };
  const bool ends_as_office =
      is_of_offices(name.back()) || name.back() == U'部' || name.back() == U'所' || name.back() == U'室';
  if (!may_be_a_person(name) || ends_as_office || names_a_class(name) || is_of_offices(name.front()))
    return 0;
  // 市财政局|区某: a surname, not a district of an office.
  if (before.size() > 3 && before.back() == U'区' && is_of_offices(before[before.size() - 2])) return 0;
  const bool long_name = name.size() >= 4 && surname_length(name) != 2;  // of a people without surnames
  const bool of_district = name.front() == U'区' && is_of_offices(before.empty() ? U' ' : before.back());
  const auto surname = is_dotted(name) ? 1 : long_name ? 0 : of_district ? 1 : surname_length(name);
  const bool listed = organisations.is_listed(before);
  const bool founded = listed || organisations.is_organisation(before) || post_ending(before) > 0;
  if (before.size() < 2 || (!founded && surname == 0)) return 0;
  int weight = listed ? full_weight : 0;
  weight += founded ? founded_weight + static_cast<int>(organisation_ending(before, before.size())) : 0;
  weight += post_ending(before) > 0 ? post_weight : 0;
  weight += surname > 0 ? surname_weight + static_cast<int>(surname) : 0;
  return weight;
}

/// Which of the last two, three or four characters are the name.
Split best_split(std::u32string_view entry, const OrganisationNames& organisations) {
  Split best;
  for (std::size_t length = 2; length <= dotted_name_max && length + 2 <= entry.size(); ++length) {
    const auto before = entry.substr(0, entry.size() - length);
    const int weight = weigh(before, entry.substr(before.size()), organisations);
    if (weight > best.weight) best = {length, weight};
  }
  return best;
}

}  // namespace

std::size_t post_ending(std::u32string_view chars) {
  static const Lexicon known_posts(posts);
  static const Lexicon known_ranks(ranks);
  auto length = known_posts.longest_before(chars, chars.size());
  if (length == 0) return 0;
  while (const auto rank = known_ranks.longest_before(chars, chars.size() - length)) length += rank;
  return length;
}

std::size_t unnamed_ending(std::u32string_view chars) {
  return text::match_any_before(chars, chars.size(), unnamed_persons);
}

std::u32string_view without_rank(std::u32string_view post) {
  return post.substr(post.size() - text::match_any_before(post, post.size(), posts));
}

std::size_t without_title(std::u32string_view name) {
  constexpr auto titles = std::to_array<std::u32string_view>({U"同志", U"先生", U"女士", U"等", U"等同志"});
  return name.size() - text::match_any_before(name, name.size(), titles);
}

std::optional<PersonEntry> read_person_entry(std::u32string_view entry,
                                             const OrganisationNames& organisations, Evidence evidence) {
  entry = entry.substr(0, without_title(entry));
  const auto [name_length, weight] = best_split(entry, organisations);
  if (weight < (evidence == Evidence::full ? full_weight : 1)) return std::nullopt;
  PersonEntry found;
  const auto name = entry.size() - name_length;
  found.name = {name, entry.size()};
  const auto before = entry.substr(0, name);
  const auto post = organisations.is_organisation(before) ? 0 : post_ending(before);
  const bool of_a_party = post > 0 && is_party_body(before.substr(0, name - post));
  found.organisation = {0, of_a_party ? 0 : name - post};
  found.post = {found.organisation.end, name};
  return found;
}

}  // namespace bihuan::reading
