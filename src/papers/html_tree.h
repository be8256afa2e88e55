// SPDX-License-Identifier: Apache-2.0
// The tree of a page by gumbo, within bounds on memory and work: gumbo itself has none, and takes both
// without end from a page made for it.
#pragma once

#include <gumbo.h>
#include <memory>
#include <string>

namespace bihuan::papers {

class HtmlTree {
 public:
  /// Parses `utf8`, which must outlive the tree.
  explicit HtmlTree(const std::string& utf8);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// Null if the page passes the bounds.
  const GumboNode* root() const { return root_; }

 private:
  struct Blocks;

  static void* allocate(void* blocks, std::size_t bytes);
  static void deallocate(void* blocks, void* memory);

  std::unique_ptr<Blocks> blocks_;
  const GumboNode* root_ = nullptr;
};

}  // namespace bihuan::papers
