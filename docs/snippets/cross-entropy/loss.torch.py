import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)

def show(logits, targets, **options):
    x = torch.tensor(logits, requires_grad=True)
    loss = F.cross_entropy(x, torch.tensor(targets), **options)
    loss.backward()
    print(f"{loss.item():.4f}", " ".join(f"{g:.4f}" for g in x.grad.flatten().tolist()))

logits = [2.0, 1.0, 0.0, -1.0]
show(logits, 0)
show(logits, [0.5, 0.5, 0.0, 0.0])
show(logits, 0, label_smoothing=0.1)

rows = [logits, [0.0, 0.0, 3.0, 0.0]]
show(rows, [1, 2], weight=torch.tensor([1.0, 3.0, 1.0, 1.0]))
