import numpy as np

np.seterr(divide="ignore")
digits = lambda v: "-Infinity" if v == -np.inf else f"{v:.0f}"
x = np.array([0.0, -1000.0])
shifted = x - x.max()
p = np.exp(shifted) / np.exp(shifted).sum()
logs = shifted - np.log(np.exp(shifted).sum())
print("softmax, then log:", *map(digits, np.log(p)))
print("log-softmax:", *map(digits, logs))
