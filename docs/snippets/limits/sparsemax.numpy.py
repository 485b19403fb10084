import numpy as np


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def sparsemax(x):
    z = np.sort(x)[::-1]
    sums = np.cumsum(z)
    kept = np.count_nonzero(1 + np.arange(1, len(x) + 1) * z > sums)
    tau = (sums[kept - 1] - 1) / kept
    return np.maximum(x - tau, 0)


logits = np.array([2.0, 1.2, 0.4, -1.0])
for p in softmax(logits), sparsemax(logits):
    print(" ".join(f"{value:.4f}" for value in p))
