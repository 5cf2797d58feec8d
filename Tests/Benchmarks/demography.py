"""The same births, growth and closures of firms with NumPy's arrays and with Mesa's agents.

Prints, for each, its name and version and the nanoseconds that it takes a firm-year, of this process's own time. Each uses its
library's generator: the equations are the model's, the luck is not.

Usage: python demography.py FOLDER     (written by `benchmark`; numpy, mesa 3)
"""

import math
import sys
import time
from pathlib import Path

import mesa
import numpy as np

folder = Path(sys.argv[1])
START = 2019
ids = np.fromfile(folder / "ids.uint64", np.uint64)
sizes = np.fromfile(folder / "sizes.float32", np.float32)
efficiencies = np.fromfile(folder / "efficiencies.float32", np.float32)
births = np.fromfile(folder / "births.int64", np.int64)

DRIFT, YOUNG_DRIFT, SCALE, FLOOR = -0.015, 0.14, 0.12, 0.3
ALONE, EXPONENT, DISPERSION = 0.829, 0.66, 0.5
HAZARDS = np.array([0.0 if i < 4 else 0.12 / (1 + i % 4 * 2) for i in range(28)])
PROBABILITIES = 1 - np.exp(-HAZARDS)
CLASSES = np.array([1.5, 5.5, 10.5])


def with_numpy(years):
    """Simulates all firms as columns; returns firm-years."""
    luck = np.random.Generator(np.random.Philox(1))
    cell = (ids >> np.uint64(48)).astype(np.int64)
    born = (ids >> np.uint64(32) & np.uint64(0xFFFF)).astype(np.int64)
    size, efficiency, firm_years = sizes.copy(), efficiencies.copy(), 0
    for year in range(START + 1, START + 1 + years):
        young = year - born <= 5
        shock = SCALE * np.maximum(size, 1) ** -0.1 * luck.laplace(size=len(size)).astype(np.float32)
        own = np.where(young & (size >= 1.5), YOUNG_DRIFT, 0) + shock
        size = size * np.exp(DRIFT + own, dtype=np.float32)
        size = np.where(size < FLOOR, FLOOR * FLOOR / size, size).astype(np.float32)
        count = births.sum()
        u = luck.random(count, dtype=np.float32)
        entrant = np.where(luck.random(count) < ALONE, FLOOR**u, 1.5 * (1 - u) ** -EXPONENT).astype(np.float32)
        z = DISPERSION * luck.standard_normal(count) - DISPERSION**2 / 2
        cell = np.concatenate([cell, np.repeat(np.arange(len(births)), births)])
        born = np.concatenate([born, np.full(count, year)])
        size = np.concatenate([size, entrant])
        efficiency = np.concatenate([efficiency, np.exp(z).astype(np.float32)])
        persons = np.maximum(size, 1)
        np.bincount(cell, persons), np.bincount(cell, persons * efficiency)
        kind = np.clip(year - born, 0, 6) * 4 + np.searchsorted(CLASSES, persons, "right")
        stays = luck.random(len(size), dtype=np.float32) >= PROBABILITIES[kind]
        firm_years += len(size)
        cell, born, size, efficiency = cell[stays], born[stays], size[stays], efficiency[stays]
    return firm_years


class Firm(mesa.Agent):
    """A firm that grows and closes by itself."""

    def __init__(self, model, born, size, efficiency):
        super().__init__(model)
        self.born, self.size, self.efficiency = born, size, efficiency

    def grow(self):
        luck = self.random
        shock = luck.expovariate(1) * (1 if luck.random() < 0.5 else -1) * SCALE * max(self.size, 1) ** -0.1
        young = self.model.year - self.born <= 5 and self.size >= 1.5
        size = self.size * math.exp(DRIFT + (YOUNG_DRIFT if young else 0) + shock)
        self.size = FLOOR * FLOOR / size if size < FLOOR else size

    def close(self):
        persons = max(self.size, 1)
        self.model.employment += persons
        self.model.efficient += persons * self.efficiency
        employees = (persons >= 1.5) + (persons >= 5.5) + (persons >= 10.5)
        if self.random.random() < PROBABILITIES[min(max(self.model.year - self.born, 0), 6) * 4 + employees]:
            self.remove()


class Economy(mesa.Model):
    """The first so many firms, with births in proportion."""

    def __init__(self, firms):
        super().__init__(seed=1)
        self.year, self.births = START, int(births.sum() * firms / len(ids))
        for firm in range(firms):
            Firm(self, int(ids[firm]) >> 32 & 0xFFFF, float(sizes[firm]), float(efficiencies[firm]))

    def step(self):
        self.year += 1
        self.employment = self.efficient = 0.0
        self.agents.do("grow")
        for _ in range(self.births):
            u = self.random.random()
            size = FLOOR**u if self.random.random() < ALONE else 1.5 * (1 - u) ** -EXPONENT
            Firm(self, self.year, size, math.exp(self.random.gauss(-(DISPERSION**2) / 2, DISPERSION)))
        self.firm_years = len(self.agents)
        self.agents.do("close")


def with_mesa(years):
    """Simulates 20,000 firms as agents; returns firm-years."""
    economy, firm_years = Economy(20_000), 0
    for _ in range(years):
        economy.step()
        firm_years += economy.firm_years
    return firm_years


for name, simulate, years in [(f"NumPy {np.__version__}", with_numpy, 5), (f"Mesa {mesa.__version__}", with_mesa, 3)]:
    start = time.process_time()
    firm_years = simulate(years)
    print(f"{name}\t{(time.process_time() - start) / firm_years * 1e9:.1f}")
