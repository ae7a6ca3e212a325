#!/usr/bin/env bash
# The whole way from bytes to stored records: imports a file of real offers (France Travail, one record a line), repeated
# to 10,000 and 100,000 offers or to the counts given, with the offers of one text as they are (repeats of one another)
# and with texts that all differ; then imports the file once more, as it is, and reads the known offers again.
# Processor time, memory. One process, one core is enough.
#   Benchmarks/indexing.sh OFFERS.ndjson [COUNT…]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
offers=$(realpath "${1:?a file of offers}")
shift
swift build -c release --package-path "$root" --product candidatheque --static-swift-stdlib \
  --explicit-target-dependency-import-check error >&2
swift build -c release --package-path "$root/Benchmarks" >&2
"$root/Benchmarks/.build/release/indexing" "$root/.build/release/candidatheque" "$offers" "$@"
