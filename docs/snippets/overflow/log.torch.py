import torch

x = torch.tensor([0.0, -1000.0])


def show(row):
    return " ".join(f"{value:.1f}" for value in row.tolist())


print("log of softmax", show(torch.log(torch.softmax(x, dim=0))))
print("log-softmax   ", show(torch.log_softmax(x, dim=0)))
