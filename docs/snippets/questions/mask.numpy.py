import numpy as np


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


logits = np.array([2.0, 1.0, 3.0])
keep = np.array([True, True, False])
masked = np.zeros(3)
masked[keep] = softmax(logits[keep])
print("masked", *[f"{v:.4f}" for v in masked])
infinite = softmax(np.where(keep, logits, -np.inf))
print("minus infinity", *[f"{v:.4f}" for v in infinite])
print("times 0", *[f"{v:.4f}" for v in softmax(logits * keep)])
