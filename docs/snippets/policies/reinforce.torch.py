import torch

states = torch.tensor([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
actions, rewards = torch.tensor([0, 1, 1]), [0, 0, 1]
W = torch.tensor([[0.2, 0.1], [-0.1, 0.3]], requires_grad=True)

returns, following = [], 0
for reward in reversed(rewards):
    following = reward + 0.9 * following
    returns.insert(0, following)
print("returns", " ".join(f"{g:.2f}" for g in returns))

log_p = torch.log_softmax(states @ W.T, dim=1)[range(3), actions]
(-log_p * (torch.tensor(returns) - 0.5)).sum().backward()
for row in W.grad.tolist():
    print(" ".join(f"{d:.4f}" for d in row))
