// SPDX-License-Identifier: Apache-2.0
// The bounds on everything that comes from outside, each named where its room needs it. Sizes are bytes
// unless the name says otherwise.
#pragma once

#include <chrono>
#include <cstddef>

namespace bihuan::limits {

inline constexpr std::size_t document_bytes_max = 20U << 20;    // one uploaded or read file
inline constexpr std::size_t unpacked_bytes_max = 100U << 20;   // all that one archive may unpack to
inline constexpr std::size_t archive_entries_max = 4000;        // members of one archive
inline constexpr std::size_t xml_part_bytes_max = 48U << 20;    // one XML part, unpacked
inline constexpr std::size_t text_characters_max = 2'000'000;   // text of one document
inline constexpr std::size_t xml_depth_max = 256;               // nested elements of XML or HTML
inline constexpr std::size_t html_tags_max = 30'000;            // of one page; work grows with their square
inline constexpr std::size_t html_memory_max = 192U << 20;      // tree of one page
inline constexpr std::size_t table_rows_max = 100'000;          // rows of one imported table
inline constexpr std::size_t table_columns_max = 256;           // columns of one imported table
inline constexpr std::size_t table_cells_max = 2'000'000;       // cells of one import, merged ones expanded
inline constexpr std::size_t procedure_bytes_max = 128U << 10;  // one procedure file
inline constexpr std::size_t procedure_states_max = 64;         // states of one procedure
inline constexpr std::size_t procedure_acts_max = 128;          // acts of one procedure
inline constexpr std::size_t procedure_fields_max = 24;         // fields of one act, choices of one field
inline constexpr std::size_t procedure_clocks_max = 24;         // clocks of one procedure
inline constexpr std::size_t procedure_children_max = 24;       // templates of children of one procedure
inline constexpr std::size_t procedure_notices_max = 24;        // notices that acts of one procedure give
inline constexpr std::size_t procedure_series_characters_max = 8;  // of the series of its numbers
inline constexpr std::size_t evidence_files_max = 12;              // under one field of an act
inline constexpr std::size_t urging_steps_max = 8;                 // of one procedure's ladder
inline constexpr int urging_working_days_max = 250;                // before or after the limit
inline constexpr std::size_t procedure_label_characters_max = 24;  // of a state's or act's Chinese label
inline constexpr std::size_t lexicon_bytes_max = 4U << 20;         // one lexicon of hazards
inline constexpr std::size_t lexicon_word_characters_max = 24;     // one word of it
inline constexpr std::size_t problem_characters_max = 2000;        // one problem to be compared
inline constexpr std::size_t problem_list_bytes_max = 1U << 30;    // a file of problems to be compared
inline constexpr std::size_t problems_max = 4'000'000;             // compared with each other
inline constexpr std::chrono::seconds child_process_time_max{20};  // pdftotext and its like
inline constexpr std::size_t child_process_memory_max = 1U << 30;  // address space of such a child

inline constexpr std::size_t header_bytes_max = 16U << 10;  // request line and header fields together
inline constexpr std::size_t body_bytes_max = document_bytes_max + 65536;  // with the form around it
inline constexpr std::size_t connections_max = 256;                        // open at the same time
inline constexpr std::size_t form_fields_max = 2000;           // named values of one form or query
inline constexpr std::size_t form_files_max = 16;              // files of one form
inline constexpr std::size_t form_name_bytes_max = 512;        // name of a field or of an uploaded file
inline constexpr std::size_t form_value_bytes_max = 8U << 20;  // one value: the text of a pasted document
inline constexpr std::chrono::seconds request_time_max{30};    // from a request's first byte to its last
inline constexpr std::chrono::seconds idle_time_max{60};       // a connection between two requests
inline constexpr std::chrono::seconds response_time_max{60};   // writing one whole response
inline constexpr std::chrono::seconds stop_time_max{20};       // for what is in flight when the server ends

}  // namespace bihuan::limits
