import numpy as np

np.seterr(all="ignore")
written = lambda values: " ".join("NaN" if np.isnan(v) else f"{v:.4f}" for v in values)
for logits in [[1.0, 2.0], [1000.0, 1001.0], [-1001.0, -1000.0]]:
    x = np.array(logits)
    naive = np.exp(x) / np.exp(x).sum()
    stable = np.exp(x - x.max()) / np.exp(x - x.max()).sum()
    print("naive", written(naive), "stable", written(stable))
