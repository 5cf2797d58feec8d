"""The reference numbers of ketels-protsiv.csv: pyfixest 0.60.0 (pandas 3.1.1, numpy 2.4.6, Python 3.11.7) on the table
of Scenarios/baselines/europe-sbs. Run in this folder: PYTHONHASHSEED=0 python ketels_protsiv.py"""
import csv

import numpy as np
import pandas as pd
import pyfixest as pf

scenarios = "../../../Scenarios/"
d = pd.read_csv(scenarios + "baselines/europe-sbs/cells.csv")
d = d[(d.country != "NO") & (d.persons_employed > 0)].reset_index(drop=True)
persons = d.persons_employed
total = lambda keys: persons.groupby([d[k] for k in keys]).transform("sum")
d["share"] = persons / total(["region", "year"])
d["lq"] = d.share / (total(["division", "year"]) / total(["year"]))
d["ln_lq"] = np.log(d.lq)
d["strong"] = (d.lq > 1.5).astype(float)
d["ln_wage"] = np.log((1e6 * d.wages_meur / persons).where(d.wages_meur > 0))


def strength(x, categories):
    """ln LQ of the other divisions of the category in one year, within ln 8 on both sides."""
    cells = x.pivot_table(index="region", columns="division", values="persons_employed", fill_value=0.0)
    region, share = cells.sum(axis=1), cells.sum() / cells.to_numpy().sum()
    columns = {}
    for own in cells:
        others = [k for k in cells if k != own and own in categories and categories.get(k) == categories[own]]
        others = others or [own]
        quotient = cells[others].sum(axis=1) / region / share[others].sum()
        columns[own] = np.log(quotient.clip(1 / 8, 8))
    return pd.DataFrame(columns).stack().rename_axis(["region", "division"])


for name in ["sections", "technology"]:
    file = {"technology": "technology-and-knowledge"}.get(name, name)
    categories = pd.read_csv(f"{scenarios}categories/{file}.csv").set_index("division").category.to_dict()
    years = {year: strength(x, categories) for year, x in d.groupby("year")}
    stacked = pd.concat(years, names=["year"]).rename(name).reset_index()
    d = d.merge(stacked, on=["year", "region", "division"], how="left")

u = d[d.local_units > 0]
units = lambda keys: u.local_units.groupby([u[k] for k in keys]).transform("sum")
d["ln_units"] = np.log(u.local_units / units(["region", "year"]) / (units(["division", "year"]) / units(["year"])))
before = d[["region", "division", "year", "ln_lq"]].assign(year=d.year + 1).rename(columns={"ln_lq": "ln_lq_before"})
d = d.merge(before, on=["region", "division", "year"], how="left")
accession = "BG CY CZ EE HR HU LT LV MT PL RO SI SK".split()

now = d[d.year == 2013]
then = d[d.year == 2008].set_index(["region", "division"])
growth = now.set_index(["region", "division"])[["persons_employed", "country"]]
growth["growth"] = np.log(growth.persons_employed / then.persons_employed.reindex(growth.index))
growth["ln_lq"] = then.ln_lq.reindex(growth.index)
growth = growth.dropna().reset_index()

paid = now[now.wages_meur.notna()]
by = paid.groupby("division")[["wages_meur", "persons_employed"]].sum()
mean = paid.wages_meur.sum() / paid.persons_employed.sum()
relative = now.division.map(by.wages_meur / by.persons_employed / mean)
agglomerated = (now.lq >= 1.5) & (now.share >= 0.01)
sums = paid.groupby("region")[["wages_meur", "persons_employed"]].sum()
regions = pd.DataFrame({
    "ln_wage": np.log(sums.wages_meur / sums.persons_employed),
    "strength": now.wages_meur.where(agglomerated, 0).groupby(now.region).sum() / sums.wages_meur,
    "mix": (relative * now.persons_employed).groupby(now.region).sum()
    / now.persons_employed.where(relative.notna()).groupby(now.region).sum(),
    "country": now.groupby("region").country.first(),
}).reset_index()
regions["ln_mix"] = np.log(regions.mix)

industries = " | region + division"
by_country = " | region + country^division"
models = [
    ("quotient", "ln_wage ~ ln_lq" + industries, now),
    ("quotient country", "ln_wage ~ ln_lq" + by_country, now),
    ("strong", "ln_wage ~ strong" + industries, now),
    ("strong country", "ln_wage ~ strong" + by_country, now),
    ("growth", "growth ~ ln_lq" + industries, growth),
    ("pooled", "ln_wage ~ ln_lq" + industries + " + year", d),
]
for map in ["sections", "technology"]:
    models += [
        (f"{map}", f"ln_wage ~ {map}" + industries, now),
        (f"{map} both", f"ln_wage ~ ln_lq + {map}" + industries, now),
        (f"{map} country", f"ln_wage ~ ln_lq + {map}" + by_country, now),
        (f"{map} pooled", f"ln_wage ~ ln_lq + {map}" + industries + " + year", d),
    ]
instrumented = " | ln_lq ~ ln_lq_before"
models += [
    ("instrumented", "ln_wage ~ 1" + industries + instrumented, now),
    ("instrumented country", "ln_wage ~ 1" + by_country + instrumented, now),
    ("units", "ln_wage ~ ln_units" + industries, now),
    ("units country", "ln_wage ~ ln_units" + by_country, now),
    ("old members", "ln_wage ~ ln_lq" + industries, now[~now.country.isin(accession)]),
    ("new members", "ln_wage ~ ln_lq" + industries, now[now.country.isin(accession)]),
    ("persons", "ln_wage ~ ln_lq" + industries, now),
    ("persons country", "ln_wage ~ ln_lq" + by_country, now),
    ("portfolio", "ln_wage ~ strength | country", regions),
    ("mix", "ln_wage ~ ln_mix | country", regions),
    ("portfolio mix", "ln_wage ~ strength + ln_mix | country", regions),
]
out = []
for name, formula, data in models:
    cluster = "country" if data is regions else "region"
    options = dict(fixef_tol=1e-13, fixef_maxiter=1_000_000)
    if name.startswith("persons"):
        options["weights"] = "persons_employed"
    fit = pf.feols(formula, data, vcov="iid", **options)
    clustered = pf.feols(formula, data, vcov={"CRV1": cluster}, **options)
    out.append((name, "observations", "", fit._N))
    for term in fit.coef().index:
        out.append((name, "coefficient", term, repr(float(fit.coef()[term]))))
        out.append((name, "iid", term, repr(float(fit.se()[term]))))
        out.append((name, "clustered", term, repr(float(clustered.se()[term]))))
with open("ketels-protsiv.csv", "w") as file:
    csv.writer(file, lineterminator="\n").writerows([("case", "what", "term", "value"), *out])
