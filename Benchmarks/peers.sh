#!/usr/bin/env bash
# The search beside other engines, on their own corpus, policy and columns, one after the other on one thread: processor time
# for each question, how many of the 50 best it finds, and the ratios to ours. Ours must give the exact answers, order
# included, or the command fails.
#   Benchmarks/peers.sh [100000|1000000]   participants; 100,000 unless given
# PEERS is the folder of the peers' programs (run.sh, gen.py …), ../shared/peers unless given. What they write goes to
# Benchmarks/.peers: a Python environment, the corpora (made once) and the results. The C kernel needs AVX-512.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-100000}
peers=$(cd "${PEERS:-$root/../shared/peers}" && pwd)
mkdir -p "$root/Benchmarks/.peers/data" "$root/Benchmarks/.peers/results"
cd "$root/Benchmarks/.peers"

swift build -c release --package-path "$root/Benchmarks" --product peers >&2
[ -x venv/bin/python ] || {
  python3 -m venv venv
  venv/bin/pip -q install numpy==2.4.6 scipy==1.17.1 tantivy==0.27.0 duckdb==2.0.0 pandas ortools==9.15.6755
}
run() { PYTHONPATH="$peers" venv/bin/python "$@"; }
[ -f "data/$count/ref_top50.npz" ] || {
  run "$peers/gen.py" "$count" --ndjson >&2
  run "$peers/ref.py" "$count" >&2
}
[ -f "data/$count/ref_ids.bin" ] ||
  run -c "import numpy; numpy.load('data/$count/ref_top50.npz')['ids'].astype('<i8').tofile('data/$count/ref_ids.bin')"
gcc -O3 -march=native -o kern "$peers/kern.c" -lm -lpthread 2>&2

echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores" >&2
ours() { "$root/Benchmarks/.build/release/peers" "data/$count/bin" "data/$count/ref_ids.bin"; }
# The kernel runs between two runs of ours, so that a machine whose speed changes shows it.
ours > results/ours.jsonl
./kern "$count" 1 0.2 > "results/kern_$count.jsonl"
ours >> results/ours.jsonl
for peer in numpy tantivy sqlite duckdb; do
  echo "$peer …" >&2
  if ! compgen -G "data/$count/.built_$peer" > /dev/null; then
    run "$peers/peer_$peer.py" "$count" --rebuild >&2
    touch "data/$count/.built_$peer"
  else
    run "$peers/peer_$peer.py" "$count" >&2
  fi
done
run "$root/Benchmarks/peer_ratios.py" "$count"
