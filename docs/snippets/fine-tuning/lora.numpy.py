import numpy as np

x = np.array([1.0, 2.0])
W = np.array([[0.5, -0.5, 0.0], [0.2, 0.1, -0.3]])
A, B = np.array([[0.6], [-0.8]]), np.zeros((1, 3))
s, rate, target = 2, 0.1, 2
text = lambda numbers: " ".join(f"{v:.3f}" for v in numbers.ravel())

for _ in range(3):
    logits = x @ (W + s * A @ B)
    p = np.exp(logits - logits.max())
    p /= p.sum()
    G = np.outer(x, p - np.eye(3)[target])
    dA, dB = s * G @ B.T, s * A.T @ G
    print(f"loss {-np.log(p[target]):.3f}  dA {text(dA)}  dB {text(dB)}")
    A, B = A - rate * dA, B - rate * dB
print(f"trained {A.size + B.size} numbers instead of {W.size}")
