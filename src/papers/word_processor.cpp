// SPDX-License-Identifier: Apache-2.0
#include "papers/word_processor.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <unistd.h>
#include <utility>

#include "base/limits.h"
#include "papers/child_process.h"

namespace bihuan::papers {
namespace {

constexpr std::size_t output_bytes_max = 1U << 16;        // it says little, and not on this way
constexpr std::size_t memory_max = std::size_t{3} << 30;  // its address space, most of it never used
constexpr std::chrono::seconds time_max{60};              // of a server that does other things too

Failure no_program() {
  return fail(
      ErrorKind::unavailable,
      Words{"服务器未安装 LibreOffice，读不了旧版 Word、WPS、RTF 或 ODT 文档。请打开后另存为 .docx 再上传，"
            "或粘贴全文；管理员可安装软件包 libreoffice-writer-nogui。",
            "The server lacks LibreOffice, which reads old Word, WPS, RTF and ODT documents. Save the "
            "file as .docx, or paste its text; the administrator may install libreoffice-writer-nogui."});
}

Failure no_room() {
  return fail(ErrorKind::unavailable,
              Words{"服务器临时空间不足，无法转换文档。请稍后再试，或另存为 .docx 再上传。",
                    "The server has no room to convert the document. Try again later, "
                    "or save it as .docx."});
}

Failure not_converted() {
  return fail(
      ErrorKind::malformed,
      Words{"文档无法转换，可能已损坏或设有密码。请用 Word 或 WPS 打开，取消密码并另存为 .docx 再上传。",
            "The document could not be converted: it may be damaged or locked. Open it in Word or "
            "WPS, remove its password and save it as .docx."});
}

Failure too_costly() {
  return fail(ErrorKind::too_large,
              Words{"文档过大或过于复杂，未能在限定的时间和内存内转换完。请拆分，或另存为 .docx 再上传。",
                    "The document is too large or too complex to be converted within the bounds of time and "
                    "memory. Split it, or save it as .docx."});
}

/// Gone with all that is in it when this is.
class TemporaryFolder {
 public:
  static std::optional<TemporaryFolder> make() {
    std::error_code error;
    std::string name = (std::filesystem::temp_directory_path(error) / "bihuan-paper-XXXXXX").string();
    if (error || ::mkdtemp(name.data()) == nullptr) return {};
    return TemporaryFolder(name);
  }
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder() {
    std::error_code error;
    if (!path_.empty()) std::filesystem::remove_all(path_, error);
  }

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

bool write(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(file.flush());
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Result<std::string> convert_to_docx(std::string_view bytes, std::string_view extension,
                                    std::string_view program) {
  const std::string path(program);
  if (::access(path.c_str(), X_OK) != 0) return no_program();
  const auto folder = TemporaryFolder::make();
  if (!folder) return no_room();
  const auto paper = folder->path() / fmt::format("paper.{}", extension);
  if (!write(paper, bytes)) return no_room();

  const std::vector<std::string> command = {
      path,
      "--headless",
      "--norestore",
      "--nologo",
      "--convert-to",
      "docx",
      "--outdir",
      (folder->path() / "converted").string(),
      fmt::format("-env:UserInstallation=file://{}/profile", folder->path().string()),
      paper.string()};
  const ChildBounds bounds = {memory_max, output_bytes_max, time_max, limits::unpacked_bytes_max};
  const auto outcome = TRY(run_child(command, {}, bounds, folder->path().string()));
  if (outcome.end == ChildEnd::too_slow || outcome.end == ChildEnd::too_much_output) return too_costly();
  // It ends well even where it could not read the paper; only what it wrote tells.
  auto docx = read(folder->path() / "converted" / "paper.docx");
  if (docx.empty()) return not_converted();
  return docx;
}

}  // namespace bihuan::papers
