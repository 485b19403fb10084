import torch
from torch.autograd.functional import jacobian

x = torch.tensor([1.0, 2.0, 3.0])
for row in jacobian(lambda x: torch.softmax(x, dim=0), x):
    print(*[f"{v:.4f}" for v in row.tolist()], f"sum {abs(row.sum().item()):.4f}")
