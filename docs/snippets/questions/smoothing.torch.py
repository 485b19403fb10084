import torch
from torch.nn.functional import cross_entropy

target = torch.tensor(0)
for x in [2, 4, 8, 16]:
    logits = torch.tensor([x, 0, 0], dtype=torch.float64)
    for smoothing in [0, 0.1]:
        loss = cross_entropy(logits, target, label_smoothing=smoothing)
        print("logit", x, "smoothing", smoothing, f"{loss.item():.4f}")
