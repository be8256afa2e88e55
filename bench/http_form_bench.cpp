// SPDX-License-Identifier: Apache-2.0
// What taking a form apart costs: an upload of ten megabytes, and a register's filter.
#include <benchmark/benchmark.h>

#include "http/form.h"
#include "http/target.h"

namespace {

void takes_an_upload_apart(benchmark::State& state) {
  const std::string body =
      "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"minutes.pdf\"\r\n\r\n" +
      std::string(10U << 20, 'x') + "\r\n--edge--\r\n";
  for (auto _ : state) {
    benchmark::DoNotOptimize(bihuan::http::parse_multipart("multipart/form-data; boundary=edge", body));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(body.size()));
}
BENCHMARK(takes_an_upload_apart);

void takes_an_address_apart(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        bihuan::http::parse_target("/cases?bearer=%E5%B8%82%E5%9F%8E%E7%AE%A1%E5%B1%80&due=week&page=2"));
  }
}
BENCHMARK(takes_an_address_apart);

}  // namespace
