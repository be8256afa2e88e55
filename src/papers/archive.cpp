// SPDX-License-Identifier: Apache-2.0
#include "papers/archive.h"

#include <array>
#include <fmt/core.h>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Failure damaged() {
  return fail(ErrorKind::malformed,
              Words{"文件已损坏，无法解开。请用原软件打开并另存，或重新下载后再上传。",
                    "The file is damaged and cannot be unpacked. Open it in its own program and "
                    "save it again, or download it once more."});
}

Failure bomb() {
  constexpr std::size_t megabyte = 1U << 20;
  return fail(
      ErrorKind::too_large,
      Words{fmt::format("文件解开后超过 {} MB 或 {} 个部件的上限，不予读取。请去掉图片、附件后另存再上传。",
                        limits::unpacked_bytes_max / megabyte, limits::archive_entries_max),
            fmt::format("Unpacked, the file passes the limit of {} MB or {} parts and is not read. Take out "
                        "pictures and attachments and save it again.",
                        limits::unpacked_bytes_max / megabyte, limits::archive_entries_max)});
}

Failure locked() {
  return fail(ErrorKind::encrypted,
              Words{"文件是加密的压缩格式。请取消密码，另存后再上传。",
                    "The file is packed with a password. Remove it and save the file again."});
}

bool is_plain_or_deflated(const zip_stat_t& entry) {
  return entry.comp_method == ZIP_CM_STORE || entry.comp_method == ZIP_CM_DEFLATE;
}

}  // namespace

Result<Archive> Archive::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return damaged();
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (zip == nullptr) {
    zip_source_free(source);
    return damaged();
  }
  Archive archive(zip);
  if (zip_get_num_entries(zip, 0) > static_cast<zip_int64_t>(limits::archive_entries_max)) return bomb();
  return archive;
}

bool Archive::has(const std::string& name) const {
  return zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::string> Archive::read(const std::string& name) {
  zip_int64_t index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
  if (index < 0) {
    return fail(ErrorKind::malformed,
                Words{fmt::format("文件缺少部件 {}，可能已损坏。请用原软件打开并另存。", name),
                      fmt::format("The file lacks its part {}; it may be damaged. Open it in its "
                                  "own program and save it again.",
                                  name)});
  }
  zip_stat_t entry;
  if (zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &entry) != 0) return damaged();
  if (entry.encryption_method != ZIP_EM_NONE) return locked();
  // Other methods are never used by office programs, and some take memory by the header's word.
  if (!is_plain_or_deflated(entry)) return damaged();
  return unpack(static_cast<zip_uint64_t>(index));
}

Result<std::string> Archive::unpack(zip_uint64_t index) {
  Member member(zip_fopen_index(zip_.get(), index, 0), &zip_fclose);
  if (!member) return damaged();
  std::string content;
  std::array<char, 1U << 16> chunk{};
  for (;;) {
    zip_int64_t count = zip_fread(member.get(), chunk.data(), chunk.size());
    if (count < 0) return damaged();
    if (count == 0) return content;
    unpacked_bytes_ += static_cast<std::size_t>(count);
    if (unpacked_bytes_ > limits::unpacked_bytes_max) return bomb();
    content.append(chunk.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace bihuan::papers
