import numpy as np

def top_p(logits, share):
    e = np.exp(logits - logits.max())
    p = e / e.sum()
    order = np.argsort(-p, kind="stable")
    before = np.cumsum(p[order]) - p[order]
    # A token stays if those before it have not reached the share yet.
    kept = np.zeros(len(p), dtype=bool)
    kept[order[before < share]] = True
    return np.where(kept, p, 0) / p[kept].sum()

logits = np.array([1.0, 3.0, 2.0, -1.0, 2.0, 0.0])
for share in [0.5, 0.7, 0.9]:
    print(" ".join(f"{value:.4f}" for value in top_p(logits, share)))
