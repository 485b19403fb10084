from math import log

import torch
from torch.nn.functional import cross_entropy

for n in [2, 10, 1000, 50257]:
    untrained = torch.zeros(n)
    loss = cross_entropy(untrained, torch.tensor(0))
    print(n, f"{loss.item():.4f} {log(n):.4f}")
wrong = cross_entropy(torch.tensor([20.0, 0.0]), torch.tensor(1))
print(f"sure, and wrong: {wrong.item():.4f}")
