// SPDX-License-Identifier: Apache-2.0
// The words by which minutes instruct: the tables that the reading of duties rests on. They are words of the
// official style as it is written everywhere; no place, person or organisation stands here.
#pragma once

#include "reading/lexicon.h"

namespace bihuan::reading::cues {

extern const Lexicon modals;         // 要, 必须, 不得 …: instruct whoever stands before them
extern const Lexicon no_modals;      // 重要, 要素, 应急 …: words that only contain such a character
extern const Lexicon starters;       // words that open an instruction and never stand in a name
extern const Lexicon soft_starters;  // verbs that open an instruction but stand in names too: 管理, 服务
extern const Lexicon small_words;    // single characters that end a name: 的, 在, 将 …
extern const Lexicon names_hold;     // words in which those characters are part of a name: 经济, 自然
extern const Lexicon prepositions;  // 在, 对, 以 …: an instruction may open with a phrase of circumstance
extern const Lexicon light_adverbs;   // what may stand between bearer and modal: 也, 均, 一并
extern const Lexicon lead_ins;        // what may stand before a bearer: 会议要求, 同时, 一是
extern const Lexicon expositions;     // openings of sentences that tell, not instruct
extern const Lexicon past_marks;      // signs within a clause that it tells what is done already
extern const Lexicon not_past;        // words that only contain such a sign: 为了
extern const Lexicon approvals;       // 原则同意 …: an outcome, which ends an instruction
extern const Lexicon assigning;       // 由, 责成, 请 …: words right before a bearer
extern const Lexicon no_assigning;    // 理由, 由于, 提请 …
extern const Lexicon membership;      // 由…组成, 由…任组长: who belongs, not who acts
extern const Lexicon authorship;      // 由X提出的…: whose work is spoken of
extern const Lexicon heading_roles;   // 牵头, 牵头调度: leads, and others do
extern const Lexicon going_roles;     // 出面: goes and talks, and others do
extern const Lexicon bearing_roles;   // 负责, 具体负责
extern const Lexicon helping_roles;   // 配合, 协助
extern const Lexicon authorities;     // 市委, 市政府: told about far more often than instructed
extern const Lexicon checking_roles;  // 审核把关

}  // namespace bihuan::reading::cues
