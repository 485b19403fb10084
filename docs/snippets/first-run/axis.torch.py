import torch

scores = torch.tensor([[1.0, 3, 2], [5, 1, 0]])
for axis in [-1, 0]:
    p = torch.softmax(scores, dim=axis).ravel()
    print("axis", axis, "gives", *[f"{v:.3f}" for v in p.tolist()])
