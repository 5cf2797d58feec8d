"""The reference numbers of effects.csv: pyfixest 0.60.0 on ../Data/petersen.csv. Run in this folder: python effects.py"""
import csv

import numpy as np
import pandas as pd
import pyfixest as pf

p = pd.read_csv("../Data/petersen.csv")
p["x2"] = ((p.firm * 7 + p.year * 13) % 11).astype(float)
p["w"] = 1 + (np.arange(1, len(p) + 1) % 7) / 4
p["group"] = p.firm % 40
p["count"] = (np.floor(np.exp(0.3 * p.x + 0.1 * (p.year % 3))) + (p.firm * 31 + p.year * 17) % 5).astype(int)
p["event"] = ((p.x + ((p.firm * 31 + p.year * 17) % 13 - 6) / 4) > 0).astype(int)
out = []


def put(case, fit):
    for term in fit.coef().index:
        out.append((case + " coefficient", term, repr(float(fit.coef()[term]))))
        out.append((case + " error", term, repr(float(fit.se()[term]))))


ways = ["iid", "HC1", {"CRV1": "firm"}, {"CRV1": "year"}, {"CRV1": "firm+year"}]
names = ["iid", "HC1", "firm", "year", "firm+year"]
for name, vcov in zip(names, ways):
    put(f"two {name}", pf.feols("y ~ x + x2 | firm + year", p, vcov=vcov))
    put(f"weighted {name}", pf.feols("y ~ x + x2 | group + year", p, vcov=vcov, weights="w"))
put("two CR3 group", pf.feols("y ~ x + x2 | firm + year", p, vcov={"CRV3": "group"}))
for name, panel in [("NW", {"panel_id": "firm"}), ("DK", {"panel_id": "firm"})]:
    put(f"two {name}", pf.feols("y ~ x + x2 | firm + year", p, vcov=name, vcov_kwargs={"time_id": "year", "lag": 2, **panel}))
series = p[p.firm == 1]
put("series NW", pf.feols("y ~ x + x2", series, vcov="NW", vcov_kwargs={"time_id": "year", "lag": 2}))
count = pf.fepois("count ~ x + x2 | group + year", p, iwls_tol=1e-13)
for term, value in [("logLik", count._loglik), ("null", count._loglik_null), ("pseudo", count._pseudo_r2)]:
    out.append(("poisson fit", term, repr(float(value))))
for name, vcov in zip(["iid", "group"], ["iid", {"CRV1": "group"}]):
    put(f"poisson {name}", pf.fepois("count ~ x + x2 | group + year", p, vcov=vcov, iwls_tol=1e-13))
    put(f"iv {name}", pf.feols("y ~ 1 | group | x ~ x2", p, vcov=vcov))
with open("effects.csv", "w") as file:
    csv.writer(file, lineterminator="\n").writerows([("case", "term", "value"), *out])
