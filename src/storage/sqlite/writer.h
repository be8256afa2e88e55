// SPDX-License-Identifier: Apache-2.0
// The one thread that writes. It takes all works that wait into one transaction, each in a savepoint of its
// own, so that the disk is asked once for many and the refusal of one does not touch the others. Nobody is
// answered before the commit is durable, a refusal neither: it may rest on what others of the group wrote.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "base/result.h"
#include "storage/sqlite/connection.h"

namespace bihuan::storage::sqlite {

class Writer {
 public:
  explicit Writer(Connection connection);
  /// Finishes what waits.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Runs `work` (Connection& -> Result<T>) on the writer's thread and gives its result after the commit. A
  /// failure is rolled back alone. Throws if the disk refuses: then nothing is known but that nothing was
  /// acknowledged.
  template <class Work>
  auto transact(Work work) {
    std::optional<std::invoke_result_t<Work, Connection&>> result;
    run([&](Connection& connection) {
      result.emplace(work(connection));
      return result->has_value() ? Outcome::keep : Outcome::roll_back;
    });
    return *std::move(result);
  }

 private:
  enum class Outcome { keep, roll_back };
  using Work = std::function<Outcome(Connection&)>;
  struct Waiting {
    Work work;
    std::promise<void> done;
    std::exception_ptr failure;
  };

  void run(Work work);
  void serve(const std::stop_token& stop);
  std::deque<Waiting> take_group(const std::stop_token& stop);
  void commit_group(std::deque<Waiting>& group);
  void do_one(Waiting& waiting);
  void roll_back_group();

  Connection connection_;
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<Waiting> waiting_;
  std::jthread thread_;  // last, so that it ends first
};

}  // namespace bihuan::storage::sqlite
