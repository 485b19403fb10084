"""The exact results, by mpmath at 50 digits, one row at a time; checked against SciPy and torch where they have the function."""
import math

import numpy as np
import scipy.special
import torch
from mpmath import exp, isinf, isnan, log, mpf

from kinds import INF, NAN, RESULT, WORK, rounded, size


def rows_along(shape, axes):
    """The indices of the elements of each row along the axes, rows in the order of the axes that are kept."""
    axes = sorted(a % len(shape) for a in axes)
    kept = [a for a in range(len(shape)) if a not in axes]
    indices = np.arange(size(shape)).reshape(shape).transpose(kept + axes)
    count = size([shape[a] for a in kept])
    return indices.reshape(count, size([shape[a] for a in axes])).tolist()


def axes_of(axis):
    return list(axis) if isinstance(axis, (list, tuple)) else [-1 if axis is None else axis]


def spread(values, of, shape):
    """NumPy's broadcasting, flat."""
    return np.broadcast_to(np.array(values, dtype=float).reshape(of), shape).reshape(-1).tolist()


def layout(x, o):
    """The shape, one row without one, and its rows."""
    shape = o.get("shape", [len(x)])
    return shape, rows_along(shape, axes_of(o.get("axis")))


class Scores:
    """What softmax is taken of: b·s, b a factor and s a float64, None where it is excluded."""

    def __init__(self, kind, x, o):
        self.shape, self.rows = layout(x, o)
        self.n = len(x)
        s = list(x)
        scale = o.get("scale")
        self.b = self.factor = mpf(1) / mpf(o["temperature"]) if "temperature" in o else mpf(1 if scale is None else scale)
        if "bias" in o:
            bias = spread(o["bias"], o.get("biasShape", self.shape), self.shape)
            s = [rounded((1.0 if scale is None else scale) * v + c, WORK[kind]) for v, c in zip(s, bias)]
            if scale is not None:
                self.b = mpf(1)
        if "where" in o:
            s = [v if w else None for v, w in zip(s, spread(o["where"], o.get("whereShape", self.shape), self.shape))]
        if o.get("causal"):
            q, k = self.shape[-2:]
            s = [v if at % k <= at // k % q + k - q else None for at, v in enumerate(s)]
        self.s = s

    def row(self, row):
        return [None if self.s[i] is None else self.b * mpf(self.s[i]) for i in row]


def log_sum_exp(row):
    """Over what is not excluded."""
    live = [v for v in row if v is not None]
    if any(isnan(v) for v in live):
        return mpf("nan")
    m = max(live, default=mpf("-inf"))
    return m if isinf(m) else m + log(sum(exp(v - m) for v in live))


def softmax_row(row):
    """softmax and its logarithm: 0 and −Infinity exactly at what is excluded, NaN at all others where there is no distribution."""
    l = log_sum_exp(row)
    bad = isnan(l) or isinf(l)
    logs = [mpf("-inf") if v is None else mpf("nan") if bad else v - l for v in row]
    return [mpf(0) if v is None else mpf("nan") if bad else exp(v - l) for v in row], logs


def forward(kind, x, o):
    """softmax, logSoftmax and logSumExp."""
    scores = Scores(kind, x, o)
    y, logs, sums = [mpf(0)] * scores.n, [mpf(0)] * scores.n, []
    for row in scores.rows:
        v = scores.row(row)
        for i, p, l in zip(row, *softmax_row(v)):
            y[i], logs[i] = p, l
        sums.append(log_sum_exp(v))
        live = [float(e) for e in v if e is not None]
        if live and all(math.isfinite(e) for e in live):
            agree([y[i] for i, e in zip(row, v) if e is not None], scipy.special.softmax(live))
            agree([logs[i] for i, e in zip(row, v) if e is not None], scipy.special.log_softmax(live))
        if live:
            # SciPy takes a row with a NaN and an infinity for the infinity.
            agree(sums[-1:], [NAN if any(map(math.isnan, live)) else scipy.special.logsumexp(live)])
    return y, logs, sums


def weighted(kind, x, o):
    """ln |Σ w e^x| and the sign of the sum, a row at a time; a weight of 0 drops its element. NaN where the sum is none."""
    scores = Scores(kind, x, o)
    logs, signs = [], []
    for row in scores.rows:
        live = [(v, mpf(o["weights"][i])) for i, v in zip(row, scores.row(row)) if v is not None and o["weights"][i] != 0]
        m = max((v for v, _ in live if not isnan(v)), default=mpf("-inf"))
        endless = {w > 0 for v, w in live if v == INF}
        if any(isnan(v) or isnan(w) for v, w in live) or len(endless) == 2:
            logs.append(mpf("nan"))
            signs.append(mpf("nan"))
        elif endless:
            logs.append(mpf("inf"))
            signs.append(mpf(1 if True in endless else -1))
        else:
            total = mpf(0) if m == -INF else sum(w * exp(v - m) for v, w in live)
            logs.append(m + log(abs(total)) if total != 0 else mpf("-inf"))
            signs.append(mpf((total > 0) - (total < 0)))
            if live:
                a, b = [np.array([float(e) for e in side]) for side in zip(*live)]
                known, sign = scipy.special.logsumexp(a, b=b, return_sign=True)
                agree([logs[-1], signs[-1]], [known, sign])
    return logs, signs


def softmax_grad(y, dy, o, logarithm):
    """From softmax's (or, with `logarithm`, logSoftmax's) result y and the gradient dy at it to the gradient at the logits."""
    shape, rows = layout(y, o)
    b = mpf(1) / mpf(o["temperature"]) if "temperature" in o else mpf(o.get("scale", 1))
    dx = [mpf(0)] * len(y)
    for row in rows:
        live = [i for i in row if y[i] != (-INF if logarithm else 0)]
        total = sum((mpf(dy[i]) if logarithm else mpf(y[i]) * mpf(dy[i]) for i in live), mpf(0))
        for i in live:
            dx[i] = b * (mpf(dy[i]) - exp(mpf(y[i])) * total) if logarithm else b * mpf(y[i]) * (mpf(dy[i]) - total)
    axes = axes_of(o.get("axis"))
    if len(axes) == 1 and len(y) > 0 and all(map(math.isfinite, y + dy)):
        backward = torch._log_softmax_backward_data if logarithm else torch._softmax_backward_data
        known = backward(tensor(dy, shape), tensor(y, shape), axes[0], torch.float64) * float(b)
        agree(dx, known.reshape(-1).tolist())
    return dx


def log_sum_exp_grad(kind, x, dz, o):
    scores = Scores(kind, x, o)
    dx = [mpf(0)] * len(x)
    for row, d in zip(scores.rows, dz):
        v = scores.row(row)
        for i, e, p in zip(row, v, softmax_row(v)[0]):
            dx[i] = mpf(0) if e is None else mpf(d) * p * scores.factor
    live = [any(e is not None for e in scores.row(row)) for row in scores.rows]
    if len(x) > 0 and all(live) and all(e is None or math.isfinite(e) for e in scores.s):
        s = torch.tensor([-INF if e is None else e for e in scores.s], dtype=torch.float64).reshape(scores.shape).requires_grad_()
        torch.logsumexp(s * float(scores.b), axes_of(o.get("axis"))).reshape(-1).backward(tensor(dz, [len(dz)]))
        agree(dx, (s.grad * float(scores.factor / scores.b)).reshape(-1).tolist())
    return dx


def tensor(values, shape):
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


def agree(ours, known):
    """Within 1e-12, or the same kind of not finite."""
    for a, b in zip(ours, known):
        a, b = float(a), float(b)
        same = (math.isnan(a) and math.isnan(b)) or a == b or abs(a - b) <= 1e-12 * max(1, abs(a))
        assert same, f"the oracles differ: {a} by mpmath, {b} by another"
    assert len(list(ours)) == len(list(known))
