"""The table of Benchmarks/peers.sh: processor time of each engine for a question, and how many times ours it is."""

import json
import pathlib
import sys

count = int(sys.argv[1])
results = pathlib.Path("results")
runs = [json.loads(line) for line in (results / "ours.jsonl").read_text().splitlines()]
ours = {key: min(run[key] for run in runs) for key in ("cpu_p50_ms", "cpu_p95_ms", "cpu_mean_ms")}


def row(name, median, high, recall):
    def ratio(value, key):
        return f"{value / ours[key]:.2f}" if value is not None else "–"

    def figure(value):
        return f"{value:.4f}" if value is not None else "–"

    print(
        f"{name:42} {figure(median):>10} {figure(high):>10} {recall:>7} "
        f"{ratio(median, 'cpu_p50_ms'):>9} {ratio(high, 'cpu_p95_ms'):>9}"
    )


print(f"{'':42} {'p50 ms':>10} {'p95 ms':>10} {'recall':>7} {'p50/ours':>9} {'p95/ours':>9}")
places, wrong = runs[0]["places"], max(run["places_wrong"] for run in runs)
row("candidatheque (better of two runs)", ours["cpu_p50_ms"], ours["cpu_p95_ms"], f"{1 - wrong / places:.3f}")
for line in (results / f"kern_{count}.jsonl").read_text().splitlines():
    kernel = json.loads(line)
    if "best3_cpu_p50_ms" in kernel:
        recall = f"{1 - kernel['positions_wrong'] / kernel['positions']:.3f}"
        row("C " + kernel["kernel"], kernel["best3_cpu_p50_ms"], kernel["best3_cpu_p95_ms"], recall)
for path in sorted(results.glob(f"*_{count}.json")):
    peer = json.loads(path.read_text())
    # The mean is all that is known of an engine that works outside the process.
    median = peer.get("cpu_p50_ms") or peer.get("cpu_mean_ms")
    row(peer["peer"], median, peer.get("cpu_p95_ms"), f"{peer['recall50']:.3f}")
