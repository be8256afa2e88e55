// SPDX-License-Identifier: Apache-2.0
#include "reading/person_names.h"

#include <algorithm>
#include <array>

#include "reading/name_words.h"
#include "text/phrases.h"
#include "text/width.h"

namespace bihuan::reading {
namespace {

constexpr std::u32string_view surnames =
    U"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    U"鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    U"和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    U"梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
    U"程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁"
    U"仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党"
    U"翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿边扈燕冀郏浦尚农温别庄晏柴瞿阎慕连茹习宦艾鱼容向古易慎戈廖"
    U"庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶曾毋沙乜养鞠须"
    U"丰巢关蒯相查荆红游竺权逯盖益桓仉督岳帅缑亢况郈琴商牟佘佴伯赏墨哈谯笪爱阳佟言福付肖闫仝仵代兰覃粟"
    U"冼涂苟买宴沐楚杲晋鹿原母隋迟初栗亓牙海冶鄢佐敬但随麦谌植库郇仕门闪芦朴刑矫线展战丛苑敦衣旺扎尼德"
    U"玉洛丹";

constexpr auto compound_surnames = std::to_array<std::u32string_view>(
    {U"欧阳", U"司马", U"上官", U"诸葛", U"东方", U"皇甫", U"尉迟", U"公孙", U"令狐",
     U"慕容", U"夏侯", U"司徒", U"司空", U"轩辕", U"端木", U"独孤", U"南宫", U"长孙",
     U"宇文", U"西门", U"申屠", U"澹台", U"呼延", U"赫连", U"闻人", U"万俟", U"太史",
     U"钟离", U"鲜于", U"闾丘", U"拓跋", U"濮阳", U"淳于", U"单于", U"公冶", U"宗政",
     U"仲孙", U"亓官", U"司寇", U"第五", U"百里", U"东郭", U"梁丘", U"左丘", U"谷梁"});

}  // namespace

std::size_t surname_length(std::u32string_view name) {
  if (const auto compound = text::match_any(name, 0, compound_surnames)) return compound;
  return !name.empty() && surnames.find(name.front()) != std::u32string_view::npos ? 1 : 0;
}

bool is_dotted(std::u32string_view name) {
  const auto dot = name.find(U'·');
  return dot != std::u32string_view::npos && dot > 0 && dot + 1 < name.size();
}

namespace {

/// 区某某: a surname, where no department of the district (区财政) and no post (区长) stands there.
bool is_of_the_surname_of_districts(std::u32string_view name) {
  constexpr std::u32string_view of_districts = U"长委府里内级属直域局办划块政";
  return name.size() >= 2 && name.size() <= 3 && name.front() == U'区' &&
         of_districts.find(name[1]) == std::u32string_view::npos &&
         of_districts.find(name.back()) == std::u32string_view::npos &&
         names::fields.longest_at(name, 1, name.size()) == 0 &&
         names::tails_alone.longest_at(name, 1, name.size()) == 0;
}

}  // namespace

bool is_usual_person(std::u32string_view name) {
  if (!may_be_a_person(name)) return false;
  if (is_dotted(name) || is_of_the_surname_of_districts(name)) return true;
  const auto surname = surname_length(name);
  return surname > 0 && name.size() <= surname + 2;
}

bool may_be_a_person(std::u32string_view name) {
  if (name.size() < 2) return false;
  const auto is_of_names = [](char32_t c) { return text::is_han(c) || c == U'·'; };
  if (!std::all_of(name.begin(), name.end(), is_of_names)) return false;
  if (is_dotted(name)) return name.size() <= dotted_name_max;
  return name.size() <= 4;
}

}  // namespace bihuan::reading
