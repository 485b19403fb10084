import numpy as np

batch = [
    [2, 1, 0.1, -1],
    [0.5, 2.5, 0.3, 0],
    [1, 1, 1, 1],
]
targets = [0, 2, 3]
logits = np.array(batch, dtype=np.float32)
rows = np.arange(3)

shifted = logits - logits.max(axis=-1, keepdims=True)
logs = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
probabilities = np.exp(logs)
loss = -logs[rows, targets].mean()
grad = probabilities.copy()
grad[rows, targets] -= 1
grad /= 3
drawn = (probabilities.cumsum(axis=-1) > 0.6).argmax(axis=-1)

for row in probabilities:
    print("probabilities", *[f"{v:.4f}" for v in row])
print(f"loss {loss:.4f}")
for row in grad:
    print("gradient", *[f"{v:.4f}" for v in row])
print("drawn", *drawn)
