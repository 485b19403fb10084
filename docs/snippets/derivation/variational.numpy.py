import numpy as np

x = np.array([1.0, 2.0, 3.0])
p = np.exp(x - x.max())
p /= p.sum()


def entropy(q):
    q = q[q > 0]
    return -(q * np.log(q)).sum()


def reward(q):
    return q @ x + entropy(q)


print("log-sum-exp", f"{np.logaddexp.reduce(x):.4f}")
print("softmax    ", f"{reward(p):.4f}")
print("uniform    ", f"{reward(np.full(3, 1 / 3)):.4f}")
print("one-hot    ", f"{reward(np.array([0.0, 0.0, 1.0])):.4f}")
