import numpy as np

x = np.array([1.0, 2.0, 3.0])
e = np.exp(x - x.max())
p = e / e.sum()
print(" ".join(f"{value:.4f}" for value in p))
