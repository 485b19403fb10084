import torch


def softmax(logits):
    weights = torch.exp(logits - logits.max())
    return weights / weights.sum()


shown = lambda values: " ".join(f"{v:.4f}" for v in values.tolist())
print(shown(softmax(torch.tensor([1.0, 2.0, 3.0]))))
print(shown(softmax(torch.tensor([1001.0, 1002.0, 1003.0]))))
