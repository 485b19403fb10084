import numpy as np

def loss_and_grad(logits, t, weight=1):
    z = logits - logits.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    s = weight * t
    # The mean over rows divides by the weights of their classes.
    loss = -(s * log_p).sum() / s.sum()
    grad = s.sum(axis=-1, keepdims=True) * np.exp(log_p) - s
    return loss, grad / s.sum()

def show(loss, grad):
    print(f"{loss:.4f}", " ".join(f"{g:.4f}" for g in grad.ravel()))

logits = np.array([2.0, 1.0, 0.0, -1.0])
one_hot = np.eye(4)
show(*loss_and_grad(logits, one_hot[0]))
show(*loss_and_grad(logits, np.array([0.5, 0.5, 0.0, 0.0])))
show(*loss_and_grad(logits, 0.9 * one_hot[0] + 0.1 / 4))

rows = np.array([logits, [0.0, 0.0, 3.0, 0.0]])
weight = np.array([1.0, 3.0, 1.0, 1.0])
show(*loss_and_grad(rows, one_hot[[1, 2]], weight))
