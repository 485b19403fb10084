import torch

p = torch.softmax(torch.tensor([1.0, 2.0, 3.0]), dim=0)
print(" ".join(f"{value:.4f}" for value in p.tolist()))
