import torch

logits = torch.tensor([2.0, 1.0, 0.0, -1.0, -2.0])
write = lambda numbers: " ".join(f"{value:.3f}" for value in numbers.tolist())

weights = logits.exp()  # positive, in the same order
print(write(weights), "sum", f"{weights.sum().item():.3f}")
print(write(weights / weights.sum()))

print(write(torch.softmax(logits, dim=0)))
print(write(torch.softmax(logits + 1, dim=0)))  # the same
print(write(torch.softmax(torch.tensor([3.0, 1.0, 0.0, -1.0, -2.0]), dim=0)))  # the first one, one higher
