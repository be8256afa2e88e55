// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/writer.h"

namespace bihuan::storage::sqlite {
namespace {

constexpr std::size_t group_max = 256;

constexpr std::string_view begin_group = "BEGIN IMMEDIATE";
constexpr std::string_view commit = "COMMIT";
constexpr std::string_view roll_back = "ROLLBACK";
constexpr std::string_view begin_one = "SAVEPOINT one";
constexpr std::string_view keep_one = "RELEASE one";
constexpr std::string_view undo_one = "ROLLBACK TO one";

}  // namespace

Writer::Writer(Connection connection)
    : connection_(std::move(connection)), thread_([this](const std::stop_token& stop) { serve(stop); }) {}

Writer::~Writer() {
  thread_.request_stop();
  thread_.join();
}

void Writer::run(Work work) {
  std::future<void> done;
  {
    const std::scoped_lock lock(mutex_);
    waiting_.push_back({std::move(work), {}, {}});
    done = waiting_.back().done.get_future();
  }
  arrived_.notify_one();
  done.get();
}

void Writer::serve(const std::stop_token& stop) {
  while (true) {
    auto group = take_group(stop);
    if (group.empty()) return;
    std::exception_ptr failure;
    try {
      commit_group(group);
    } catch (const std::exception&) {  // handed to each who waits: this is the boundary of the thread
      failure = std::current_exception();
      roll_back_group();
    }
    for (auto& waiting : group) {
      if (const auto& cause = failure ? failure : waiting.failure) {
        waiting.done.set_exception(cause);
      } else {
        waiting.done.set_value();
      }
    }
  }
}

// Empty only when there is nothing left to do for ever.
std::deque<Writer::Waiting> Writer::take_group(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  arrived_.wait(lock, stop, [this] { return !waiting_.empty(); });
  std::deque<Waiting> group;
  while (!waiting_.empty() && group.size() < group_max) {
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return group;
}

void Writer::commit_group(std::deque<Waiting>& group) {
  roll_back_group();  // what a failed disk may have left open
  Query(connection_, begin_group).run();
  for (auto& waiting : group) do_one(waiting);
  Query(connection_, commit).run();
}

// What goes wrong with one work is its own failure, unless it has ended the transaction of all: SQLite does
// that where the disk is full or fails.
void Writer::do_one(Waiting& waiting) {
  Query(connection_, begin_one).run();
  try {
    if (waiting.work(connection_) == Outcome::roll_back) Query(connection_, undo_one).run();
  } catch (const std::exception&) {  // kept for the one who waits for it
    if (!connection_.is_in_transaction()) throw;
    waiting.failure = std::current_exception();
    Query(connection_, undo_one).run();
  }
  Query(connection_, keep_one).run();
}

void Writer::roll_back_group() {
  try {
    if (connection_.is_in_transaction()) Query(connection_, roll_back).run();
  } catch (const SQLite::Exception&) {
    // The disk that refused the commit may refuse this as well. It is tried again before the next group.
  }
}

}  // namespace bihuan::storage::sqlite
