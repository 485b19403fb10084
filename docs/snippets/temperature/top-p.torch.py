import torch

def top_p(logits, share):
    p, order = torch.sort(torch.softmax(logits, 0), descending=True, stable=True)
    before = p.cumsum(0) - p
    p[before >= share] = 0
    return torch.zeros_like(p).scatter(0, order, p / p.sum())

logits = torch.tensor([1.0, 3.0, 2.0, -1.0, 2.0, 0.0], dtype=torch.float64)
for share in [0.5, 0.7, 0.9]:
    print(" ".join(f"{value:.4f}" for value in top_p(logits, share).tolist()))
