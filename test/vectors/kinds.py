"""The kinds of arrays: which numbers they hold, what they are computed and returned as, and how they are written."""
import math
import random

import numpy as np
from mpmath import mp, mpf

mp.dps = 50

# The kind that a result has, and the kind in which scale·x + bias is rounded (float16 is worked on as float32).
RESULT = {"number[]": "number[]", "float32": "float32", "float64": "float64", "float16": "float16", "int8": "float32", "int32": "float64"}
WORK = {"number[]": "float64", "float32": "float32", "float64": "float64", "float16": "float32", "int8": "float32", "int32": "float64"}
# An order in which to take turns: any two neighbours differ in width.
KINDS = ["float32", "float64", "number[]", "float16", "int8", "int32"]
FLOATS = ["float32", "float64", "number[]", "float16"]

NAN = float("nan")
INF = float("inf")


def rounded(v, kind):
    """The number nearest to v of those that the kind holds, as a float."""
    v = float(v)
    if kind == "float32":
        return float(np.float32(v))
    if kind == "float16":
        return float(np.float16(v))
    if kind in ("int8", "int32"):
        return float(round(v))
    return v


def output(v):
    """An expected value: the nearest float64. 0 is written for an exact 0 only; what underflows becomes the smallest number."""
    f = float(v)
    if f == 0 and v != 0:
        return math.copysign(5e-324, 1 if v > 0 else -1)
    return f


def number(v):
    """As it stands in JSON."""
    if math.isnan(v):
        return "NaN"
    if math.isinf(v):
        return "Infinity" if v > 0 else "-Infinity"
    return int(v) if v == int(v) and abs(v) < 2**53 else v


def encoded(values, kind):
    """An array of a kind: float16 as its bits, the others as numbers, float32 in as few digits as tell it from its neighbours."""
    assert all(v != v or rounded(v, kind) == v for v in values), f"numbers that {kind} does not hold"
    if kind == "float16":
        return [int(np.float16(v).view(np.uint16)) for v in values]
    if kind == "float32":
        return [number(float(str(np.float32(v)))) for v in values]
    return [number(v) for v in values]


class Draw:
    """Seeded numbers that a kind holds exactly."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def uniform(self, a, b):
        return a + (b - a) * self.random.random()

    def grid(self, n, spread=4):
        """Multiples of 1/64, which every float kind holds: few digits, so that the files stay small."""
        return [round(self.uniform(-spread, spread) * 64) / 64 for _ in range(n)]

    def logits(self, n, kind, spread=4):
        """Full fractions of the kind."""
        if kind in ("int8", "int32"):
            spread = max(spread, 8)
        return [rounded(self.uniform(-spread, spread), kind) for _ in range(n)]

    def mask(self, n, share=0.7):
        return [1 if self.random.random() < share else 0 for _ in range(n)]

    def pick(self, n, choices):
        return [choices[int(self.random.random() * len(choices))] for _ in range(n)]


def size(shape):
    n = 1
    for s in shape:
        n *= s
    return n
