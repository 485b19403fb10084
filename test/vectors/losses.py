"""Cross entropy and its gradient, by mpmath; checked against torch."""
import math

import torch
from mpmath import exp, isinf, isnan, mpf

from kinds import INF, size
from oracle import agree, axes_of, layout, softmax_row, tensor


def coefficients(x, targets, o):
    """For each row its indices, the coefficients cⱼ of the loss −Σ cⱼ·ln pⱼ, and its part in the mean's divisor."""
    _, rows = layout(x, o)
    smoothing = mpf(o.get("labelSmoothing", 0))
    for r, row in enumerate(rows):
        n = len(row)
        weight = [mpf(w) for w in o.get("weight", [1] * n)]
        if targets["kind"].startswith("Float"):
            yield row, [w * (mpf(targets["data"][i]) * (1 - smoothing) + smoothing / n) for i, w in zip(row, weight)], mpf(1)
        elif targets["data"][r] == o.get("ignoreIndex", -100):
            yield row, [mpf(0)] * n, mpf(0)
        else:
            t = targets["data"][r]
            yield row, [weight[j] * ((1 - smoothing if j == t else 0) + smoothing / n) for j in range(n)], weight[t]


def cross_entropy(x, targets, o, logarithms=False):
    """The loss (or losses) and, for dLoss, the gradient. With `logarithms` x is ln p already: nllLoss, which has no gradient here."""
    parts = list(coefficients(x, targets, o))
    reduction = o.get("reduction", "mean")
    divisor = sum((d for _, _, d in parts), mpf(0)) if reduction == "mean" else mpf(1)
    d_loss = o.get("dLoss", [1] * len(parts) if reduction == "none" else 1)
    losses, grad = [], [mpf(0)] * len(x)
    for r, (row, c, _) in enumerate(parts):
        v = [mpf(x[i]) for i in row]
        p, logs = (v, v) if logarithms else softmax_row(v)
        # A coefficient of 0 drops its term, even where ln p is −Infinity; PyTorch has NaN there.
        losses.append(-sum((a * l for a, l in zip(c, logs) if a != 0), mpf(0)))
        d = mpf(d_loss[r] if reduction == "none" else d_loss)
        total = sum(c, mpf(0))
        for i, a, q in zip(row, c, p):
            grad[i] = mpf(0) if total == 0 else d * (total * q - a) / divisor
    if reduction == "none":
        loss = losses
    else:
        loss = [mpf("nan") if divisor == 0 else sum(losses, mpf(0)) / divisor]
    if not any(isinf(e) or isnan(e) for e in map(mpf, x)):
        check(x, targets, o, logarithms, loss, grad, d_loss)
    return loss, grad


def check(x, targets, o, logarithms, loss, grad, d_loss):
    shape, rows = layout(x, o)
    logits = tensor(x, shape).requires_grad_()
    axis = axes_of(o.get("axis"))[0] % len(shape)
    # torch wants the classes second.
    by_rows = logits.movedim(axis, -1).reshape(len(rows), shape[axis])
    soft = targets["kind"].startswith("Float")
    data = tensor(targets["data"], shape).movedim(axis, -1).reshape(len(rows), shape[axis]) if soft else torch.tensor(targets["data"], dtype=torch.int64)
    weight = torch.tensor(o["weight"], dtype=torch.float64) if "weight" in o else None
    options = {"weight": weight, "reduction": o.get("reduction", "mean")}
    if not soft:
        options["ignore_index"] = o.get("ignoreIndex", -100)
    if logarithms:
        known = torch.nn.functional.nll_loss(by_rows, data, **options)
    else:
        known = torch.nn.functional.cross_entropy(by_rows, data, label_smoothing=o.get("labelSmoothing", 0.0), **options)
    agree(loss, known.reshape(-1).tolist())
    if not logarithms and rows:
        known.backward(torch.tensor(d_loss, dtype=torch.float64).reshape(known.shape))
        agree(grad, logits.grad.reshape(-1).tolist())
