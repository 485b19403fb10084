import numpy as np

logits = np.array([2.0, 1.0, 0.0, -1.0, -2.0])
write = lambda numbers: " ".join(f"{value:.3f}" for value in numbers)


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


weights = np.exp(logits)  # positive, in the same order
print(write(weights), "sum", f"{weights.sum():.3f}")
print(write(weights / weights.sum()))

print(write(softmax(logits)))
print(write(softmax(logits + 1)))  # the same
print(write(softmax(np.array([3.0, 1.0, 0.0, -1.0, -2.0]))))  # the first one, one higher
