import torch


def phi(x):
    return torch.nn.functional.elu(x) + 1


q = phi(torch.tensor([[1.0, 0], [0, 2], [1, -1]]))
k = phi(torch.tensor([[1.0, 0], [0, 1], [1, 1]]))
v = torch.tensor([2.0, 4, 8])

# As attention: each query with each key that it sees.
weights = torch.tril(q @ k.T)
pairs = weights @ v / weights.sum(dim=1)
# As a state: each key goes into sums, and can be forgotten.
state = torch.cumsum(k * v[:, None], dim=0)
total = torch.cumsum(k, dim=0)
running = (q * state).sum(dim=1) / (q * total).sum(dim=1)
for out in pairs, running:
    print(" ".join(f"{x:.4f}" for x in out.tolist()))
