import numpy as np


def naive(x):
    e = np.exp(x)
    return e / e.sum()


def stable(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def show(p):
    return " ".join(f"{value:.4f}" for value in p)


# Without this NumPy warns of the overflow and of the invalid division.
with np.errstate(over="ignore", invalid="ignore"):
    for x in np.array([[1.0, 2.0], [1000.0, 1001.0], [-1001.0, -1000.0]]):
        print(show(naive(x)), "|", show(stable(x)))
