import numpy as np


def online(x):
    m, s = -np.inf, 0.0
    for value in x:
        larger = max(m, value)
        s = s * np.exp(m - larger) + np.exp(value - larger)
        m = larger
    return m, s


def merge(one, other):
    (m1, s1), (m2, s2) = one, other
    m = max(m1, m2)
    return m, s1 * np.exp(m1 - m) + s2 * np.exp(m2 - m)


def show(m, s):
    print(f"{m:.4f} {s:.4f} {m + np.log(s):.4f}")


x = np.array([1002.0, 1005.0, 1001.0, 1007.0, 1003.0, 1006.0])
show(*online(x))
show(*merge(online(x[:3]), online(x[3:])))
show(x.max(), np.exp(x - x.max()).sum())
