import numpy as np

np.seterr(all="ignore")
digits = lambda v: "NaN" if np.isnan(v) else f"{v:.4f}"
for logits in [[1.0, 2.0], [1000.0, 1001.0], [-1001.0, -1000.0]]:
    x = np.array(logits)
    naive = np.exp(x) / np.exp(x).sum()
    e = np.exp(x - x.max())
    stable = e / e.sum()
    print("naive", *map(digits, naive))
    print("stable", *map(digits, stable))
