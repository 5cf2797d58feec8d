"""Takes the effects out of the data that `absorption` wrote with pyfixest's two ways and prints medians and
their ratios to what `absorption` took with two threads, looking at the effects included.

Usage: python peers.py FOLDER [ROUNDS]     (pyfixest 0.60, numpy)
"""

import sys
import time
from pathlib import Path

import numpy as np
import pyfixest
from pyfixest.core.demean import demean, demean_within

folder = Path(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3


def load(pattern, kind):
    paths = sorted(folder.glob(pattern), key=lambda path: int("".join(filter(str.isdigit, path.stem))))
    return np.column_stack([np.fromfile(path, dtype=kind) for path in paths])


levels = load("effect*.int32", np.int32).astype(np.uint64)
columns = load("column*.float64", np.float64)
weights = np.ones(len(columns))
ways = {
    "projections 1e-6": lambda: demean(columns, levels, weights, 1e-6, 10_000),
    "within 1e-8": lambda: demean_within(columns, levels.astype(np.uint32), None, 1e-8, 1_000),
}
ours = np.fromfile(folder / "seconds.float64")[0]
print(f"pyfixest {pyfixest.__version__}, {columns.shape[0]} rows, {columns.shape[1] - 1} regressors")
for name, way in ways.items():
    seconds = []
    for _ in range(rounds):
        start = time.perf_counter()
        left, converged = way()[:2]
        seconds.append(time.perf_counter() - start)
    y, x = left[:, 0], left[:, -1]
    sums = [np.bincount(effect.astype(np.int64), y) / np.bincount(effect.astype(np.int64)) for effect in levels.T]
    mean = max(np.abs(one).max() for one in sums) / columns[:, 0].std()
    print(
        f"  {name}: {np.median(seconds):.4f} s, {np.median(seconds) / ours:.1f} times {ours:.4f} s, converged {converged}, "
        f"group means {mean:.1e}, slope alone {float(x @ y / (x @ x))!r}"
    )
