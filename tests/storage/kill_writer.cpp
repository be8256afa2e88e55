// SPDX-License-Identifier: Apache-2.0
// The process that kill_test.cpp kills: appends without end through the real store, and says each
// acknowledgement on standard output, one line `thread version`, in one write.
#include <cstdlib>
#include <fmt/format.h>
#include <thread>
#include <unistd.h>

#include "kill_cases.h"
#include "sample_acts.h"
#include "stores.h"

namespace bihuan::storage::testing {
namespace {

void append_for_ever(cases::CaseStore& store, const std::string& round, int thread) {
  for (cases::Version version = 1;; ++version) {
    const auto receipt =
        store.append(append_to(killed_case(round, thread), version, killed_key(round, thread, version)));
    if (!receipt) std::abort();
    const auto line = fmt::format("{} {}\n", thread, version);
    if (write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::abort();
  }
}

}  // namespace
}  // namespace bihuan::storage::testing

int main(int, char** words) {
  namespace testing = bihuan::storage::testing;
  const auto engine = testing::open_sqlite({.file = words[1]});
  std::vector<std::jthread> threads;
  for (int n = 0; n < testing::killed_threads; ++n)
    threads.emplace_back([&, n] { testing::append_for_ever(engine->store(), words[2], n); });
}
