import torch

scores = torch.tensor([[1.0, 3, 2], [5, 1, 0]])
shown = lambda p: " ".join(f"{v:.2f}" for v in p.tolist())
for axis in [1, 0]:
    p = torch.softmax(scores, dim=axis)
    print("axis", axis, "rows", shown(p.sum(dim=1)))
    print("axis", axis, "columns", shown(p.sum(dim=0)))
