import torch


def naive(x):
    e = torch.exp(x)
    return e / e.sum()


def show(p):
    return " ".join(f"{value:.4f}" for value in p.tolist())


for x in torch.tensor([[1.0, 2.0], [1000.0, 1001.0], [-1001.0, -1000.0]]):
    print(show(naive(x)), "|", show(torch.softmax(x, dim=0)))
