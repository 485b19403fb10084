import numpy as np

# Is there a cat, a dog, a train? Two of them may be.
logits = np.array([4.0, 4.0, -2.0])
e = np.exp(logits - logits.max())
one = e / e.sum()
each = 1 / (1 + np.exp(-logits))
for p in one, each:
    print(" ".join(f"{value:.3f}" for value in p))
