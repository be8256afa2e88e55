// SPDX-License-Identifier: Apache-2.0
// For tests: a small sound procedure file to break in one place, the shipped files, and comparison with a
// kept text.
#pragma once

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <string_view>

namespace bihuan::procedures::testing {

/// Line 1 is `kind`. One act a line, from line 13 on.
inline constexpr std::string_view errand =
    R"(kind = "errand"
title = { zh = "跑腿", en = "Errand" }
initial = "open"

state = [
  { name = "open", label = { zh = "待办", en = "Open" }, phase = "before", waits_for = "office" },
  { name = "running", label = { zh = "在办", en = "Running" }, phase = "running", waits_for = "lead" },
  { name = "claimed", label = { zh = "待核", en = "Claimed" }, phase = "running", waits_for = "office" },
  { name = "done", label = { zh = "办毕", en = "Done" }, phase = "ended", end = "verified" },
]

act = [
  { name = "begin", label = { zh = "开办", en = "Begin" }, from = ["open"], to = "running",)"
    R"( by = ["office"], main = ["open"], effects = ["docket"] },
  { name = "claim", label = { zh = "报毕", en = "Claim" }, from = ["running"], to = "claimed",)"
    R"( by = ["lead"], main = ["running"], effects = ["claim"] },
  { name = "accept", label = { zh = "核毕", en = "Accept" }, from = ["claimed"], to = "done",)"
    R"( by = ["office"], main = ["claimed"],)"
    R"( guards = ["claim_open", "another_body_than_lead"],)"
    R"( effects = ["accept_claim"] },
]
)";

/// The errand with the one occurrence of `old` replaced.
inline std::string errand_with(std::string_view old, std::string_view replacement) {
  std::string text(errand);
  const std::size_t found = text.find(old);
  EXPECT_NE(found, std::string::npos) << old;
  EXPECT_EQ(text.find(old, found + 1), std::string::npos) << old << " stands there twice";
  return text.replace(found, old.size(), replacement);
}

/// The errand with a further act in line 16.
inline std::string errand_with_act(std::string_view act) {
  return errand_with("effects = [\"accept_claim\"] },\n",
                     "effects = [\"accept_claim\"] },\n  " + std::string(act) + ",\n");
}

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string shipped(std::string_view kind) {
  return contents(std::filesystem::path("data/procedures") / (std::string(kind) + ".toml"));
}

/// Compares with tests/procedures/`name`; a change that is meant is taken over by the copy that the message
/// names.
inline void expect_kept(const std::string& name, const std::string& actual) {
  const std::filesystem::path kept = std::filesystem::path("tests/procedures") / name;
  if (contents(kept) == actual) return;
  const std::filesystem::path written = std::filesystem::path(::testing::TempDir()) / name;
  std::ofstream(written, std::ios::binary) << actual;
  ADD_FAILURE() << "changed; if that is meant: cp " << written.string() << " " << kept.string();
}

}  // namespace bihuan::procedures::testing
