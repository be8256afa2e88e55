// SPDX-License-Identifier: Apache-2.0
#include "commands/adopter.h"

#include <fmt/format.h>

#include "text/blank_text.h"

namespace bihuan::commands {
namespace {

Result<cases::Actor> actor_called(const std::string& name, const cases::CaseRegister& register_) {
  const auto state = register_.directory();
  for (const people::Person& person : state->roster.persons()) {
    const cases::Actor actor{person.id, person.organisation};
    if (person.name == name && register_.sits_in_office(actor)) return actor;
  }
  return fail(
      ErrorKind::not_found,
      Words{fmt::format("督查机构的名册里没有“{}”：请用 --by 写明由谁采用", name),
            fmt::format("nobody called “{}” is on the office's roster: name with --by who adopts it", name)});
}

}  // namespace

Result<cases::Actor> actor_of(const Adopter& adopter, const cases::CaseRegister& register_) {
  auto actor = actor_called(adopter.by, register_);
  if (!text::is_blank_text(adopter.reason)) return actor;
  auto reasons = actor ? std::vector<Words>() : actor.error().reasons;
  reasons.push_back({"请以 --reason 写明理由或批准人", "say with --reason why, or on whose word"});
  return fail(actor ? ErrorKind::refused : actor.error().kind, std::move(reasons));
}

}  // namespace bihuan::commands
