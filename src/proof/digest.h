// SPDX-License-Identifier: Apache-2.0
// Digests that say by which algorithm they were made: `sm3:` and 64 hexadecimal digits (GB/T 32905-2016).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace bihuan::proof {

class Digest {
 public:
  Digest() = default;
  /// SM3 of the bytes.
  static Digest of(std::string_view bytes);
  /// Accepts exactly what text() gives.
  static std::optional<Digest> parse(std::string_view text);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  auto operator<=>(const Digest&) const = default;

 private:
  explicit Digest(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

/// A UUID of version 8 (RFC 9562), our own bits: those of the digest of `text`. The same text, the same id.
std::string uuid_of(std::string_view text);

}  // namespace bihuan::proof
