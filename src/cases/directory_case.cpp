// SPDX-License-Identifier: Apache-2.0
#include "cases/directory_case.h"

namespace bihuan::cases {

CaseId directory_case() {
  return CaseId("directory");
}

DirectoryState evolve_directory(DirectoryState before, const Act& act) {
  before.version = act.envelope.version;
  const auto content = content_of(act);
  if (!content) return before;
  const auto text = [&content](std::string_view name) {
    const auto found = content->texts.find(name);
    return found == content->texts.end() ? std::string() : found->second;
  };
  for (const Fact& fact : content->facts) {
    if (const auto* changed = std::get_if<DirectoryChanged>(&fact)) {
      auto after = before.directory.apply(changed->change);
      VERIFY(after.has_value());
      before.directory = std::move(*after);
    } else if (const auto* entered = std::get_if<PersonEntered>(&fact)) {
      before.roster.enter({entered->person, text("name"), entered->organisation, text("post")});
    } else if (std::holds_alternative<GroupRulesSet>(fact)) {
      // Rules whose text was destroyed leave those before them in force.
      if (auto rules = offices::GroupRules::parse(text("rules"))) before.rules = *std::move(rules);
    }
  }
  return before;
}

proof::Digest digest_of(const offices::GroupRules& rules) {
  return proof::Digest::of(boost::json::serialize(offices::to_json(rules)));
}

}  // namespace bihuan::cases
