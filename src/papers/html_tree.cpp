// SPDX-License-Identifier: Apache-2.0
#include "papers/html_tree.h"

#include <algorithm>
#include <csetjmp>
#include <cstdlib>

#include "base/limits.h"

namespace bihuan::papers {
namespace {

/// Stands before each block and chains them, so that they can be given back without walking the tree: gumbo's
/// own walk recurses as deep as the page nests.
struct alignas(std::max_align_t) Block {
  Block* next = nullptr;
  Block* previous = nullptr;
  std::size_t bytes = 0;
};

}  // namespace

struct HtmlTree::Blocks {
  Block head;
  std::size_t bytes = 0;
  std::jmp_buf out_of_memory;
};

HtmlTree::HtmlTree(const std::string& utf8) : blocks_(std::make_unique<Blocks>()) {
  auto tags = static_cast<std::size_t>(std::count(utf8.begin(), utf8.end(), '<'));
  if (tags > limits::html_tags_max) return;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &allocate;
  options.deallocator = &deallocate;
  options.userdata = blocks_.get();
  options.max_errors = 0;
  // The parser is plain C, and believes that memory never ends: there is no other way out of it.
  if (setjmp(blocks_->out_of_memory) != 0) return;
  const GumboOutput* output = gumbo_parse_with_options(&options, utf8.data(), utf8.size());
  root_ = output->root;
}

HtmlTree::~HtmlTree() {
  for (Block* block = blocks_->head.next; block != nullptr;) {
    Block* next = block->next;
    std::free(block);
    block = next;
  }
}

void* HtmlTree::allocate(void* userdata, std::size_t bytes) {
  auto* blocks = static_cast<Blocks*>(userdata);
  blocks->bytes += bytes + sizeof(Block);
  void* memory = blocks->bytes <= limits::html_memory_max ? std::malloc(bytes + sizeof(Block)) : nullptr;
  if (memory == nullptr) std::longjmp(blocks->out_of_memory, 1);
  auto* block = static_cast<Block*>(memory);
  *block = {blocks->head.next, &blocks->head, bytes + sizeof(Block)};
  if (block->next != nullptr) block->next->previous = block;
  blocks->head.next = block;
  return block + 1;
}

void HtmlTree::deallocate(void* userdata, void* memory) {
  if (memory == nullptr) return;
  auto* blocks = static_cast<Blocks*>(userdata);
  Block* block = static_cast<Block*>(memory) - 1;
  block->previous->next = block->next;
  if (block->next != nullptr) block->next->previous = block->previous;
  blocks->bytes -= block->bytes;
  std::free(block);
}

}  // namespace bihuan::papers
