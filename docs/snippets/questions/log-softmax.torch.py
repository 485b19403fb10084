import torch

digits = lambda v: "-Infinity" if v == -torch.inf else f"{v:.0f}"
x = torch.tensor([0.0, -1000.0])
print("softmax, then log:", *map(digits, torch.softmax(x, dim=0).log()))
print("log-softmax:", *map(digits, torch.log_softmax(x, dim=0)))
