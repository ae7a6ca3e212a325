#!/usr/bin/env bash
# The best shortlist of a drive beside other solvers, on their instances, one after the other on one thread: objective, posts
# filled, processor seconds from columns of numbers to the chosen pairs, peak memory of the process. Ours must reach the
# optimum and prove it, or the command fails.
#   Benchmarks/assignment.sh [small|large|huge]   2,000, 20,000 (unless given) or 200,000 participants
# PEERS is the folder of the peers' programs (assign.py …), ../shared/peers unless given. What they write goes to PEERS_HOME,
# Benchmarks/.peers unless given: a Python environment, the corpus, the instances and the results.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
which=${1:-large}
peers=$(cd "${PEERS:-$root/../shared/peers}" && pwd)
home=${PEERS_HOME:-$root/Benchmarks/.peers}
mkdir -p "$home/data" "$home/results"
cd "$home"

swift build -c release --package-path "$root/Benchmarks" --product assignment >&2
[ -x venv/bin/python ] || {
  python3 -m venv venv
  venv/bin/pip -q install numpy==2.4.6 scipy==1.17.1 tantivy==0.27.0 duckdb==2.0.0 pandas ortools==9.15.6755
}
run() { PYTHONPATH="$peers" PYTHONDONTWRITEBYTECODE=1 venv/bin/python "$@"; }
ours() { "$root/Benchmarks/.build/release/assignment" "$@"; }
instance=data/assign_$which
solvers="ortools_mincostflow scipy_lsa_dense scipy_sparse_lapmod greedy_best_pair_first"
if [ "$which" = huge ]; then
  # The others need a node for each post, or a matrix of four thousand million.
  solvers="ortools_mincostflow greedy_best_pair_first"
  [ -f "$instance.bin" ] || ours draw "$instance.bin"
  [ -f "$instance.npz" ] || run "$root/Benchmarks/assignment_columns.py" "$instance.bin" "$instance.npz"
elif [ ! -f "$instance.npz" ]; then
  [ -f data/100000/corpus.npz ] || run "$peers/gen.py" 100000 --ndjson >&2
  run "$peers/assign.py" "$which" greedy_best_pair_first >&2
fi
[ -f "$instance.bin" ] || run "$root/Benchmarks/assignment_columns.py" "$instance.npz" "$instance.bin"

echo "load: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores" >&2
rm -f "results/assign_${which}_"*.json
ours "$instance.bin" > "results/assignment_$which.jsonl"
for solver in $solvers; do
  echo "$solver …" >&2
  PYTHONPATH="$peers" PYTHONDONTWRITEBYTECODE=1 timeout 300 \
    venv/bin/python "$peers/assign.py" "$which" "$solver" >&2 || echo "$solver: stopped after 300 s" >&2
done
# Once more after the others, so that a machine whose speed changes shows it.
ours "$instance.bin" >> "results/assignment_$which.jsonl"
run "$root/Benchmarks/assignment_table.py" "$which"
