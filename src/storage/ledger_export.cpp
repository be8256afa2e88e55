// SPDX-License-Identifier: Apache-2.0
#include "storage/ledger_export.h"

#include "proof/canonical.h"

namespace bihuan::storage {
namespace {

constexpr std::size_t acts_at_once = 1000;

boost::json::value json_of(const StoredAct& act) {
  boost::json::array payloads;
  for (const auto& [name, salt, bytes] : act.payloads)
    payloads.push_back({{"name", name}, {"salt", salt}, {"bytes", bytes}});
  return {{"position", act.position},
          {"envelope", act.envelope},
          {"digest", act.digest},
          {"link", act.link},
          {"payloads", std::move(payloads)}};
}

}  // namespace

void export_ledger(const LedgerSource& ledger, const std::function<void(std::string_view)>& print) {
  std::uint64_t position = 0;
  for (auto acts = ledger.stored_after(0, acts_at_once); !acts.empty();
       acts = ledger.stored_after(position, acts_at_once)) {
    for (const auto& act : acts) print(proof::canonical(json_of(act)) + "\n");
    position = acts.back().position;
  }
  const auto head = ledger.head();
  const boost::json::value end{{"head", {{"position", head.position}, {"link", head.link}}}};
  print(proof::canonical(end) + "\n");
}

}  // namespace bihuan::storage
