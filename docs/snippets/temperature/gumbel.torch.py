import torch

state = 1
numbers = []
for _ in range(400_000):
    state = (1664525 * state + 1013904223) % 2**32
    numbers.append((state + 0.5) / 2**32)

logits = torch.tensor([1.0, 2.0, 3.0, 0.0], dtype=torch.float64)
uniform = torch.tensor(numbers, dtype=torch.float64).reshape(-1, 4)
noisy = logits - torch.log(-torch.log(uniform))
won = torch.bincount(noisy.argmax(dim=1)) / 100_000
print(" ".join(f"{share:.3f}" for share in won.tolist()))
print(" ".join(f"{value:.3f}" for value in torch.softmax(logits, 0).tolist()))
