// SPDX-License-Identifier: Apache-2.0
// The folder that holds everything an office enters: the ledger, and a marker that says what the folder is
// for. A folder is opened by one program at a time. A training folder is the only kind in which the day may
// be set.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "base/clock.h"
#include "base/result.h"

namespace bihuan::commands {

enum class FolderKind { office, training };

class DataFolder {
 public:
  /// Makes the folder, or takes an empty one. Conflict where there is something in it already.
  static Result<void> create(const std::filesystem::path& path, FolderKind kind);
  /// Locks the folder until the object's end. Not found where it is no data folder, unsupported where its
  /// format is of a later release, conflict while another program has it open.
  static Result<DataFolder> open(const std::filesystem::path& path);

  ~DataFolder();
  DataFolder(DataFolder&& other) noexcept;
  DataFolder& operator=(DataFolder&&) = delete;

  FolderKind kind() const { return kind_; }
  std::filesystem::path ledger() const { return path_ / "ledger.sqlite"; }

 private:
  DataFolder(std::filesystem::path path, FolderKind kind, int lock);

  std::filesystem::path path_;
  FolderKind kind_;
  int lock_;
};

/// The machine's clock, or for a training folder one that stands on `today`. Refused for an office's folder.
Result<std::unique_ptr<Clock>> clock_for(FolderKind kind, std::optional<Day> today);

}  // namespace bihuan::commands
