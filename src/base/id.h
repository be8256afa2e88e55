// SPDX-License-Identifier: Apache-2.0
// Names of things that never change and mean nothing: text inside, distinct types outside.
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/day.h"

namespace bihuan {

template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

using CaseId = Id<struct CaseTag>;
using OrganisationId = Id<struct OrganisationTag>;
using PersonId = Id<struct PersonTag>;
using MinutesId = Id<struct MinutesTag>;
using DraftId = Id<struct DraftTag>;
using CommandKey = Id<struct CommandTag>;

/// A UUID of version 7 (RFC 9562) as 36 characters: sorts by the moment of its making, in milliseconds.
std::string new_uuid(Moment now);

}  // namespace bihuan

template <class Tag>
struct std::hash<bihuan::Id<Tag>> {
  std::size_t operator()(const bihuan::Id<Tag>& id) const { return std::hash<std::string>{}(id.text()); }
};
