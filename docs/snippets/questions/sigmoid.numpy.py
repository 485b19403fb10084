import numpy as np

for x in [-3.0, 0.0, 1.5]:
    e = np.exp(np.array([x, 0.0]) - max(x, 0.0))
    p = e[0] / e.sum()
    print(f"{x:.1f} {1 / (1 + np.exp(-x)):.6f} {p:.6f}")
