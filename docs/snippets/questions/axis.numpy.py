import numpy as np

scores = np.array([[1.0, 3, 2], [5, 1, 0]])
shown = lambda values: " ".join(f"{v:.2f}" for v in values)
for axis in [1, 0]:
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    p = e / e.sum(axis=axis, keepdims=True)
    print("axis", axis, "rows", shown(p.sum(axis=1)))
    print("axis", axis, "columns", shown(p.sum(axis=0)))
