import torch
from torch.nn.functional import cross_entropy

logits = torch.tensor([6.0, 1, 0])
once = torch.softmax(logits, dim=-1)
twice = torch.softmax(once, dim=-1)
target = torch.tensor(0)
print("once", *[f"{v:.3f}" for v in once.tolist()])
print("twice", *[f"{v:.3f}" for v in twice.tolist()])
loss = lambda x: f"{cross_entropy(x, target).item():.3f}"
print("loss of the logits", loss(logits))
print("loss of the probabilities", loss(once))
