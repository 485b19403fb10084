"""Softmin, hardmax, sparsemax and entmax with their gradients, by mpmath: the threshold by bisection to 45 digits."""
from mpmath import mpf

from kinds import INF
from oracle import layout, softmax_row


def entmax_row(x, alpha):
    """pᵢ = max((α − 1)·xᵢ − τ, 0)^(1/(α − 1)), with τ such that they sum to 1."""
    a = mpf(alpha) - 1
    # Of the decimal 1.2 the float64 is meant.
    v = [a * mpf(e) for e in x]
    m = max(v)
    low, high = m - 1, m
    total = lambda t: sum((e - t) ** (1 / a) for e in v if e > t)
    for _ in range(150):
        middle = (low + high) / 2
        low, high = (middle, high) if total(middle) > 1 else (low, middle)
    # Far from a change of support: the next digits could not move an element in or out.
    assert all(abs(e - low) > mpf("1e-4") for e in v), "too near a change of support"
    return [(e - low) ** (1 / a) if e > low else mpf(0) for e in v]


def hardmax_row(x):
    at = x.index(max(x))
    return [mpf(1 if i == at else 0) for i in range(len(x))]


def by_rows(x, o, function):
    y = [mpf(0)] * len(x)
    for row in layout(x, o)[1]:
        for i, v in zip(row, function([x[i] for i in row]) if row else []):
            y[i] = v
    return y


def softmin(x, o):
    t = mpf(o.get("temperature", 1))
    return by_rows(x, o, lambda row: softmax_row([-mpf(v) / t for v in row])[0])


def hardmax(x, o):
    return by_rows(x, o, hardmax_row)


def entmax(x, o, alpha):
    return by_rows(x, o, lambda row: entmax_row(row, alpha))


def softmin_grad(y, dy, o):
    t = mpf(o.get("temperature", 1))
    return [-v / t for v in entmax_grad(y, dy, o, 1)]


def entmax_grad(y, dy, o, alpha):
    """sᵢ = yᵢ^(2 − α) on the support, dx = s·(dy − Σ s·dy / Σ s); α = 1 is softmax if Σ y is 1, which a rounded y has not exactly."""
    dx = [mpf(0)] * len(y)
    for row in layout(y, o)[1]:
        live = [i for i in row if y[i] > 0]
        s = {i: mpf(y[i]) ** (2 - mpf(alpha)) for i in live}
        total = mpf(1) if alpha == 1 else sum(s.values(), mpf(0))
        mean = sum((s[i] * mpf(dy[i]) for i in live), mpf(0)) / total if live else 0
        for i in live:
            dx[i] = s[i] * (mpf(dy[i]) - mean)
    return dx
