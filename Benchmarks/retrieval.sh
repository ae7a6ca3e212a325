#!/usr/bin/env bash
# The search for the best, on an invented market of all France drawn from a seed: time to build it and to open a snapshot,
# memory (of the index as built, and of one opened from its snapshot), processor time of a search (best of three for each of
# a thousand offers), questions a second on one and two threads, and how much work it was; then the morning list of everybody.
#   Benchmarks/retrieval.sh [COUNT…]                     participants; 10,000, 100,000 and 1,000,000 unless given
#   Benchmarks/retrieval.sh morning PARTICIPANTS OFFERS [RATIO]  the best five offers of every participant, on all cores;
#                                                        with a ratio, spread over the offers
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
swift build -c release --package-path "$root/Benchmarks" --product retrieval >&2
"$root/Benchmarks/.build/release/retrieval" "$root/corpora" "$@"
