// SPDX-License-Identifier: Apache-2.0
// A lexicon small enough to be seen whole in a test.
#pragma once

#include <string_view>

#include "search/lexicon_file.h"

namespace bihuan::search::testing {

inline constexpr std::string_view small_file =
    "# 小词表\n"
    "没有\t未\t未设置\t未、没、无、缺少\n"
    "不\t未\n"
    "设置\t有\t-\t配备、安装\n"
    "未设置\t病\t-\t未配\n"
    "培训\t事\t-\t教育\n"
    "未培训\t病\t-\t没上过课\n"
    "消防器材\t物\n"
    "灭火器\t物\t消防器材\t干粉灭火器、灭火瓶\n"
    "灭火器箱\t物\n"
    "应急照明\t物\t-\t应急灯、应急照明灯\n"
    "安全出口\t物\t-\t逃生门\n"
    "过期\t病\t-\t超期\n"
    "堵塞\t病\t-\t堵死\n"
    "存瓶超期\t病\t-\t存瓶…过期\n"
    "车间\t处\t-\t机加工车间\n"
    "公司尾\t名\t-\t有限公司\n"
    "地名尾\t名\t-\t路\n"
    "发现\t虚\t-\t现场检查发现、存在\n";

inline Lexicon small_lexicon() {
  return parse_lexicon(small_file).value();
}

}  // namespace bihuan::search::testing
