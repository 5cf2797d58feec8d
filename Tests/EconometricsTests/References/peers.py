"""The reference numbers of peers.csv, on ../Data/petersen.csv: spatial errors by NumPy alone, instruments and separated counts
by pyfixest. Python 3.11, numpy 2.4.6, pandas 3.1.1, pyfixest 0.60.0. Run in this folder: python peers.py"""
import csv
import warnings

import numpy as np
import pandas as pd
import pyfixest as pf

p = pd.read_csv("../Data/petersen.csv")
p["x2"] = ((p.firm * 7 + p.year * 13) % 11).astype(float)
p["group"] = p.firm % 40
p["control"] = ((p.firm + p.year) % 4).astype(float)
p["z1"] = p.x + (p.firm * 5 + p.year * 11) % 7
p["z3"] = ((p.firm * p.year) % 9).astype(float)
out = []


def put(case, fit):
    for term in fit.coef().index:
        out.append((case + " coefficient", term, repr(float(fit.coef()[term]))))
        out.append((case + " error", term, repr(float(fit.se()[term]))))


def conley(design, residuals, distance, cutoff, kernel):
    """Conley's errors from the whole matrix of distances, without any factor."""
    share = distance / cutoff
    weights = (share < 1).astype(float) if kernel == "uniform" else np.clip(1 - share, 0, None)
    scores = design * residuals[:, None]
    bread = np.linalg.inv(design.T @ design)
    return np.sqrt(np.diag(bread @ (scores.T @ (weights @ scores)) @ bread))


# Firms lie on a grid of degrees; the great circle's angle is that between the unit vectors of two places.
latitude, longitude = np.radians(35 + (p.firm % 25) * 0.8), np.radians(-5 + (p.firm // 25) * 1.1)
unit = np.column_stack([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])
chord = np.sqrt(((unit[:, None, :] - unit[None, :, :]) ** 2).sum(-1))
sphere = 2 * 6371.01 * np.arcsin(np.minimum(chord / 2, 1))
plane = np.hypot(*(np.subtract.outer(c, c) for c in ((p.firm % 25).to_numpy(float), (p.firm // 25).to_numpy(float))))
design = np.column_stack([np.ones(len(p)), p.x, p.x2])
residuals = p.y.to_numpy() - design @ np.linalg.lstsq(design, p.y.to_numpy(), rcond=None)[0]
for kernel in ["uniform", "bartlett"]:
    for name, distance, cutoff in [("degrees", sphere, 250.0), ("plane", plane, 3.5)]:
        errors = conley(design, residuals, distance, cutoff, kernel)
        out += [(f"conley {name} {kernel}", term, repr(float(e))) for term, e in zip(["(Intercept)", "x", "x2"], errors)]
# Within groups and years, by indicators.
dummies = pd.get_dummies(p[["group", "year"]].astype(str), drop_first=True).to_numpy(float)
dummies = np.column_stack([np.ones(len(p)), dummies])
within = lambda v: v - dummies @ np.linalg.lstsq(dummies, v, rcond=None)[0]
design = np.column_stack([within(p.x.to_numpy()), within(p.x2.to_numpy())])
outcome = within(p.y.to_numpy())
residuals = outcome - design @ np.linalg.lstsq(design, outcome, rcond=None)[0]
errors = conley(design, residuals, sphere, 250.0, "bartlett")
out += [("conley effects", term, repr(float(e))) for term, e in zip(["x", "x2"], errors)]

# Effects of firms lie within the clusters, those of years across them. Errors come from the whole design with indicators: CR2 by
# the symmetric root of I - H of each cluster (eigenvalues of zero left out), CR3 by leaving each cluster out.
few = p[p.firm <= 60]
cluster, weight = (few.firm % 12).to_numpy(), (1 + ((few.index + 1) % 7) / 4).to_numpy()
whole = np.column_stack([few.x, few.x2, pd.get_dummies(few.firm).to_numpy(float), pd.get_dummies(few.year).to_numpy(float)[:, 1:]])
for name, w in [("few", np.ones(len(few))), ("few weighted", weight)]:
    root = np.sqrt(w)[:, None]
    Z, y = whole * root, few.y.to_numpy() * root[:, 0]
    solve = lambda rows: np.linalg.lstsq(Z[rows], y[rows], rcond=None)[0][:2]
    moves = [solve(cluster >= 0) - solve(cluster != g) for g in range(12)]
    errors = np.sqrt(np.diag(sum(np.outer(m, m) for m in moves)) * 11 / 12)
    out += [(f"{name} CR3", term, repr(float(e))) for term, e in zip(["x", "x2"], errors)]
bread = np.linalg.pinv(whole.T @ whole)
residuals = few.y.to_numpy() - whole @ (bread @ (whole.T @ few.y.to_numpy()))
meat = 0
for g in range(12):
    part = whole[cluster == g]
    values, vectors = np.linalg.eigh(np.eye(len(part)) - part @ bread @ part.T)
    powers = np.where(values > 1e-9, 1 / np.sqrt(np.abs(values)), 0)
    score = part.T @ (vectors @ (powers * (vectors.T @ residuals[cluster == g])))
    meat = meat + np.outer(score, score)
errors = np.sqrt(np.diag(bread @ meat @ bread))[:2]
out += [("few CR2", term, repr(float(e))) for term, e in zip(["x", "x2"], errors)]

ways = {"iid": "iid", "HC1": "HC1", "group": {"CRV1": "group"}, "group+year": {"CRV1": "group+year"}, "firm": {"CRV1": "firm"}}
for name, vcov in ways.items():
    put(f"iv {name}", pf.feols("y ~ control | group + year | x ~ z1 + z3", p, vcov=vcov))

# Counts: none in group 7, and none where a marker among the regressors is one.
p["count"] = (np.floor(np.exp(0.3 * p.x + 0.1 * (p.year % 3))) + (p.firm * 31 + p.year * 17) % 5).astype(int)
p["marker"] = ((p.group == 11) & (p.year < 4) | (p.group == 23) & (p.year == 9)).astype(float)
p.loc[(p.group == 7) | (p.marker == 1), "count"] = 0
warnings.simplefilter("ignore")
for methods in [["fe"], ["ir"], ["fe", "ir"]]:
    fit = pf.fepois("count ~ x + x2 + marker | group + year", p, vcov={"CRV1": "group"}, separation_check=methods,
                    iwls_tol=1e-13, iwls_maxiter=200)
    name = "separation " + " ".join(methods)
    dropped = sorted(set(p.index) - set(fit._data.index))
    out.append((name, "rows", len(dropped)))
    out.append((name, "sum", sum(row + 1 for row in dropped)))
    if methods == ["fe", "ir"]:
        put("separated", fit)
with open("peers.csv", "w") as file:
    csv.writer(file, lineterminator="\n").writerows([("case", "term", "value"), *out])
