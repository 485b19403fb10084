import numpy as np

scores = np.array([1.0, 2, 3])
values = np.array([10.0, 0, 20])
e = np.exp(0.5 * (scores - scores.max()))
weights = e / e.sum()
out = weights @ values
grad = 0.5 * weights * (values - out)
print(f"{out:.3f}")
print(" ".join(f"{g:.3f}" for g in grad))
