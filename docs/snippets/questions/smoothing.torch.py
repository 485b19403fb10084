import torch
from torch.nn.functional import cross_entropy

for x in [2, 4, 8, 16]:
    logits, target = torch.tensor([x, 0.0, 0.0], dtype=torch.float64), torch.tensor(0)
    hard = cross_entropy(logits, target)
    smooth = cross_entropy(logits, target, label_smoothing=0.1)
    print(x, f"hard {hard.item():.4f} smooth {smooth.item():.4f}")
