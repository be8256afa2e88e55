// SPDX-License-Identifier: Apache-2.0
// The words that names of bearers are built of, as they are the same all over the country: levels, tails of
// organisations' names, fields of departments, classes, posts. No single place, person or body stands here.
#pragma once

#include "reading/lexicon.h"
#include "text/folded_text.h"

namespace bihuan::reading {

namespace names {

extern const Lexicon levels;            // 市, 县, 区 …: before the name of a department
extern const Lexicon tails;             // 局, 中心, 公司 …
extern const Lexicon tails_alone;       // those that are a name by themselves: 法院
extern const Lexicon no_tails;          // 格局, 干部, 城市 …: words that only end like a name
extern const Lexicon no_places;         // 城镇, 全市 …: no names by themselves, though 甲城镇 is one
extern const Lexicon firms;             // 热电, 置业 …: trades that end a firm's own name
extern const Lexicon no_firms;          // 工程, 民间 …: before them they end none
extern const Lexicon fields;            // 财政, 住建 …
extern const Lexicon joined_fields;     // 文化和旅游: fields that 和 does not part
extern const Lexicon group_openers;     // 各, 相关 …
extern const Lexicon group_qualifiers;  // 市直, 主管 …: between the opener and the head
extern const Lexicon group_heads;       // 部门, 单位 …
extern const Lexicon short_heads;       // 地, 级 …: heads only right behind 各
extern const Lexicon whole_groups;      // 全市上下 …
extern const Lexicon posts;             // 市长, 书记 …
extern const Lexicon unnamed_posts;     // 分管副市长 …: a post that says no name

extern const Lexicon titles;  // of those, what may follow a name: 甲某副市长

}  // namespace names

/// Length of the level at `at`: 市, 县区, 州县两级.
std::size_t level_at(std::u32string_view chars, std::size_t at, std::size_t end);

/// Length of the modal (要, 必须 …) at `at`; 0 if the character belongs to another word (重要, 要素, 应急).
std::size_t modal_at(std::u32string_view chars, std::size_t at, std::size_t end);

/// Whether the run names departments by their field (市场监管部门), and not only by their part in the matter
/// (主管部门).
bool names_a_field(std::u32string_view chars, text::Range run);

}  // namespace bihuan::reading
