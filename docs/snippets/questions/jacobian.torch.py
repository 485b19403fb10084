import torch
from torch.autograd.functional import jacobian

x = torch.tensor([1.0, 2.0, 3.0])
for row in jacobian(lambda x: torch.softmax(x, dim=0), x):
    total = abs(row.sum().item())
    print(*[f"{v:.4f}" for v in row.tolist()], f"sum {total:.4f}")
