"""The cases of the gradients, the losses and the cousins."""
from itertools import cycle

import cousins
from forward import SCALES, small, written
from kinds import FLOATS, INF, KINDS, NAN, RESULT, Draw, rounded, size
from losses import cross_entropy
from oracle import forward, layout, log_sum_exp_grad, softmax_grad

SHAPES = [
    ([1], 0), ([6], None), ([24], 0), ([0], 0), ([3, 5], 1), ([3, 5], 0), ([3, 5], [0, 1]), ([1, 19], -1), ([3, 9], 0), ([1, 4], 0), ([2, 0], 1), ([0, 2], 0),
    ([2, 3, 3], 0), ([2, 3, 3], 1), ([2, 3, 3], [0, 2]), ([1, 3, 9], 1), ([2, 3, 1, 4], 2), ([2, 3, 2, 2], [3, 1]), ([2, 1, 3, 2, 2], 2), ([2, 1, 3, 2, 2], 0),
    ([2, 1, 3, 2, 2], [0, 3]),
]  # fmt: skip


def options(shape, axis, more={}):
    return {"shape": shape, **({} if axis is None else {"axis": axis}), **more}


def through_softmax():
    d = Draw(11)
    turn = cycle(SCALES)
    for at, (shape, axis) in enumerate(SHAPES):
        for kind in (["float32"], ["float64"], ["float32", "float16"], ["number[]"])[at % 4]:
            o = options(shape, axis, next(turn))
            n = size(shape)
            y, logs, _ = forward(kind, d.logits(n, kind), options(shape, axis))
            dy = d.grid(n, 3)
            yield both(f"{shape} along {axis}", kind, [rounded(v, kind) for v in y], [rounded(v, kind) for v in logs], dy, o)
    for kind in FLOATS:
        for shape, axis in (([3, 8], 1), ([3, 8], 0)):
            # Zeros, beside which dy counts for nothing, and a row of nothing else.
            x = small(d, 24, kind)
            along = layout(x, options(shape, axis))[1]
            dy = d.grid(24, 3)
            for r, row in enumerate(along):
                for j, i in enumerate(row):
                    if (i % 3 == 1) or (r == 1):
                        x[i] = -INF
                        dy[i] = [NAN, INF, -INF, 5][i % 4]
            y, logs, _ = forward(kind, x, options(shape, axis, {"where": [0 if v == -INF else 1 for v in x]}))
            yield both("zeros", kind, [rounded(v, kind) for v in y], [rounded(v, kind) for v in logs], dy, options(shape, axis))


def both(name, kind, y, logs, dy, o):
    """softmaxGrad and logSoftmaxGrad at the same dy."""
    expected = {"softmaxGrad": softmax_grad(y, dy, o, False), "logSoftmaxGrad": softmax_grad(logs, dy, o, True)}
    return written(name, kind, {"y": y, "logY": logs, "dy": dy}, o, expected)


def through_log_sum_exp():
    d = Draw(12)
    turn = cycle(SCALES)

    def case(name, kind, x, o):
        count = len(layout(x, o)[1])
        dz = [v or 0.5 for v in d.grid(count, 3)]
        return dz_case(name, kind, x, dz, o)

    def dz_case(name, kind, x, dz, o):
        dx = log_sum_exp_grad(kind, x, dz, o)
        # Without shape there is one row, and dz is a number.
        arrays = {"logits": x, "dz": dz} if "shape" in o else {"logits": x, "dz": {"number": dz[0]}}
        return written(name, kind, arrays, o, {"logSumExpGrad": dx})

    for at, (shape, axis) in enumerate(SHAPES):
        for kind in (["int8"], ["float64", "float32"], ["number[]"], ["float16", "int32"], ["float32"])[at % 5]:
            yield case(f"{shape} along {axis}", kind, small(d, size(shape), kind), options(shape, axis, next(turn)))
    for kind in KINDS:
        for o in SCALES:
            yield case("no shape", kind, small(d, 9, kind), o)
        shape = [2, 2, 2, 3]
        x = small(d, 24, kind)
        bias = {"bias": d.grid(6, 2), "biasShape": [1, 1, 2, 3]}
        where = {"where": d.mask(6), "whereShape": [2, 1, 1, 3]}
        yield case("bias", kind, x, {"shape": shape, **bias, **next(turn)})
        yield case("where", kind, x, {"shape": shape, **where, **next(turn)})
        yield case("causal", kind, x[:18], {"shape": [2, 3, 3], "causal": True, **next(turn)})
        yield case("bias, where and causal", kind, x, {"shape": shape, **bias, **where, "causal": True, **next(turn)})
        yield case("bias and where, strided", kind, x, {"shape": shape, "axis": 1, **bias, **where, **next(turn)})
        x = small(d, 18, kind)
        where = d.mask(18)
        where[6:12] = [0] * 6
        if kind in FLOATS:
            x = [v if w else [NAN, INF][i % 2] for i, (v, w) in enumerate(zip(x, where))]
        yield case("excluded NaN", kind, x, {"shape": [3, 6], "where": where})
        yield dz_case("dz of 0", kind, d.logits(6, kind), [0.0, 1.0], {"shape": [2, 3]})
        yield dz_case("an excluded row, whatever its dz", kind, d.logits(9, kind), [1.0, NAN, 2.0], {"shape": [3, 3], "where": [1, 1, 0, 0, 0, 0, 1, 0, 1]})
    for kind in FLOATS:
        yield case("−Infinity", kind, [1, -INF, 2, -INF, -INF, 4], {"shape": [2, 3]})
        yield case("NaN", kind, [1, NAN, 2, 3, 5, 4], {"shape": [2, 3]})


