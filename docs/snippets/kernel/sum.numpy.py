import numpy as np

terms = np.full(1_000_000, 0.1, dtype=np.float32)

naive = np.cumsum(terms)[-1]  # one after another; terms.sum() is pairwise

a, b, c, d = terms.reshape(-1, 4).T
blocks = ((a + b) + (c + d)).astype(np.float64).cumsum()[-1]
print("one float32 after another", f"{naive:.2f}")
print("fours, then float64", f"{blocks:.2f}")
