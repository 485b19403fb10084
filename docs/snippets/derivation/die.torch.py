import torch

faces = torch.arange(1, 7, dtype=torch.float64)

# Newton's step: the derivative of the mean by β is the variance.
beta = torch.zeros((), dtype=torch.float64)
for _ in range(20):
    p = torch.softmax(beta * faces, dim=0)
    mean = p @ faces
    beta = beta + (4.5 - mean) / (p @ (faces - mean) ** 2)
print("beta", f"{beta:.4f}", "mean", f"{mean:.4f}")
print(" ".join(f"{value:.4f}" for value in p.tolist()))
print("entropy", f"{torch.special.entr(p).sum():.4f}")
