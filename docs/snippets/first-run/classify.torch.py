import torch
from torch.nn.functional import cross_entropy

batch = [
    [2, 1, 0.1, -1],
    [0.5, 2.5, 0.3, 0],
    [1, 1, 1, 1],
]
targets = torch.tensor([0, 2, 3])
logits = torch.tensor(batch, requires_grad=True)

probabilities = torch.softmax(logits, dim=-1)
loss = cross_entropy(logits, targets)
loss.backward()
drawn = (probabilities.cumsum(dim=-1) > 0.6).int().argmax(dim=-1)

for row in probabilities.tolist():
    print("probabilities", *[f"{v:.4f}" for v in row])
print(f"loss {loss.item():.4f}")
for row in logits.grad.tolist():
    print("gradient", *[f"{v:.4f}" for v in row])
print("drawn", *drawn.tolist())
