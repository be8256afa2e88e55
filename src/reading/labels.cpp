// SPDX-License-Identifier: Apache-2.0
#include "reading/labels.h"

#include <array>

#include "text/phrases.h"

namespace bihuan::reading {
namespace {

using text::FoldedText;

struct Word {
  std::u32string_view word;
  Label label;
};

// A longer word stands before its own beginning.
constexpr auto words = std::to_array<Word>({
    {U"会议主持人", Label::chair},
    {U"会议主持", Label::chair},
    {U"主持人", Label::chair},
    {U"主持", Label::chair},
    {U"出席会议的同志有", Label::present},
    {U"出席会议的有", Label::present},
    {U"出席会议人员", Label::present},
    {U"出席会议", Label::present},
    {U"出席人员", Label::present},
    {U"出席领导", Label::present},
    {U"出席同志", Label::present},
    {U"出席人", Label::present},
    {U"出席", Label::present},
    {U"参加会议的有", Label::present},
    {U"参加会议人员", Label::present},
    {U"参加会议", Label::present},
    {U"参加单位", Label::present},
    {U"参会单位", Label::present},
    {U"出席单位", Label::present},
    {U"与会单位", Label::present},
    {U"参加人员", Label::present},
    {U"参会人员", Label::present},
    {U"与会人员", Label::present},
    {U"参会领导", Label::present},
    {U"参会", Label::present},
    {U"参加", Label::present},
    {U"到会", Label::present},
    {U"列席会议的同志有", Label::attending},
    {U"列席会议的有", Label::attending},
    {U"列席会议人员", Label::attending},
    {U"列席会议", Label::attending},
    {U"列席人员", Label::attending},
    {U"列席单位", Label::attending},
    {U"列席同志", Label::attending},
    {U"列席人", Label::attending},
    {U"列席", Label::attending},
    {U"邀请列席", Label::attending},
    {U"特邀列席", Label::attending},
    {U"应邀列席", Label::attending},
    {U"固定列席", Label::attending},
    {U"部分列席", Label::attending},
    {U"应邀参加", Label::attending},
    {U"请假人员", Label::absent},
    {U"因公请假", Label::absent},
    {U"因事请假", Label::absent},
    {U"请假", Label::absent},
    {U"缺席人员", Label::absent},
    {U"因公缺席", Label::absent},
    {U"缺席", Label::absent},
    {U"会议记录人", Label::recorder},
    {U"会议记录", Label::recorder},
    {U"记录整理", Label::recorder},
    {U"整理记录", Label::recorder},
    {U"记录人员", Label::recorder},
    {U"记录人", Label::recorder},
    {U"记录员", Label::recorder},
    {U"记录", Label::recorder},
    {U"本期分送", Label::recipients},
    {U"本期发送", Label::recipients},
    {U"本期发", Label::recipients},
    {U"分送", Label::recipients},
    {U"分发", Label::recipients},
    {U"发送", Label::recipients},
    {U"主送", Label::recipients},
    {U"报送", Label::recipients},
    {U"呈送", Label::recipients},
    {U"呈报", Label::recipients},
    {U"发至", Label::recipients},
    {U"印送", Label::recipients},
    {U"抄送单位", Label::recipients},
    {U"分送单位", Label::recipients},
    {U"抄送", Label::recipients},
    {U"抄报", Label::recipients},
    {U"抄发", Label::recipients},
    {U"送", Label::recipients},
    {U"发", Label::recipients},
    {U"报", Label::recipients},
    {U"会议时间", Label::about_the_paper},
    {U"时间", Label::about_the_paper},
    {U"会议地点", Label::about_the_paper},
    {U"地点", Label::about_the_paper},
    {U"会议议题", Label::about_the_paper},
    {U"议题", Label::about_the_paper},
    {U"签发人", Label::about_the_paper},
    {U"签发", Label::about_the_paper},
    {U"审核", Label::about_the_paper},
    {U"校对", Label::about_the_paper},
    {U"拟稿", Label::about_the_paper},
    {U"核稿", Label::about_the_paper},
    {U"责任编辑", Label::about_the_paper},
    {U"编辑", Label::about_the_paper},
    {U"附件", Label::about_the_paper},
    {U"主题词", Label::about_the_paper},
    {U"公开属性", Label::about_the_paper},
    {U"公开方式", Label::about_the_paper},
    {U"公开形式", Label::about_the_paper},
    {U"信息公开选项", Label::about_the_paper},
    {U"索引号", Label::about_the_paper},
    {U"发布机构", Label::about_the_paper},
    {U"生成日期", Label::about_the_paper},
    {U"整理", Label::about_the_paper},
});

constexpr auto furniture = std::to_array<std::u32string_view>({
    U"扫一扫",   U"打印",       U"关闭",     U"【打印",   U"【关闭",   U"[打印",    U"[关闭",    U"分享",
    U"视频新闻", U"相关链接",   U"相关阅读", U"相关解读", U"相关文件", U"相关附件", U"上一篇",   U"下一篇",
    U"上一条",   U"下一条",     U"主办",     U"承办",     U"版权所有", U"网站地图", U"网站标识", U"政府网站",
    U"联系我们", U"国家各网站", U"其他链接", U"友情链接", U"返回顶部", U"返回",     U"信息来源", U"来源:",
    U"文章来源", U"浏览",       U"点击",     U"附件下载", U"收藏",     U"字体",     U"字号",     U"您当前",
    U"当前位置", U"文章附件",   U"政策解读", U"图文解读", U"我要纠错", U"【纠错",   U"无障碍",
});

bool may_start_a_label(const FoldedText& text, std::size_t i) {
  if (i == 0 || text.starts_line(i) || text.gap_before(i) > 0) return true;
  const char32_t before = text.chars()[i - 1];
  return text::ends_clause(before) || before == U')' || before == U'(';
}

bool stands_without_colon(const FoldedText& text, Label label, std::size_t begin, std::size_t end) {
  if (!lists_people(label) || end - begin > 4 || !text.starts_line(begin) || end >= text.size()) return false;
  return text.gap_before(end) > 0 || text.starts_line(end);
}

}  // namespace

bool lists_people(Label label) {
  switch (label) {
    case Label::chair:
    case Label::present:
    case Label::attending:
    case Label::absent:
    case Label::recorder:
      return true;
    case Label::recipients:
    case Label::about_the_paper:
      return false;
  }
  return false;
}

std::optional<LabelMark> label_at(const FoldedText& text, std::size_t i) {
  if (!may_start_a_label(text, i)) return std::nullopt;
  for (const auto& [word, label] : words) {
    if (!text::starts_with(text.chars(), i, word)) continue;
    const auto end = i + word.size();
    // 发, 送 and 报 may also end a word before a narrow blank.
    if (word.size() == 1 && !text.starts_line(i) && text.gap_before(i) == 1) continue;
    if (end < text.size() && text.chars()[end] == U':') return LabelMark{label, {i, end + 1}};
    if (stands_without_colon(text, label, i, end)) return LabelMark{label, {i, end}};
  }
  return std::nullopt;
}

std::vector<LabelMark> find_labels(const FoldedText& text, text::Range within) {
  std::vector<LabelMark> found;
  for (auto i = within.begin; i < within.end; ++i) {
    const auto mark = label_at(text, i);
    if (!mark) continue;
    found.push_back(*mark);
    i = mark->words.end - 1;
  }
  return found;
}

bool is_site_furniture(const FoldedText& text, std::size_t i) {
  return text.starts_line(i) && text::match_any(text.chars(), i, furniture) > 0;
}

}  // namespace bihuan::reading
