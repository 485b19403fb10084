import numpy as np

x = np.array([2.0, 1.0, 0.0])
loss = lambda x: np.log(np.exp(x).sum()) - x[1]
steps = 1e-6 * np.eye(3)
differences = [(loss(x + h) - loss(x - h)) / 2e-6 for h in steps]
p = np.exp(x) / np.exp(x).sum()
print(f"loss {loss(x):.4f}")
print("gradient", *[f"{v:.4f}" for v in differences])
print("p - t", *[f"{v:.4f}" for v in p - [0, 1, 0]])
