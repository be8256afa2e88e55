// SPDX-License-Identifier: Apache-2.0
#include "sample_problems.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace bihuan::bench {
namespace {

using Words = std::vector<std::string>;

const Words openers{"", "", "", "现场检查发现", "经查，", "检查时，", "抽查发现"};
const Words places{"",           "一楼",       "二楼东侧", "三号车间", "原料仓库", "后门",   "配电间旁",
                   "办公楼三层", "生产车间内", "厂区北侧", "食堂",     "宿舍楼",   "成品库", "装卸区",
                   "施工现场",   "地下室",     "七号楼",   "包装线",   "锅炉房",   "值班室"};
const Words links{"", "", "的", "存在", "有", "均", "已", "大部分"};
const Words ends{"", "", "", "，存在安全隐患", "，不符合要求", "，未及时处理", "，影响使用"};
const Words trades{"机械制造", "纺织", "食品", "家具", "化工", "五金",
                   "物流",     "包装", "建材", "电子", "服饰", "纸业"};
const Words syllables{"永", "安", "宏", "达", "鑫", "源", "华", "泰", "丰", "盛", "恒", "瑞",
                      "金", "隆", "顺", "昌", "嘉", "润", "海", "天", "东", "明", "兴", "旺",
                      "捷", "诚", "信", "德", "正", "远", "航", "祥", "利", "康", "新", "凯"};

Words parts_of(const std::string& whole, const std::string& mark) {
  Words parts;
  for (std::size_t begin = 0; begin <= whole.size();) {
    const auto end = std::min(whole.find(mark, begin), whole.size());
    if (end > begin) parts.push_back(whole.substr(begin, end - begin));
    begin = end + mark.size();
  }
  return parts;
}

}  // namespace

SampleProblems::SampleProblems() {
  std::ifstream file("data/likeness/lexicon.tsv");
  for (std::string line; std::getline(file, line);) {
    const auto cells = parts_of(line, "\t");
    if (cells.size() < 4 || line.starts_with('#')) continue;
    if (cells[1] == "物") things_.push_back(parts_of(cells[3], "、"));
    if (cells[1] == "病") faults_.push_back(parts_of(cells[3], "、"));
  }
  std::mt19937 random(1);
  std::ranges::shuffle(things_, random);
  std::ranges::shuffle(faults_, random);
}

std::string SampleProblems::problem(std::uint32_t number) const {
  Random random(number + 1);
  auto text = pick(openers, random) + (random() % 2 == 0 ? firm(random) : "") + pick(places, random) +
              finding(random);
  if (random() % 4 == 0) text += "，" + finding(random);
  return text + pick(ends, random);
}

const std::string& SampleProblems::pick(const Words& words, Random& random) {
  return words[random() % words.size()];
}

const std::string& SampleProblems::word(const std::vector<Words>& senses, Random& random) {
  const double part = static_cast<double>(random() % 10'000) / 10'000;
  const auto sense = static_cast<std::size_t>(part * part * part * static_cast<double>(senses.size()));
  return pick(senses[sense], random);
}

std::string SampleProblems::firm(Random& random) {
  return fmt::format("{}{}{}有限公司", pick(syllables, random), pick(syllables, random),
                     pick(trades, random));
}

std::string SampleProblems::finding(Random& random) const {
  const auto& thing = word(things_, random);
  const auto& fault = word(faults_, random);
  return random() % 4 == 0 ? fault + thing : thing + pick(links, random) + fault;
}

}  // namespace bihuan::bench
