import torch

# Is there a cat, a dog, a train? Two of them may be.
logits = torch.tensor([4.0, 4.0, -2.0])
one = torch.softmax(logits, dim=0)
each = torch.sigmoid(logits)
for p in one, each:
    print(" ".join(f"{value:.3f}" for value in p.tolist()))
