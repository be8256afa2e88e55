// SPDX-License-Identifier: Apache-2.0
#include "proof/chain.h"

namespace bihuan::proof {

Digest next_link(const Digest& previous, const Digest& digest) {
  return Digest::of(previous.text() + "\n" + digest.text());
}

}  // namespace bihuan::proof
