import torch

scores = torch.tensor([1.0, 2, 3], requires_grad=True)
values = torch.tensor([10.0, 0, 20])
weights = torch.softmax(0.5 * scores, dim=0)
out = weights @ values
out.backward()
print(f"{out.item():.3f}")
print(" ".join(f"{g:.3f}" for g in scores.grad.tolist()))
