// SPDX-License-Identifier: Apache-2.0
#include "papers/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/core.h>
#include <optional>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace bihuan::papers {
namespace {

constexpr std::size_t complaint_bytes_max = 4096;
constexpr int exit_code_not_started = 127;

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

struct Pipe {
  Descriptor reading;
  Descriptor writing;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The bytes as a file of its own that has no name.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(::memfd_create("paper", MFD_CLOEXEC));
  while (file.is_open() && !bytes.empty()) {
    ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (file.is_open() && ::lseek(file.get(), 0, SEEK_SET) != 0) return Descriptor();
  return file;
}

/// A descriptor that becomes readable after `time`; a clock of its own, for nothing here may ask what time it
/// is.
Descriptor timer_of(std::chrono::seconds time) {
  Descriptor timer(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
  itimerspec setting{};
  setting.it_value.tv_sec = time.count();
  if (timer.is_open() && ::timerfd_settime(timer.get(), 0, &setting, nullptr) != 0) return Descriptor();
  return timer;
}

void bound(__rlimit_resource resource, std::size_t most) {
  const rlimit limit{most, most};
  ::setrlimit(resource, &limit);
}

/// A network without connections. Whoever is not root needs a name space of users for it, which some systems
/// forbid.
void leave_network() {
  if (::unshare(CLONE_NEWNET) != 0) static_cast<void>(::unshare(CLONE_NEWUSER | CLONE_NEWNET));
}

/// What the child becomes, made before the fork: between fork and exec nothing may allocate.
struct Becoming {
  std::vector<char*> command;
  std::array<char*, 2> environment;
  const char* folder;
  std::array<int, 3> standard;
};

/// In the child: only what is safe there.
[[noreturn]] void become(const Becoming& becoming, const ChildBounds& bounds) {
  ::setpgid(0, 0);
  leave_network();
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  bound(RLIMIT_AS, bounds.memory_bytes_max);
  bound(RLIMIT_CPU, static_cast<std::size_t>(bounds.time_max.count()));
  bound(RLIMIT_FSIZE, bounds.file_bytes_max);
  bound(RLIMIT_CORE, 0);
  bool ready = ::chdir(becoming.folder) == 0;
  for (std::size_t i = 0; i < becoming.standard.size(); ++i)
    ready = ready && ::dup2(becoming.standard[i], static_cast<int>(i)) >= 0;
  ::syscall(SYS_close_range, 3U, ~0U, 0U);
  if (ready) ::execve(becoming.command[0], becoming.command.data(), becoming.environment.data());
  ::_exit(exit_code_not_started);
}

class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() { kill(); }

  void kill() {
    if (id_ <= 0) return;
    ::kill(-id_, SIGKILL);  // its own children too
    ::kill(id_, SIGKILL);   // before it had a group
    wait();
  }
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    return status;
  }
  /// Readable once the child has ended.
  Descriptor end() const { return Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, id_, 0U))); }

 private:
  pid_t id_;
};

/// Takes what there is to read, of which `to` keeps up to `bytes_max`. False at the end of the stream.
bool take(Descriptor& from, std::string& to, std::size_t bytes_max) {
  std::array<char, 1U << 16> chunk{};
  ssize_t count = ::read(from.get(), chunk.data(), chunk.size());
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) {
    from.close();
    return false;
  }
  to.append(chunk.data(),
            std::min(static_cast<std::size_t>(count), bytes_max - std::min(bytes_max, to.size())));
  return true;
}

bool is_ready(const pollfd& entry) {
  return (entry.revents & (POLLIN | POLLHUP | POLLERR)) != 0;
}

/// Reads until the child has closed its output and ended, or passes a bound.
ChildEnd follow(const Child& child, Descriptor output, Descriptor complaints, const ChildBounds& bounds,
                ChildOutcome& outcome) {
  Descriptor timer = timer_of(bounds.time_max);
  Descriptor end = child.end();
  for (bool has_ended = false; !has_ended || output.is_open() || complaints.is_open();) {
    std::array<pollfd, 4> entries = {pollfd{timer.get(), POLLIN, 0}, pollfd{output.get(), POLLIN, 0},
                                     pollfd{complaints.get(), POLLIN, 0},
                                     pollfd{has_ended ? -1 : end.get(), POLLIN, 0}};
    if (::poll(entries.data(), entries.size(), -1) < 0 && errno != EINTR) return ChildEnd::too_slow;
    if (is_ready(entries[0])) return ChildEnd::too_slow;
    if (is_ready(entries[1])) take(output, outcome.output, bounds.output_bytes_max + 1);
    if (is_ready(entries[2])) take(complaints, outcome.complaints, complaint_bytes_max);
    if (is_ready(entries[3])) has_ended = true;
    if (outcome.output.size() > bounds.output_bytes_max) return ChildEnd::too_much_output;
  }
  return ChildEnd::exited;
}

Failure no_room(std::string_view program) {
  return fail(ErrorKind::unavailable,
              Words{fmt::format("服务器资源不足，无法运行 {}。请稍后再试。", program),
                    fmt::format("The server has no room to run {}. Try again later.", program)});
}

}  // namespace

Result<ChildOutcome> run_child(const std::vector<std::string>& command, std::string_view input,
                               const ChildBounds& bounds, const std::string& home) {
  VERIFY(!command.empty());
  const std::string& program = command.front();
  if (::access(program.c_str(), X_OK) != 0) {
    return fail(ErrorKind::unavailable, Words{fmt::format("服务器缺少程序 {}。", program),
                                              fmt::format("The server lacks the program {}.", program)});
  }
  Descriptor file = file_of(input);
  auto output = make_pipe();
  auto complaints = make_pipe();
  if (!file.is_open() || !output || !complaints) return no_room(program);

  std::string environment = "HOME=" + home;
  Becoming becoming{{},
                    {environment.data(), nullptr},
                    home.c_str(),
                    {file.get(), output->writing.get(), complaints->writing.get()}};
  for (const std::string& argument : command) becoming.command.push_back(const_cast<char*>(argument.c_str()));
  becoming.command.push_back(nullptr);
  pid_t id = ::fork();
  if (id == 0) become(becoming, bounds);
  if (id < 0) return no_room(program);

  Child child(id);
  output->writing.close();
  complaints->writing.close();
  ChildOutcome outcome;
  outcome.end = follow(child, std::move(output->reading), std::move(complaints->reading), bounds, outcome);
  if (outcome.end != ChildEnd::exited) {
    child.kill();
    return outcome;
  }
  int status = child.wait();
  outcome.end = WIFEXITED(status) ? ChildEnd::exited : ChildEnd::killed;
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return outcome;
}

}  // namespace bihuan::papers
