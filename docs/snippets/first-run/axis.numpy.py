import numpy as np

scores = np.array([[1.0, 3, 2], [5, 1, 0]])
for axis in [-1, 0]:
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    p = e / e.sum(axis=axis, keepdims=True)
    print("axis", axis, "gives", *[f"{v:.3f}" for v in p.ravel()])
