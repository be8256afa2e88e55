// SPDX-License-Identifier: Apache-2.0
// The pages' files that travel in the binary: written at build time by embed_files() of cmake/embed.cmake.
#pragma once

#include <span>

#include "base/embedded.h"

namespace bihuan::web {

std::span<const EmbeddedFile> template_files();
std::span<const EmbeddedFile> asset_files();
/// Scripts of others.
std::span<const EmbeddedFile> library_files();
std::span<const EmbeddedFile> phrase_files();

}  // namespace bihuan::web
