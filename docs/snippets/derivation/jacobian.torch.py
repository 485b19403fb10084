import torch
from torch.autograd.functional import jacobian


def show(rows):
    for row in rows.tolist():
        print(" ".join(f"{value:7.4f}" for value in row))


def softmax(x):
    return torch.softmax(x, dim=0)


# Differences of float32 would lose the digits that h = 1e-5 needs.
x = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
print("diag(p) - p p^T")
show(jacobian(softmax, x))

print("finite differences")
h = 1e-5
steps = h * torch.eye(3, dtype=torch.float64)
moved = [softmax(x + step) - softmax(x - step) for step in steps]
show(torch.stack(moved) / (2 * h))
