import torch


def sparsemax(x):
    z, _ = torch.sort(x, descending=True)
    sums = torch.cumsum(z, dim=0)
    kept = int((1 + torch.arange(1, len(x) + 1) * z > sums).sum())
    tau = (sums[kept - 1] - 1) / kept
    return torch.relu(x - tau)


logits = torch.tensor([2.0, 1.2, 0.4, -1.0])
for p in torch.softmax(logits, dim=0), sparsemax(logits):
    print(" ".join(f"{value:.4f}" for value in p.tolist()))
