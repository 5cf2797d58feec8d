"""Fits the data that `regressions` wrote with pyfixest and prints medians, their ratios to ours, and both programs' numbers.

Usage: python regression_peers.py FOLDER [ROUNDS] [CR3]     (pyfixest 0.60, pandas, numpy)
With CR3 the table's jackknife by region is timed too, once. For the wild bootstrap the package wildboottest is needed.
"""

import csv
import importlib.util
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
import pyfixest as pf

folder = Path(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
with open(folder / "ours.csv") as file:
    ours = {row["name"]: float(row["value"]) for row in csv.DictReader(file)}


def timed(work, times):
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return result, float(np.median(seconds))


def report(name, seconds, task, found):
    print(f"  {name}: {seconds:.4f} s, {seconds / ours[task]:.1f} times {ours[task]:.4f} s")
    for term, value in found.items():
        print(f"    {term} {value!r}, ours {ours[term]!r}, relative difference {abs(value / ours[term] - 1):.1e}")


def panel():
    columns = sorted(folder.glob("column*.float64"), key=lambda path: int("".join(filter(str.isdigit, path.stem))))
    data = {f"x{place}": np.fromfile(path) for place, path in enumerate(columns)}
    for place, name in enumerate(["person", "firm", "year"], 1):
        data[name] = np.fromfile(folder / f"effect{place}.int32", dtype=np.int32)
    frame = pd.DataFrame(data)
    formula = f"x0 ~ {' + '.join(f'x{place}' for place in range(1, len(columns)))} | person + firm + year"
    print(f"pyfixest {pf.__version__}, {len(frame)} rows, {len(columns) - 1} regressors")
    for vcov, term in [("iid", "error iid"), ({"CRV1": "firm"}, "error by firm")]:
        fit, seconds = timed(lambda: pf.feols(formula, frame, vcov=vcov), rounds)
        found = {"coefficient": float(fit.coef()["x1"]), term: float(fit.se()["x1"])}
        report(f"fit, errors {vcov}", seconds, "fit and errors", found)


def table():
    frame, seconds = timed(lambda: pd.read_csv(folder / "table.csv"), rounds)
    print(f"pyfixest {pf.__version__}, {len(frame)} rows")
    report("read", seconds, "read", {})
    formula, region = "ln_wage ~ ln_strength | region + cluster + year", {"CRV1": "region"}
    fit, seconds = timed(lambda: pf.feols(formula, frame, vcov=region), rounds)
    found = {"coefficient": float(fit.coef()["ln_strength"]), "error by region": float(fit.se()["ln_strength"])}
    report("fit and errors by region", seconds, "fit and errors", found)
    if "CR3" in sys.argv:
        _, seconds = timed(lambda: fit.vcov({"CRV3": "region"}), 1)
        report("CR3", seconds, "CR3", {"error CR3": float(fit.se()["ln_strength"])})
    if importlib.util.find_spec("wildboottest"):
        boot, seconds = timed(lambda: fit.wildboottest(param="ln_strength", reps=9999, cluster="region", seed=1), 1)
        report("wild bootstrap of 9999 draws", seconds, "wild bootstrap, 9999 draws", {})
        print(f"    p {boot['Pr(>|t|)']}, ours {ours['bootstrap p']}")
    else:
        print("  wild bootstrap: wildboottest is not installed")


table() if (folder / "table.csv").exists() else panel()
