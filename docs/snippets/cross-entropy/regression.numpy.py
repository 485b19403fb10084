import numpy as np

points = np.array([[0, 2], [1, 2], [2, 0], [2, 1], [-1, -1], [-2, 0]])
t = np.eye(3)[[0, 0, 1, 1, 2, 2]]
inputs = np.hstack([points, np.ones((6, 1))])
W = np.zeros((3, 3))

for step in range(101):
    logits = inputs @ W.T
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    if step in [0, 1, 2, 5, 10, 100]:
        print(step, f"{-(t * log_p).sum() / 6:.4f}")
    grad = (np.exp(log_p) - t) / 6
    W -= 0.5 * grad.T @ inputs
