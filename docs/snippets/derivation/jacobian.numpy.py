import numpy as np


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


def show(rows):
    for row in rows:
        print(" ".join(f"{value:7.4f}" for value in row))


x = np.array([1.0, 2.0, 3.0])
p = softmax(x)
print("diag(p) - p p^T")
show(np.diag(p) - np.outer(p, p))

print("finite differences")
h = 1e-5
show(
    (softmax(x + step) - softmax(x - step)) / (2 * h)
    for step in h * np.eye(3)
)
