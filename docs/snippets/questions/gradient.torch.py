import torch
from torch.nn.functional import cross_entropy

x = torch.tensor([2.0, 1.0, 0.0], requires_grad=True)
loss = cross_entropy(x, torch.tensor(1))
loss.backward()
print(f"loss {loss.item():.4f}")
print("gradient", *[f"{v:.4f}" for v in x.grad.tolist()])
target = torch.tensor([0.0, 1.0, 0.0])
difference = torch.softmax(x, dim=0) - target
print("p - t", *[f"{v:.4f}" for v in difference.tolist()])
