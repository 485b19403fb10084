import numpy as np

q = np.array([[1.0, 0], [0, 2], [1, 1]])  # three queries,
k = np.array([[1.0, 0], [0, 1], [1, 1], [2, 0]])  # four keys,
v = np.array([[1.0, 0], [0, 1], [2, 2], [4, 0]])  # and a value for each

scores = q @ k.T / np.sqrt(2)
seen = np.tri(3, 4, 4 - 3, dtype=bool)  # the last query sees the last key
scores = np.where(seen, scores, -np.inf)

e = np.exp(scores - scores.max(axis=1, keepdims=True))
weights = e / e.sum(axis=1, keepdims=True)
out = weights @ v
for row in [*weights, *out]:
    print(" ".join(f"{x:.4f}" for x in row))
