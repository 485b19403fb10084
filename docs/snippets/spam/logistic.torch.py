import torch
from torch.nn.functional import cross_entropy

x = torch.tensor([2.0, 1.0, 1.0])
W = torch.tensor([[0.3, -0.4, 0.5], [-0.2, 0.9, 0.1]])

z = (W @ x).requires_grad_()
print(f"softmax  {torch.softmax(z, 0)[1]:.4f}")
print(f"logistic {torch.sigmoid(z[1] - z[0]):.4f}")
cross_entropy(z, torch.tensor(1)).backward()
print("gradient", " ".join(f"{g:.4f}" for g in z.grad.tolist()))
