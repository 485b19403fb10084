import torch

written = lambda values: " ".join("-Infinity" if v == -torch.inf else f"{v:.0f}" for v in values.tolist())
x = torch.tensor([0.0, -1000.0])
print("softmax, then log:", written(torch.softmax(x, dim=0).log()))
print("log-softmax:", written(torch.log_softmax(x, dim=0)))
