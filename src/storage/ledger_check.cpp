// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger_check.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "proof/chain.h"

namespace bihuan::storage {
namespace {

constexpr std::size_t acts_at_once = 1000;

class Examination {
 public:
  void take(const StoredAct& stored) {
    position_ = stored.position;
    ++report_.acts;
    if (position_ != last_ + 1)
      object(fmt::format("前缺 {} 条", position_ - last_ - 1), "acts before it are missing");
    last_ = position_;
    examine_chain(stored);
    if (const auto envelope = cases::parse_envelope(stored.envelope)) {
      examine_version(stored, *envelope);
      examine_payloads({*envelope, stored.payloads});
    } else {
      const auto& reason = envelope.error().reasons.front();
      object("信封不合格式：" + reason.zh, "the envelope breaks its form: " + reason.en);
    }
  }

  LedgerReport finish(const LedgerHead& head) {
    position_ = head.position;
    if (head.position != last_) {
      object(fmt::format("台账应止于第 {} 条，实有 {} 条", head.position, last_),
             fmt::format("the ledger should end at {}, but ends at {}", head.position, last_));
    } else if (head.link != link_.text()) {
      object("链尾与记录不符", "the end of the chain is not what was kept");
    }
    report_.cases = versions_.size();
    report_.link = link_.text();
    return std::move(report_);
  }

 private:
  void object(std::string zh, std::string en) {
    report_.faults.push_back({position_, {std::move(zh), std::move(en)}});
  }

  // Goes on from the link that is stored, so that one change is not reported at every later act.
  void examine_chain(const StoredAct& stored) {
    const auto digest = proof::Digest::of(stored.envelope);
    if (digest.text() != stored.digest) object("信封与摘要不符", "the envelope is not what its digest says");
    if (proof::next_link(link_, digest).text() != stored.link)
      object("与前一条的链接不符", "the link does not follow from the act before");
    link_ = proof::Digest::parse(stored.link).value_or(proof::Digest());
  }

  void examine_version(const StoredAct& stored, const cases::Envelope& envelope) {
    if (envelope.case_id.text() != stored.case_id || envelope.version != stored.version)
      object("所属督办件或序号与信封不符", "it stands under another case or version than its envelope says");
    const auto expected = ++versions_[envelope.case_id];
    if (envelope.version != expected) {
      object(fmt::format("该督办件应为第 {} 条，实为第 {} 条", expected, envelope.version),
             fmt::format("version {} of its case is expected, and it is {}", expected, envelope.version));
      versions_[envelope.case_id] = envelope.version;
    }
  }

  void examine_payloads(const cases::Act& act) {
    report_.payloads += act.payloads.size();
    report_.payloads_destroyed +=
        act.envelope.commitments.size() - std::min(act.payloads.size(), act.envelope.commitments.size());
    if (!cases::matches_commitments(act))
      object("内容与承诺不符", "a payload is not what its commitment says");
    if (const auto content = cases::content_of(act); !content) {
      const auto& reason = content.error().reasons.front();
      object("内容不合格式：" + reason.zh, "a payload breaks its form: " + reason.en);
    }
  }

  LedgerReport report_;
  std::uint64_t position_ = 0;
  std::uint64_t last_ = 0;
  proof::Digest link_;
  std::map<CaseId, cases::Version> versions_;
};

}  // namespace

LedgerReport check_ledger(const LedgerSource& ledger) {
  const auto head = ledger.head();
  Examination examination;
  std::uint64_t position = 0;
  while (true) {
    const auto acts = ledger.stored_after(position, acts_at_once);
    if (acts.empty()) return examination.finish(head);
    for (const auto& act : acts) examination.take(act);
    position = acts.back().position;
  }
}

}  // namespace bihuan::storage