INDICES = ["Int32Array", "number[]", "BigInt64Array", "Uint8Array", "Int8Array", "BigUint64Array", "Int16Array", "Uint16Array", "Uint32Array"]


def entropies():
    d = Draw(13)
    turn = cycle(INDICES)
    kinds = cycle(["float32", "float64", "number[]", "float32", "float16", "int8", "int32"])
    product = [(reduction, smoothing, weighted) for reduction in ("mean", "sum", "none") for smoothing in (0, 0.1, 1) for weighted in (False, True)]
    # All of the product for one shape; for the others a fourth of it, each another one.
    for shape, axis, step in (([5, 3], None, 1), ([2, 18], -1, 4), ([3, 6], 0, 4), ([2, 3, 2, 2], 1, 2), ([2, 2, 1, 5], 1, 4)):
        along = (-1 if axis is None else axis) % len(shape)
        classes, rows = shape[along], size(shape) // shape[along]
        for at, (reduction, smoothing, weighted) in enumerate(product[step // 2 :: step]):
            kind = next(kinds)
            o = options(shape, axis, {} if reduction == "mean" and smoothing else {"reduction": reduction})
            if smoothing:
                o["labelSmoothing"] = smoothing
            if weighted:
                o["weight"] = [abs(v) + 0.25 for v in d.grid(classes, 2)]
                o["dLoss"] = d.grid(rows, 2) if reduction == "none" else 0.75
            x = small(d, size(shape), kind)
            if step == 1 or at % 2 == 0:
                yield entropy("class indices", kind, x, indices(d, next(turn), rows, classes, o), o)
            o.pop("ignoreIndex", None)
            if kind != "float16" and (step == 1 or at % 2 == 1):
                yield entropy("probabilities", kind, x, probabilities(d, kind, shape, axis), o)
    for kind in KINDS:
        yield entropy("no shape", kind, small(d, 6, kind), {"kind": "Int32Array", "data": [2]}, {})
        yield entropy("a number[] of one, labelSmoothing", kind, small(d, 17, kind), {"kind": "number[]", "data": [0]}, {"labelSmoothing": 0.1})
        for reduction in ("mean", "sum", "none"):
            o = {"shape": [2, 3], "reduction": reduction, "labelSmoothing": 0.1}
            yield entropy("all ignored", kind, [0, 1, 2, 3, 4, 5], {"kind": "Int32Array", "data": [-100, -100]}, o)
            yield entropy("no rows", kind, [], {"kind": "Int32Array", "data": []}, {"shape": [0, 3], "reduction": reduction})
    for kind in ("float32", "float64", "number[]"):
        for reduction in ("mean", "sum", "none"):
            x = [1, -INF, 0.5, -INF, 2, 0.25]
            o = {"shape": [2, 3], "reduction": reduction}
            soft = {"kind": "Float32Array" if kind == "float32" else "Float64Array", "data": [0.25, 0, 0.75, 0, 1, 0]}
            yield entropy("a probability of 0 where the logit is −Infinity", kind, x, soft, o)
            yield entropy("logits of −Infinity elsewhere", kind, x, {"kind": "Int32Array", "data": [2, 1]}, o)
            yield entropy("a logit of −Infinity for the class", kind, x, {"kind": "Int32Array", "data": [1, 1]}, o)
            yield entropy("a NaN in a row", kind, [NAN, 1, 2, 3, 4, 5], {"kind": "Int32Array", "data": [1, 1]}, o)


def indices(d, kind, rows, classes, o):
    """Of every kind of array, with some ignored: −100, or another where the kind or the option says so."""
    ignore = -100
    if kind.startswith(("Uint", "BigUint")):
        o["ignoreIndex"] = ignore = 255 if d.uniform(0, 1) < 0.7 else 1
    data = [int(d.uniform(0, classes)) for _ in range(rows)]
    # Never the first, so that a mean has something to be taken over.
    data = [ignore if i % 4 == 3 else 0 if i == 0 else v for i, v in enumerate(data)]
    return {"kind": kind, "data": data}


def probabilities(d, kind, shape, axis):
    """Eighths along each row; some are 0."""
    n = size(shape)
    data = [0.0] * n
    for row in layout(data, options(shape, axis))[1]:
        for _ in range(8):
            data[row[int(d.uniform(0, len(row)))]] += 0.125
    return {"kind": "Float32Array" if RESULT[kind] == "float32" else "Float64Array", "data": data}


def entropy(name, kind, x, targets, o):
    loss, grad = cross_entropy(x, targets, o)
    return written(name, kind, {"logits": x, "targets": targets}, o, {"crossEntropy": loss, "crossEntropyAndGrad": grad})


def likelihoods():
    d = Draw(14)
    turn = cycle(INDICES)
    for shape, axis in (([4, 3], None), ([5, 4], 0), ([2, 3, 2, 2], 1)):
        along = (-1 if axis is None else axis) % len(shape)
        classes, rows = shape[along], size(shape) // shape[along]
        for kind in FLOATS:
            for reduction in ("mean", "sum", "none"):
                o = options(shape, axis, {"reduction": reduction})
                if reduction != "sum" or kind == "float32":
                    o["weight"] = [abs(v) + 0.25 for v in d.grid(classes, 2)]
                logs = [rounded(v, kind) for v in forward(kind, d.logits(size(shape), kind), options(shape, axis))[1]]
                targets = indices(d, next(turn), rows, classes, o)
                yield likelihood("class indices", kind, logs, targets, o)
    for kind in FLOATS:
        for reduction in ("mean", "sum", "none"):
            o = {"shape": [2, 3], "reduction": reduction}
            yield likelihood("all ignored", kind, [-1, -2, -3, -1, -2, -3], {"kind": "Int32Array", "data": [-100, -100]}, o)
            yield likelihood("−Infinity", kind, [0, -INF, -INF, -INF, 0, -INF], {"kind": "Int32Array", "data": [0, 1]}, o)
        yield likelihood("no shape", kind, [-1, -0.5, -2], {"kind": "number[]", "data": [1]}, {})


def likelihood(name, kind, x, targets, o):
    return written(name, kind, {"logits": x, "targets": targets}, o, {"nllLoss": cross_entropy(x, targets, o, True)[0]})


def near_relations():
    d = Draw(15)
    turn = cycle(["float32", "float64", "number[]", "float16", "int8", "float32", "int32"])
    for shape, axis in (([5], None), ([2, 5], 1), ([4, 2], 0), ([2, 2, 3], [0, 2]), ([2, 3, 2], -2), ([2, 1, 3, 1, 2], 2), ([1, 2, 1, 4], 3), ([1, 1], 0), ([2, 0], 1), ([16], 0)):
        for _ in range(2):
            yield from relation(d, next(turn), shape, axis)


def relation(d, kind, shape, axis):
    """All functions at one input, drawn again where a small change of it would change a support."""
    o = options(shape, axis)
    n = size(shape)
    while True:
        x = d.logits(n, kind, 1.5) if kind in ("int8", "int32") else d.grid(n, 1.5)
        try:
            y = {alpha: cousins.entmax(x, o, alpha) for alpha in (1.2, 1.5, 2, 3)}
            break
        except AssertionError:
            continue
    name = f"{shape} along {axis}"
    plain = {"softmin": cousins.softmin(x, o), "hardmax": cousins.hardmax(x, o), "sparsemax": y[2], "entmax15": y[1.5]}
    yield written(name, kind, {"logits": x}, o, plain)
    yield written(name, kind, {"logits": x}, {**o, "temperature": 0.7}, {"softmin": cousins.softmin(x, {**o, "temperature": 0.7})})
    for alpha in y:
        yield written(name, kind, {"logits": x}, {**o, "alpha": alpha}, {"entmax": y[alpha]})
    result = RESULT[kind]
    if kind != result:
        return
    dy = d.grid(n, 3)
    given = {alpha: [rounded(v, result) for v in y[alpha]] for alpha in y}
    low = [rounded(v, result) for v in plain["softmin"]]
    backwards = [
        ("softminGrad", {}, low, cousins.softmin_grad(low, dy, o)),
        ("softminGrad", {"temperature": 2}, low, cousins.softmin_grad(low, dy, {**o, "temperature": 2})),
        ("sparsemaxGrad", {}, given[2], cousins.entmax_grad(given[2], dy, o, 2)),
        ("entmax15Grad", {}, given[1.5], cousins.entmax_grad(given[1.5], dy, o, 1.5)),
        *[("entmaxGrad", {"alpha": alpha}, given[alpha], cousins.entmax_grad(given[alpha], dy, o, alpha)) for alpha in y],
    ]
    for function, more, at, expected in backwards:
        yield written(name, kind, {"y": at, "dy": dy}, {**o, **more}, {function: expected})


def first_maximum():
    for kind in KINDS:
        yield written("equal maxima", kind, {"logits": [1, 3, 2, 3, 3]}, {}, {"hardmax": cousins.hardmax([1, 3, 2, 3, 3], {})})


FAMILIES = {
    "gradients": (through_softmax, through_log_sum_exp),
    "losses": (entropies, likelihoods),
    "variants": (near_relations, first_maximum),
}
