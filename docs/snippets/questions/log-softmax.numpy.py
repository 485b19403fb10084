import numpy as np

np.seterr(divide="ignore")
written = lambda values: " ".join("-Infinity" if v == -np.inf else f"{v:.0f}" for v in values)
x = np.array([0.0, -1000.0])
shifted = x - x.max()
p = np.exp(shifted) / np.exp(shifted).sum()
print("softmax, then log:", written(np.log(p)))
print("log-softmax:", written(shifted - np.log(np.exp(shifted).sum())))
