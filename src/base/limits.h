// SPDX-License-Identifier: Apache-2.0
// The bounds on everything that comes from outside, each named where its room needs it. Sizes are bytes unless the
// name says otherwise.
#pragma once

#include <chrono>
#include <cstddef>

namespace bihuan::limits {

inline constexpr std::size_t document_bytes_max = 20U << 20;        // one uploaded or read file
inline constexpr std::size_t unpacked_bytes_max = 100U << 20;       // all that one archive may unpack to
inline constexpr std::size_t archive_entries_max = 4000;            // members of one archive
inline constexpr std::size_t text_characters_max = 2'000'000;       // text of one document
inline constexpr std::size_t xml_depth_max = 256;                   // nested elements of XML or HTML
inline constexpr std::size_t table_rows_max = 100'000;              // rows of one imported table
inline constexpr std::size_t table_columns_max = 256;               // columns of one imported table
inline constexpr std::chrono::seconds child_process_time_max{20};   // pdftotext and its like
inline constexpr std::size_t child_process_memory_max = 1U << 30;   // address space of such a child

}  // namespace bihuan::limits
