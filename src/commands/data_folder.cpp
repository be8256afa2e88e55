// SPDX-License-Identifier: Apache-2.0
#include "commands/data_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace bihuan::commands {
namespace {

namespace fs = std::filesystem;

// The marker's first line carries the version of the folder's own format, its second line the folder's kind.
constexpr std::string_view marker_name = "bihuan-folder";
constexpr std::string_view marker_title = "bihuan data folder, format ";
constexpr std::string_view format = "1";
constexpr std::string_view training_line = "for training";
constexpr std::string_view office_line = "for an office";

Failure cannot_use(const fs::path& path, std::string_view why) {
  return fail(ErrorKind::unavailable,
              Words{fmt::format("数据目录 {} 无法使用：{}", path.string(), why),
                    fmt::format("cannot use the data folder {}: {}", path.string(), why)});
}

Failure no_folder(const fs::path& path) {
  return fail(
      ErrorKind::not_found,
      Words{fmt::format("{} 不是数据目录，请先运行 bihuan init --data {}", path.string(), path.string()),
            fmt::format("{} is no data folder; make one by: bihuan init --data {}", path.string(),
                        path.string())});
}

Failure later_format(const fs::path& path, std::string_view found) {
  return fail(
      ErrorKind::unsupported,
      Words{fmt::format("数据目录 {} 的格式 {} 由更新的版本建立，请升级本系统", path.string(), found),
            fmt::format("the data folder {} has format {}; a later release made it", path.string(), found)});
}

Result<FolderKind> read_marker(const fs::path& path) {
  std::ifstream marker{path / marker_name};
  std::string title;
  std::string kind;
  if (!std::getline(marker, title) || !title.starts_with(marker_title)) return no_folder(path);
  const std::string found = title.substr(marker_title.size());
  if (found != format) return later_format(path, found);
  std::getline(marker, kind);
  if (kind == training_line) return FolderKind::training;
  if (kind == office_line) return FolderKind::office;
  return no_folder(path);
}

/// By a rename, so that a folder whose making was cut short is none.
Result<void> write_marker(const fs::path& path, FolderKind kind) {
  const fs::path marker = path / marker_name;
  fs::path draft = marker;
  draft += ".draft";
  std::ofstream out{draft};
  out << marker_title << format << '\n'
      << (kind == FolderKind::training ? training_line : office_line) << '\n';
  out.close();
  if (!out) return cannot_use(path, "write");
  std::error_code failure;
  fs::rename(draft, marker, failure);
  if (failure) return cannot_use(path, failure.message());
  return {};
}

}  // namespace

Result<void> DataFolder::create(const fs::path& path, FolderKind kind) {
  std::error_code failure;
  fs::create_directories(path, failure);
  if (failure) return cannot_use(path, failure.message());
  const bool is_empty = fs::is_empty(path, failure);
  if (failure) return cannot_use(path, failure.message());
  if (!is_empty) {
    return fail(ErrorKind::conflict, Words{fmt::format("目录 {} 中已有内容", path.string()),
                                           fmt::format("there is something in {} already", path.string())});
  }
  return write_marker(path, kind);
}

Result<DataFolder> DataFolder::open(const fs::path& path) {
  const FolderKind kind = TRY(read_marker(path));
  const int lock = ::open((path / marker_name).c_str(), O_RDONLY | O_CLOEXEC);
  if (lock < 0) return cannot_use(path, std::generic_category().message(errno));
  DataFolder folder{path, kind, lock};
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    return fail(
        ErrorKind::conflict,
        Words{fmt::format("另一个程序正在使用数据目录 {}，请先停下它", path.string()),
              fmt::format("another program has the data folder {} open: stop it first", path.string())});
  }
  return folder;
}

DataFolder::DataFolder(fs::path path, FolderKind kind, int lock)
    : path_(std::move(path)), kind_(kind), lock_(lock) {}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : path_(std::move(other.path_)), kind_(other.kind_), lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
  if (lock_ >= 0) ::close(lock_);
}

Result<std::unique_ptr<Clock>> clock_for(FolderKind kind, std::optional<Day> today) {
  if (!today) return std::make_unique<SystemClock>();
  if (kind == FolderKind::training) return std::make_unique<TrainingClock>(*today);
  return fail(ErrorKind::refused, Words{"--today 只用于以 --training 建立的练习目录",
                                        "--today is only for a data folder that was made with --training"});
}

}  // namespace bihuan::commands
