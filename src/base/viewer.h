// SPDX-License-Identifier: Apache-2.0
// For whom something is read. Every read of a store takes one, so that permission is part of the query from
// the first page on. Until accounts exist there is one kind, the office that runs the system, and it sees
// all.
#pragma once

namespace bihuan {

class Viewer {
 public:
  static Viewer office() { return Viewer{}; }

  bool sees_all() const { return true; }

 private:
  Viewer() = default;
};

}  // namespace bihuan
