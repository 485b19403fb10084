import numpy as np

x = np.array([2.0, 1.0, 1.0])
W = np.array([[0.3, -0.4, 0.5], [-0.2, 0.9, 0.1]])

z = W @ x
p = np.exp(z - z.max())
p /= p.sum()
print(f"softmax  {p[1]:.4f}")
print(f"logistic {1 / (1 + np.exp(z[0] - z[1])):.4f}")
print("gradient", " ".join(f"{g:.4f}" for g in p - [0, 1]))
