// SPDX-License-Identifier: Apache-2.0
// Who bears what in the minutes of working meetings: offices of towns and parks, leaders by post or by name
// alone, lists that are counted, and a second bearer behind the first.
#include "reading/bearers.h"

#include <gtest/gtest.h>
#include <ostream>
#include <string>
#include <vector>

#include "reading/duties.h"

namespace bihuan::reading {
namespace {

using Texts = std::vector<std::string>;

struct Bearing {
  Texts lead = {};
  Texts support = {};
  Texts officials = {};

  bool operator==(const Bearing&) const = default;
};

struct Example {
  const char* body;
  std::vector<Bearing> duties;
};

Texts texts(const std::vector<QuotedBearer>& list) {
  Texts found;
  for (const auto& bearer : list) found.push_back(bearer.text);
  return found;
}

std::string words(const Texts& list) {
  std::string joined;
  for (const auto& each : list) joined += each + ' ';
  return joined;
}

void PrintTo(const Bearing& bearing, std::ostream* out) {
  *out << words(bearing.lead) << "| " << words(bearing.support) << "| " << words(bearing.officials);
}

void PrintTo(const Example& example, std::ostream* out) {
  *out << example.body;
}

std::vector<Bearing> bearings(const std::string& body) {
  const auto source = text::SourceText::from_utf8(body).value();
  const text::FoldedText folded(source);
  Layout layout;
  layout.items.push_back({1, {}, {0, folded.size()}, {0, folded.size()}});
  std::vector<Bearing> found;
  for (const auto& duty : read_duties(folded, layout, {}).duties) {
    found.push_back({texts(duty.lead), texts(duty.support), texts(duty.officials)});
  }
  return found;
}

class WhoBears : public testing::TestWithParam<Example> {};

TEST_P(WhoBears, IsRead) {
  EXPECT_EQ(bearings(GetParam().body), GetParam().duties);
}

INSTANTIATE_TEST_SUITE_P(
    Offices, WhoBears,
    testing::Values(Example{"由招商服务中心会同财政局核定奖补。", {{{"招商服务中心"}, {"财政局"}}}},
                    Example{"督导组负责每天通报进度。", {{{"督导组"}}}},
                    Example{"中心校、桐花村做好护学值守。", {{{"中心校", "桐花村"}}}},
                    Example{"总监办要审核图纸。", {{{"总监办"}}}},
                    Example{"指挥部办公室负责收集清单。", {{{"指挥部办公室"}}}},
                    Example{"由指挥部约谈该公司法定代表人。", {{{"指挥部"}}}},
                    Example{"一标段、四标段施工单位要增加班组。", {{{"一标段", "四标段施工单位"}}}},
                    Example{"市林业局东山分局指导企业补办手续。", {{{"市林业局东山分局"}}}},
                    Example{"由城管部门介入，拆除违建。", {{{"城管部门"}}}},
                    Example{"由电信、移动、联通三家公司迁移光缆。", {{{"电信", "移动", "联通"}}}},
                    Example{"土建单位11月12日前移交作业面。", {{{"土建单位"}}}},
                    Example{"设备供应商同步进场。", {{{"设备供应商"}}}},
                    Example{"建设管理部负责接水，设计院答复疑问。", {{{"建设管理部"}}, {{"设计院"}}}},
                    Example{"旗疾控中心据此开展抽检。", {{{"旗疾控中心"}}}},
                    Example{"其他单位要积极对接。", {{{"其他单位"}}}},
                    Example{"招标办开通绿色通道。", {{{"招标办"}}}}, Example{"招标办将按照计划开标。", {}},
                    Example{"项目业主要主动汇报。", {{{"项目业主"}}}},
                    Example{"由创建办退回并限期补报。", {{{"创建办"}}}},
                    Example{"各成员单位“一把手”要亲自过问。", {{{"各成员单位“一把手”"}}}},
                    Example{"由统筹办、新农办组织验收。", {{{"统筹办", "新农办"}}}},
                    Example{"由各办事处（镇）逐户登记。", {{{"各办事处（镇）"}}}},
                    Example{"片区的包靠部门和责任单位要落实管理制度。", {{{"包靠部门", "责任单位"}}}},
                    Example{"老区与沿海城市对口合作是重大举措。", {}},
                    Example{"由县发改局、县交通局组成联合验收组。", {}},
                    Example{"由县文旅局牵头，会同县财政局，对景区账目进行核查。",
                            {{{"县文旅局"}, {"县财政局"}}}}));

INSTANTIATE_TEST_SUITE_P(
    Leaders, WhoBears,
    testing::Values(
        Example{"由副县长林一帆牵头，县发改局参加，赴邻县考察。", {{{}, {"县发改局"}, {"林一帆"}}}},
        Example{"河口整治由林一帆牵头，县水利局落实。", {{{"县水利局"}, {}, {"林一帆"}}}},
        Example{"该项工作由林一帆、何为等同志共同负责。", {{{}, {}, {"林一帆", "何为"}}}},
        Example{"由林一帆、何为两位同志负责协调。", {{{}, {}, {"林一帆", "何为"}}}},
        Example{"由林一帆同志分管负责，村镇办具体实施。", {{{"村镇办"}, {}, {"林一帆"}}}},
        Example{"由县委常委、常务副县长负责，于月底前办结。", {{{"县委常委、常务副县长"}}}},
        Example{"由县政府办公室主任负总责，县数据中心负责对接。", {{{"县数据中心"}}}},
        Example{"由县政府办公室分管副主任负责协调。", {{{"县政府办公室分管副主任"}}}},
        Example{"各镇主要负责同志是第一责任人，要带队检查。", {{{"各镇主要负责同志"}}}},
        Example{"各村党组织书记是第一责任人，要扛起责任。", {{{"各村党组织书记"}}}},
        Example{"由副县长林一帆出面洽谈入股，县交投集团签订协议。", {{{"县交投集团"}, {}, {"林一帆"}}}},
        Example{"副县长林一帆指出，要守住底线。", {}}, Example{"由县农业局局长兼任办公室主任。", {}}));

INSTANTIATE_TEST_SUITE_P(
    Second, WhoBears,
    testing::Values(Example{"各乡镇要设立检查站，护林员要每日巡山。", {{{"各乡镇"}}, {{"护林员"}}}},
                    Example{"县交通局要限期整改，县纪委监委派驻纪检组跟踪监督。",
                            {{{"县交通局"}}, {{"县纪委监委派驻纪检组"}}}},
                    Example{"县应急局要组织演练，县人武部予以配合。", {{{"县应急局"}, {"县人武部"}}}},
                    Example{"县水利局为责任主体，负责编制方案。", {{{"县水利局"}}}},
                    Example{"危房认定由各镇（街道）初审、县民政局复核、县住建局备案。",
                            {{{"各镇（街道）"}}, {{"县民政局"}}, {{"县住建局"}}}},
                    Example{"由财政局从土地收益中列支，审计局同步介入。", {{{"财政局"}}, {{"审计局"}}}},
                    Example{"由水投集团负责管网施工，文旅集团认购剩余铺位。",
                            {{{"水投集团"}}, {{"文旅集团"}}}},
                    Example{"远岭热电、北渡置业要在供暖前更换阀门。", {{{"远岭热电", "北渡置业"}}}},
                    Example{"民间投资要放宽准入。", {}},
                    Example{"由县住建局会县林业局踏勘后确定。", {{{"县住建局"}}}},
                    Example{"由县住建局补办，县林业局予以指导。", {{{"县住建局"}, {"县林业局"}}}},
                    Example{"县督查室每半月督查一次。", {{{"县督查室"}}}},
                    Example{"由水投集团负责管网施工，文旅集团尾款缺口较大。", {{{"水投集团"}}}},
                    Example{"由县住建局委托第三方机构鉴定房屋。", {{{"县住建局"}}}},
                    Example{"二标段因图纸变更停工的，由设计单位补交图纸。", {{{"设计单位"}}}}));

// Verbs and names that no table knows: the form of the sentence tells.
INSTANTIATE_TEST_SUITE_P(
    ByForm, WhoBears,
    testing::Values(
        Example{"县财政局切块300万元购置抽水机。", {{{"县财政局"}}}}, Example{"县财政局资金缺口较大。", {}},
        Example{"县水利局前期摸过底。", {}}, Example{"指挥部办公室设在县水利局。", {}},
        Example{"热源站用地由县自然资源局落实。", {{{"县自然资源局"}}}},
        Example{"法务部审查合同文本。", {{{"法务部"}}}}, Example{"规划建设所需资金自筹。", {}},
        Example{"人社中心筹备招聘会，并与两所院校签约。", {{{"人社中心"}}}},
        Example{"文旅集团认领白石镇码头。", {{{"文旅集团"}}}}, Example{"由施工方铺设便道。", {{{"施工方"}}}},
        Example{"由云河渔业负责增殖放流。", {{{"云河渔业"}}}}, Example{"由专人负责登记。", {}},
        Example{"由县级统筹调配。", {}}, Example{"各乡镇场要组织转场。", {{{"各乡镇场"}}}},
        Example{"各驾校须公示收费。", {{{"各驾校"}}}}, Example{"各项目要提速。", {}},
        Example{"各项工作要压茬推进。", {}},
        Example{"由区财政、供热企业、居民按比例分担。", {{{"区财政", "供热企业", "居民"}}}},
        Example{"移动、联通、广电三家运营商各自迁线。", {{{"移动", "联通", "广电"}}}},
        Example{"国储白渡直属库、县粮油集团敞开收粮。", {{{"国储白渡直属库", "县粮油集团"}}}},
        Example{"住户不让进门的，网格员上门劝导。", {{{"网格员"}}}},
        Example{"企业主要负责人须签承诺书。", {{{"企业主要负责人"}}}},
        Example{"省委省政府高度关注水质。", {}}, Example{"由公安机关随迁随办。", {{{"公安机关"}}}},
        Example{"由州县两级财政分摊。", {{{"州县两级财政"}}}},
        Example{"青川、赤岭两县政府要签完协议。", {{{"青川", "赤岭"}}}},
        Example{"青川村、赤岭村等热门村寨的民宿须明码标价。", {}},
        Example{"各专项组之间既要分工也要合作。", {{{"各专项组"}}}},
        Example{"由县法院解封后交白石街道托管。", {{{"县法院"}}}},
        Example{"青川农商行推出新贷款。", {{{"青川农商行"}}}},
        Example{"责成村书记在大会上作检讨。", {{{"村书记"}}}},
        Example{"学校、加油站、养老院要自查。", {{{"学校", "加油站", "养老院"}}}},
        Example{"由城建办牵头、卫生院出资，砌筑水沟。", {{{"城建办"}, {"卫生院"}}}},
        Example{"春节前县民政局走访困难户。", {{{"县民政局"}}}},
        Example{"由副县长林一帆总牵头，县经信局、县税务局各抽2人组成专班。",
                {{{"县经信局", "县税务局"}, {}, {"林一帆"}}}}));

// A name that tells nothing by its form, shown to be a body elsewhere in the text.
INSTANTIATE_TEST_SUITE_P(
    ShownByTheText, WhoBears,
    testing::Values(Example{"县住建局、白渡供暖等单位参会。白渡供暖要更换阀门。", {{{"白渡供暖"}}}},
                    Example{"东省白渡供暖有限公司作了说明。白渡供暖要更换阀门。", {{{"白渡供暖"}}}},
                    Example{"县住建局、白渡供暖有关负责同志参加。白渡供暖要更换阀门。", {{{"白渡供暖"}}}},
                    Example{"白渡供暖要更换阀门。", {}}));

}  // namespace
}  // namespace bihuan::reading
