import torch

scores = torch.tensor([[1.0, 3, 2], [5, 1, 0]])
written = lambda values: " ".join(f"{v:.2f}" for v in values.tolist())
for axis in [1, 0]:
    p = torch.softmax(scores, dim=axis)
    print("axis", axis, "rows", written(p.sum(dim=1)), "columns", written(p.sum(dim=0)))
