"""The table of Benchmarks/assignment.sh; fails where ours is not the optimum."""

import json
import pathlib
import sys

which = sys.argv[1]
results = pathlib.Path("results")
runs = [json.loads(line) for line in (results / f"assignment_{which}.jsonl").read_text().splitlines()]
ours = min(runs, key=lambda run: run["solve_cpu_s"])
peers = [json.loads(path.read_text()) for path in sorted(results.glob(f"assign_{which}_*_{ours['pairs']}.json"))]
peers = [peer for peer in peers if peer.get("objective")]
shape = ("participants", "offers", "posts", "pairs")
print(which, ", ".join(f"{ours[key]:,} {key}" for key in shape))
print(f"{'':32} {'objective':>16} {'filled':>7} {'cpu s':>9} {'/ ours':>7} {'peak MiB':>9} {'/ ours':>7}")
for run in [ours] + peers:
    name = run["peer"].removeprefix(f"assign_{which}_")
    seconds, peak = run["solve_cpu_s"], run["VmHWM"]
    print(
        f"{name:32} {run['objective']:>16,} {run['filled']:>7,} {seconds:>9.4f} "
        f"{seconds / ours['solve_cpu_s']:>7.1f} {peak:>9.1f} {peak / ours['VmHWM']:>7.1f}"
    )
exact = [peer["objective"] for peer in peers if "greedy" not in peer["peer"]]
if not exact or any(run["objective"] != best or not run["proved"] for run in runs for best in exact):
    sys.exit("the objective is not the optimum, or is not proved")
