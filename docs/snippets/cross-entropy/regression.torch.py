import torch

torch.set_default_dtype(torch.float64)
points = torch.tensor([[0, 2], [1, 2], [2, 0], [2, 1], [-1, -1], [-2, 0]])
classes = torch.tensor([0, 0, 1, 1, 2, 2])
inputs = torch.hstack([points, torch.ones(6, 1)])
W = torch.zeros(3, 3, requires_grad=True)
optimiser = torch.optim.SGD([W], lr=0.5)

for step in range(101):
    loss = torch.nn.functional.cross_entropy(inputs @ W.T, classes)
    if step in [0, 1, 2, 5, 10, 100]:
        print(step, f"{loss.item():.4f}")
    optimiser.zero_grad()
    loss.backward()
    optimiser.step()
