import torch
from torch.nn.functional import cross_entropy

x, label = torch.tensor([1, 0.5]), torch.tensor(2)
W = torch.zeros(3, 2, requires_grad=True)

loss = cross_entropy(W @ x, label)
loss.backward()  # autograd finds the same outer product
print(f"loss {loss:.4f}")
for row in W.grad.tolist():
    print(" ".join(f"{d:.4f}" for d in row))
with torch.no_grad():
    W -= W.grad
    print(f"loss {cross_entropy(W @ x, label):.4f}")
