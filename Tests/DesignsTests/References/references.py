"""Writes the reference values of this folder with SALib and SciPy:  python references.py

The points are SALib's own; what is compared is what comes of the results there. Versions stand in versions.txt.
"""
import importlib.metadata
import sys

import numpy as np
import scipy.stats
from SALib.analyze import morris as morris_analysis
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import morris as morris_sample
from SALib.sample import sobol as sobol_sample
from SALib.test_functions import Ishigami

problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
unit = {**problem, "bounds": [[0, 1]] * 3}


def ishigami(points):
    return Ishigami.evaluate(-np.pi + 2 * np.pi * points, A=7, B=0.1)


def write(name, columns, rows):
    with open(name, "w") as file:
        file.write(",".join(columns) + "\n")
        for row in rows:
            file.write(",".join(repr(float(value)) for value in row) + "\n")


points = sobol_sample.sample(unit, 64, calc_second_order=False, seed=1)
values = ishigami(points)
indices = sobol_analysis.analyze(unit, values, calc_second_order=False, seed=1)
write("saltelli-values.csv", ["value"], [[value] for value in values])
write("saltelli-indices.csv", ["first", "total"], zip(indices["S1"], indices["ST"]))

points = morris_sample.sample(unit, 40, num_levels=4, seed=1)
values = ishigami(points)
effects = morris_analysis.analyze(unit, points, values, num_levels=4, seed=1)
write("morris-points.csv", ["x1", "x2", "x3", "value"], np.column_stack([points, values]))
write("morris-effects.csv", ["mu", "mu_star", "sigma"], zip(effects["mu"], effects["mu_star"], effects["sigma"]))

probabilities = [0.001, 0.05, 0.3, 0.5, 0.8, 0.999]
write(
    "quantiles.csv",
    ["probability", "triangular", "normal", "truncated_normal"],
    [
        [
            p,
            scipy.stats.triang.ppf(p, 0.25, loc=1, scale=4),
            scipy.stats.norm.ppf(p, 2, 3),
            scipy.stats.truncnorm.ppf(p, (0 - 2) / 3, (4 - 2) / 3, loc=2, scale=3),
        ]
        for p in probabilities
    ],
)

with open("versions.txt", "w") as file:
    file.write(f"Python {sys.version.split()[0]}\n")
    for package in ["SALib", "scipy", "numpy"]:
        file.write(f"{package} {importlib.metadata.version(package)}\n")
