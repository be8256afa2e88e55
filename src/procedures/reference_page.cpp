// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "procedures/reference.h"

namespace bihuan::procedures {
namespace {

/// Chinese first, English beside it.
std::string both(const Words& words) {
  return words.en.empty() ? words.zh : fmt::format("{} · {}", words.zh, words.en);
}

void add_states(const Reference& reference, std::string& page) {
  page += "\n## 状态 · States\n\n| 状态 · State | 阶段 · Phase | 在等谁 · Waits for |\n|---|---|---|\n";
  for (const StateReference& told : reference.states)
    page += fmt::format("| {} `{}` | {} | {} |\n", both(told.state->label), told.state->name,
                        both(told.phase), both(told.waits_for));
}

void add_list(std::string_view heading, const std::vector<Words>& lines, std::string& page) {
  if (lines.empty()) return;
  page += fmt::format("- {}\n", heading);
  for (const Words& line : lines) page += fmt::format("  - {}\n", both(line));
}

void add_act(const ActReference& told, std::string& page) {
  page += fmt::format("\n### {} `{}`\n\n", both(told.act->label), told.act->name);
  if (!told.act->help.zh.empty()) page += fmt::format("{}\n\n{}\n\n", told.act->help.zh, told.act->help.en);
  page += fmt::format("- 谁可以办 · By: {}\n", both(told.who));
  page += fmt::format("- 从 · From: {}\n", both(told.from));
  page += fmt::format("- 到 · To: {}\n", both(told.to));
  add_list("填写 · Fields", told.fields, page);
  add_list("条件 · Needs", told.guards, page);
  add_list("随之 · What follows", told.effects, page);
}

void add_section(std::string_view heading, const std::vector<Words>& lines, std::string& page) {
  if (lines.empty()) return;
  page += fmt::format("\n## {}\n\n", heading);
  for (const Words& line : lines) page += fmt::format("- {}\n", both(line));
}

}  // namespace

std::string reference_page(const Procedure& procedure) {
  const Reference reference = reference_of(procedure);
  std::string page = fmt::format("# {}\n\n", both(procedure.title));
  page += fmt::format(
      "由 `data/procedures/{0}.toml` 生成，不要手改 · Made from `data/procedures/{0}.toml`; do not edit.\n\n"
      "![{1}]({0}.svg)\n",
      procedure.kind, both(procedure.title));
  add_states(reference, page);
  page += "\n## 办理 · Acts\n";
  for (const ActReference& act : reference.acts) add_act(act, page);
  add_section("时钟 · Clocks", reference.clocks, page);
  add_section("下级督办件 · Cases opened under it", reference.children, page);
  add_section("通知 · Notices", reference.notices, page);
  add_section("催办 · Urging", reference.urging, page);
  return page;
}

std::string reference_index(const std::vector<const Procedure*>& procedures) {
  std::string page =
      "# 办理流程 · Procedures\n\n"
      "由 `bihuan procedures describe --out docs/procedures` 从流程文件生成，不要手改。\n\n"
      "Made from the procedure files by `bihuan procedures describe --out docs/procedures`; do not edit. How "
      "such a file is\nwritten: [formats/procedures.md](../formats/procedures.md).\n\n"
      "| 流程 · Procedure | 状态 · States | 办理 · Acts |\n|---|---|---|\n";
  for (const Procedure* procedure : procedures)
    page += fmt::format("| [{}]({}.md) | {} | {} |\n", both(procedure->title), procedure->kind,
                        procedure->states.size(), procedure->acts.size());
  return page;
}

}  // namespace bihuan::procedures
