// SPDX-License-Identifier: Apache-2.0
#include "procedures/file.h"

#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace bihuan::procedures {
namespace {

std::string shipped(const std::string& kind) {
  std::ifstream file(BIHUAN_SOURCE_DIR "/data/procedures/" + kind + ".toml");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string findings_in(std::string_view toml) {
  const auto procedure = load_procedure(toml, "test.toml");
  std::string all;
  if (procedure) return all;
  for (const Words& reason : procedure.error().reasons) all += reason.zh + " / " + reason.en + "\n";
  return all;
}

TEST(ProcedureFile, LoadsEveryShippedProcedure) {
  for (const char* kind : {"matter", "duty", "document"}) EXPECT_EQ(findings_in(shipped(kind)), "");
}

}  // namespace
}  // namespace bihuan::procedures
