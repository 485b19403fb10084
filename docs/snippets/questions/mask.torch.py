import torch

logits = torch.tensor([2.0, 1.0, 3.0])
keep = torch.tensor([True, True, False])
masked = torch.zeros(3)
masked[keep] = torch.softmax(logits[keep], dim=0)
print("masked", *[f"{v:.4f}" for v in masked.tolist()])
infinite = logits.masked_fill(~keep, -torch.inf).softmax(dim=0)
print("minus infinity", *[f"{v:.4f}" for v in infinite.tolist()])
zero = torch.softmax(logits * keep, dim=0)
print("times 0", *[f"{v:.4f}" for v in zero.tolist()])
