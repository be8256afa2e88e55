// SPDX-License-Identifier: Apache-2.0
#include "commands/sample_story.h"

#include <array>

namespace bihuan::commands {
namespace {

people::Person person(const char* id, const char* name, const char* post) {
  return {PersonId{id}, name, {}, post};
}

constexpr auto acts = std::to_array<SampleAct>({
    {"底数排查", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"底数排查", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"底数排查", "acknowledge", "2026-09-11", "contact", "许知遥", "", "", KeyedInBy::clerk},
    {"底数排查", "report", "2026-09-18", "progress", "已排查有限空间 3,162 处，完成编号上图 2,480 处", "", "",
     KeyedInBy::clerk},
    {"底数排查", "claim", "2026-09-28", "evidence", "底数排查全部完成，共 4,015 处，台账随函报送", "", "",
     KeyedInBy::clerk},
    {"底数排查", "accept", "2026-10-12", "verdict", "抽查 40 处，台账与现场一致", "verifier", "沈砚川",
     KeyedInBy::head},
    {"联合抽查", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"联合抽查", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"联合抽查", "acknowledge", "2026-09-14", "contact", "许知遥", "", "", KeyedInBy::clerk},
    {"联合抽查", "report", "2026-10-09", "progress", "第三季度抽查 126 处，发现问题 19 个，已通报", "", "",
     KeyedInBy::clerk},
    {"逐条整改销号", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"逐条整改销号", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"年度项目清单", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"年度项目清单", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"年度项目清单", "acknowledge", "2026-09-11", "contact", "庄云岫", "", "", KeyedInBy::clerk},
    {"年度项目清单", "report", "2026-10-20", "progress", "清单初稿已征求 6 家单位意见", "", "",
     KeyedInBy::clerk},
    {"年度项目清单", "extend", "2026-11-10", "due_on", "2027-01-31", "reason",
     "岸电标准国家层面正在修订，须待其公布后定稿", KeyedInBy::clerk},
    {"可改造场地清单", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"可改造场地清单", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "",
     KeyedInBy::clerk},
    {"可改造场地清单", "acknowledge", "2026-09-11", "contact", "顾溪亭", "", "", KeyedInBy::clerk},
    {"可改造场地清单", "report", "2026-09-30", "progress", "已摸底小区 210 个", "", "", KeyedInBy::clerk},
    {"可改造场地清单", "claim", "2026-10-14", "evidence", "形成场地清单一份，共 63 处", "", "",
     KeyedInBy::clerk},
    {"可改造场地清单", "send_back", "2026-10-19", "reason", "清单缺产权单位和面积，请补齐后再报", "", "",
     KeyedInBy::head},
    {"替代性管理细则", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"替代性管理细则", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "",
     KeyedInBy::clerk},
    {"《协议》签订", "approve", "2026-09-09", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"《协议》签订", "assign", "2026-09-10", "notice", "随第61次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"《协议》签订", "acknowledge", "2026-09-11", "contact", "温竹青", "", "", KeyedInBy::clerk},
    {"《协议》签订", "report", "2026-11-06", "progress", "双方已就文本达成一致，拟于月底签订", "", "",
     KeyedInBy::clerk},
    {"一企一策", "approve", "2026-09-21", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"一企一策", "assign", "2026-09-22", "notice", "随第62次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"一企一策", "acknowledge", "2026-09-23", "contact", "商禾", "", "", KeyedInBy::clerk},
    {"一企一策", "report", "2026-09-28", "progress", "已走访重点企业 88 家", "", "", KeyedInBy::clerk},
    {"一企一策", "claim", "2026-09-30", "evidence", "服务清单已形成，涉及企业 120 家", "", "",
     KeyedInBy::clerk},
    {"拉网式检查", "approve", "2026-09-21", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"拉网式检查", "assign", "2026-09-22", "notice", "随第62次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"拉网式检查", "acknowledge", "2026-09-22", "contact", "庞渡", "", "", KeyedInBy::clerk},
    {"拉网式检查", "report", "2026-09-24", "progress", "37 座水库、6 处险工险段全部查完，发现隐患 4 处", "",
     "", KeyedInBy::clerk},
    {"拉网式检查", "claim", "2026-09-25", "evidence", "4 处隐患均已处置，检查报告随函报送", "", "",
     KeyedInBy::clerk},
    {"拉网式检查", "accept", "2026-09-29", "verdict", "查阅检查记录并实地复核 5 处", "verifier", "沈砚川",
     KeyedInBy::head},
    {"逐户走访", "approve", "2026-09-21", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"逐户走访", "assign", "2026-09-22", "notice", "随第62次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"电子保函功能", "approve", "2026-09-21", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"电子保函功能", "assign", "2026-09-22", "notice", "随第62次常务会议纪要交办", "", "", KeyedInBy::clerk},
    {"电子保函功能", "acknowledge", "2026-09-24", "contact", "岑越", "", "", KeyedInBy::clerk},
    {"电子保函功能", "report", "2026-11-12", "progress", "系统已联调，正在试运行", "", "", KeyedInBy::clerk},
    {"第二批更新改造", "approve", "2026-09-21", "approver", "陆怀衡", "", "", KeyedInBy::clerk},
    {"第二批更新改造", "assign", "2026-09-22", "notice", "随第62次常务会议纪要交办", "", "",
     KeyedInBy::clerk},
    {"第二批更新改造", "acknowledge", "2026-09-24", "contact", "邬桥", "", "", KeyedInBy::clerk},
});

constexpr auto dates = std::to_array<SampleDate>({
    {"增设托班", "2027-02-28", "按春季学期开学时间核定"},
    {"新能源船舶更新补助", "2026-12-31", "与年度项目清单同步"},
    {"项目资金支付预警", "2026-12-31", "会后办公室会议议定"},
});

}  // namespace

std::vector<SamplePerson> sample_persons() {
  return {
      {person("sample-clerk", "白若溪", "督查室科员"), ""},
      {person("sample-head", "沈砚川", "督查室主任"), ""},
      {person("sample-secretary", "陆怀衡", "副秘书长"), "市政府办公室"},
      {person("sample-liaison-emergency", "许知遥", "联络员"), "市应急局"},
      {person("sample-section-emergency", "裴疏桐", "监督科科长"), "市应急局"},
      {person("sample-deputy-emergency", "燕归迟", "分管副局长"), "市应急局"},
      {person("sample-liaison-traffic", "庄云岫", "联络员"), "市交通局"},
      {person("sample-liaison-civil", "顾溪亭", "联络员"), "市民政局"},
      {person("sample-liaison-district", "温竹青", "联络员"), "云汀区"},
  };
}

std::span<const SampleAct> sample_acts() {
  return acts;
}

std::span<const SampleDate> sample_dates() {
  return dates;
}

}  // namespace bihuan::commands
