import torch
import torch.nn.functional as F

x = torch.tensor([1.0, 2.0])
W = torch.tensor([[0.5, -0.5, 0.0], [0.2, 0.1, -0.3]])
A = torch.tensor([[0.6], [-0.8]], requires_grad=True)
B = torch.zeros(1, 3, requires_grad=True)
s, target = 2, torch.tensor([2])
sgd = torch.optim.SGD([A, B], lr=0.1)
text = lambda numbers: " ".join(f"{v:.3f}" for v in numbers.flatten().tolist())

for _ in range(3):
    loss = F.cross_entropy((x @ (W + s * A @ B))[None], target)
    sgd.zero_grad()
    loss.backward()  # autograd finds the same two formulas
    print(f"loss {loss:.3f}  dA {text(A.grad)}  dB {text(B.grad)}")
    sgd.step()
print(f"trained {A.numel() + B.numel()} numbers instead of {W.numel()}")
