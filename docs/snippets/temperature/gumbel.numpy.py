import numpy as np

state = 1
numbers = np.empty(400_000)
for i in range(len(numbers)):
    state = (1664525 * state + 1013904223) % 2**32
    numbers[i] = (state + 0.5) / 2**32

logits = np.array([1.0, 2.0, 3.0, 0.0])
noisy = logits - np.log(-np.log(numbers.reshape(-1, 4)))
won = np.bincount(noisy.argmax(axis=1)) / 100_000
print(" ".join(f"{share:.3f}" for share in won))
p = np.exp(logits) / np.exp(logits).sum()
print(" ".join(f"{value:.3f}" for value in p))
