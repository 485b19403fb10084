import torch


def part(x):
    m = x.max()
    return m, torch.exp(x - m).sum()


def merge(one, other):
    (m1, s1), (m2, s2) = one, other
    m = torch.maximum(m1, m2)
    return m, s1 * torch.exp(m1 - m) + s2 * torch.exp(m2 - m)


def show(m, s):
    print(f"{m:.4f} {s:.4f} {m + torch.log(s):.4f}")


x = torch.tensor([1002, 1005, 1001, 1007, 1003, 1006]).double()
m, s = part(x[:1])
for value in x[1:]:
    m, s = merge((m, s), (value, torch.ones_like(value)))
show(m, s)
show(*merge(part(x[:3]), part(x[3:])))
show(*part(x))
