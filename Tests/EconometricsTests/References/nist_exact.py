"""NIST's linear problems in exact rational arithmetic: coefficients, their errors and the residuals' standard deviation in
nist.csv, to 17 digits. Python 3.11, no packages. Run in this folder: python nist_exact.py"""
import csv
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 60


def solve(matrix, sides):
    """Returns matrix⁻¹ sides by Gauss and Jordan's elimination; both are lists of rows."""
    rows = [list(left) + list(right) for left, right in zip(matrix, sides)]
    for pivot in range(len(rows)):
        swap = next(row for row in range(pivot, len(rows)) if rows[row][pivot] != 0)
        rows[pivot], rows[swap] = rows[swap], rows[pivot]
        rows[pivot] = [entry / rows[pivot][pivot] for entry in rows[pivot]]
        for row in range(len(rows)):
            if row != pivot and rows[row][pivot] != 0:
                factor = rows[row][pivot]
                rows[row] = [entry - factor * top for entry, top in zip(rows[row], rows[pivot])]
    return [row[len(matrix):] for row in rows]


def product(left, right):
    return sum(a * b for a, b in zip(left, right))


def root(fraction):
    return (Decimal(fraction.numerator) / Decimal(fraction.denominator)).sqrt()


def text(number):
    if isinstance(number, Fraction):
        number = Decimal(number.numerator) / Decimal(number.denominator)
    return f"{number:.16e}" if number else "0"


def read(name):
    with open(f"../Data/nist/{name}.csv") as file:
        rows = list(csv.DictReader(file))
    return {key: [Fraction(row[key]) for row in rows] for key in rows[0]}


def powers(column, degree):
    return [[value**exponent for value in column] for exponent in range(degree + 1)]


def problems():
    for name, degree in [("norris", 1), ("pontius", 2), ("filip", 10)]:
        data = read(name)
        yield name, powers(data["x"], degree), data["y"]
    longley = read("longley")
    yield "longley", [[Fraction(1)] * 16] + [longley[f"x{place}"] for place in range(1, 7)], longley["y"]
    yield "NoInt1", [[Fraction(x) for x in range(60, 71)]], [Fraction(y) for y in range(130, 141)]
    yield "NoInt2", [[Fraction(x) for x in (4, 5, 6)]], [Fraction(y) for y in (3, 4, 4)]
    design = powers([Fraction(x) for x in range(21)], 5)
    half = [759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048]
    noise = half + [2048] + half[::-1]
    exact = [sum(column) for column in zip(*design)]
    decimal = [sum(value / 10**place for place, value in enumerate(row)) for row in zip(*design)]
    yield "Wampler1", design, exact
    yield "Wampler2", design, decimal
    for place, size in enumerate([1, 100, 10000]):
        yield f"Wampler{place + 3}", design, [y + size * error for y, error in zip(exact, noise)]


out = []
for name, design, outcome in problems():
    count = len(design)
    gram = [[product(left, right) for right in design] for left in design]
    unit = [[Fraction(row == column) for column in range(count)] for row in range(count)]
    inverse = solve(gram, unit)
    moments = [product(column, outcome) for column in design]
    coefficients = [product(row, moments) for row in inverse]
    residuals = [y - product(coefficients, row) for y, row in zip(outcome, zip(*design))]
    variance = product(residuals, residuals) / (len(outcome) - count)
    for place in range(count):
        out.append((f"{name} coefficient", place, text(coefficients[place])))
        out.append((f"{name} error", place, text(root(variance * inverse[place][place]))))
    out.append((f"{name} residuals", "deviation", text(root(variance))))
with open("nist.csv", "w") as file:
    csv.writer(file, lineterminator="\n").writerows([("case", "term", "value"), *out])
