// SPDX-License-Identifier: Apache-2.0
#include "proof/digest.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>
#include <openssl/evp.h>

#include "base/result.h"

namespace bihuan::proof {
namespace {

constexpr std::string_view prefix = "sm3:";
constexpr std::size_t digest_bytes = 32;

struct FreeMd {
  void operator()(EVP_MD* md) const { EVP_MD_free(md); }
};

// Fetched once: an implicit fetch for each digest costs as much again as hashing a short text.
const EVP_MD* sm3() {
  static const std::unique_ptr<EVP_MD, FreeMd> md(EVP_MD_fetch(nullptr, "SM3", nullptr));
  VERIFY(md != nullptr);
  return md.get();
}

}  // namespace

Digest Digest::of(std::string_view bytes) {
  std::array<unsigned char, digest_bytes> out{};
  unsigned size = 0;
  VERIFY(EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, sm3(), nullptr) == 1 &&
         size == out.size());
  std::string text(prefix);
  for (const unsigned char byte : out) fmt::format_to(std::back_inserter(text), "{:02x}", byte);
  return Digest(std::move(text));
}

std::optional<Digest> Digest::parse(std::string_view text) {
  if (text.size() != prefix.size() + 2 * digest_bytes || !text.starts_with(prefix)) return {};
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (!std::ranges::all_of(text.substr(prefix.size()), is_hex)) return {};
  return Digest(std::string(text));
}

std::string uuid_of(std::string_view text) {
  const auto digest = Digest::of(text).text();
  auto hex = digest.substr(digest.find(':') + 1, 32);
  hex[12] = '8';
  hex[16] = 'a';
  for (const std::size_t place : {20U, 16U, 12U, 8U}) hex.insert(place, 1, '-');
  return hex;
}

}  // namespace bihuan::proof
