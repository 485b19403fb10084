import torch

q = torch.tensor([[1.0, 0], [0, 2], [1, 1]])  # three queries,
k = torch.tensor([[1.0, 0], [0, 1], [1, 1], [2, 0]])  # four keys,
v = torch.tensor([[1.0, 0], [0, 1], [2, 2], [4, 0]])  # and a value for each

scores = q @ k.T / 2**0.5
seen = torch.ones(3, 4).tril(4 - 3).bool()  # the last query sees the last key
scores = scores.masked_fill(~seen, float("-inf"))

weights = torch.softmax(scores, dim=1)
out = weights @ v
for row in [*weights.tolist(), *out.tolist()]:
    print(" ".join(f"{x:.4f}" for x in row))
