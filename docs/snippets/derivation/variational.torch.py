import torch

x = torch.tensor([1.0, 2.0, 3.0])


def reward(q):
    return q @ x + torch.special.entr(q).sum()


print("log-sum-exp", f"{torch.logsumexp(x, dim=0):.4f}")
print("softmax    ", f"{reward(torch.softmax(x, dim=0)):.4f}")
print("uniform    ", f"{reward(torch.full((3,), 1 / 3)):.4f}")
print("one-hot    ", f"{reward(torch.tensor([0.0, 0.0, 1.0])):.4f}")
