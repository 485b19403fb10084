import numpy as np


def softmax(logits):
    weights = np.exp(logits - logits.max())
    return weights / weights.sum()


shown = lambda values: " ".join(f"{v:.4f}" for v in values)
print(shown(softmax(np.array([1.0, 2.0, 3.0]))))
print(shown(softmax(np.array([1001.0, 1002.0, 1003.0]))))
