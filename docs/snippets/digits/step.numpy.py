import numpy as np

x, label, W = np.array([1, 0.5]), 2, np.zeros((3, 2))


def loss_and_grad():
    z = W @ x
    p = np.exp(z - z.max())
    p /= p.sum()
    return -np.log(p[label]), p - np.eye(3)[label]


loss, grad = loss_and_grad()
dW = np.outer(grad, x)
print(f"loss {loss:.4f}")
for row in dW:
    print(" ".join(f"{d:.4f}" for d in row))
W -= dW
print(f"loss {loss_and_grad()[0]:.4f}")
