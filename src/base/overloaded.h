// SPDX-License-Identifier: Apache-2.0
// One lambda per alternative for std::visit: a missing one does not compile.
#pragma once

namespace bihuan {

template <class... Arms>
struct Overloaded : Arms... {
  using Arms::operator()...;
};
template <class... Arms>
Overloaded(Arms...) -> Overloaded<Arms...>;

}  // namespace bihuan
