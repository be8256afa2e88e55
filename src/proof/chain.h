// SPDX-License-Identifier: Apache-2.0
// A chain over digests in their order: each link depends on all before it, so that nothing can be taken out,
// put in or moved without changing every later link.
#pragma once

#include "proof/digest.h"

namespace bihuan::proof {

/// SM3 over the previous link's text, a line feed, and the digest's text. The first link follows an empty
/// one.
Digest next_link(const Digest& previous, const Digest& digest);

}  // namespace bihuan::proof
