"""The cases of softmax, logSoftmax, logSumExp, signedLogSumExp and createOnline."""
from itertools import cycle

from kinds import FLOATS, INF, KINDS, NAN, RESULT, Draw, encoded, number, output, rounded, size
from oracle import forward, log_sum_exp, softmax_row, weighted
from mpmath import mpf

# Every axis, negative ones too, and lists of them, together, apart and in any order.
AXES = [
    ([1], [None, 0, [0]]), ([2], [-1]), ([7], [0]), ([8], [-1]), ([17], [None]), ([35], [0]),
    ([0], [0, -1]),
    ([1, 1], [0, 1]), ([3, 5], [None, 0, 1, -2, [0, 1], [1, 0]]), ([3, 9], [0, 1]), ([2, 17], [0, -1]), ([1, 6], [0, 1]), ([5, 1], [0, 1]),
    ([0, 3], [0, 1, [0, 1]]), ([3, 0], [0, 1]),
    ([2, 3, 4], [0, 1, 2, [0, 1], [1, -1], [0, 2], [0, 1, 2]]), ([2, 3, 8], [1, -1]), ([3, 1, 4], [0, 1, [0, 2]]), ([2, 0, 3], [0, 1, 2, [0, 2]]),
    ([2, 3, 2, 2], [0, 1, 2, 3, [1, 2], [0, 2], [3, 1], [-3, -1, 0]]), ([1, 2, 1, 7], [1, -4, [1, 3]]), ([1, 3, 0, 2], [1, [1, 2]]),
    ([2, 1, 3, 2, 2], [0, 1, 2, 3, 4, -5, [2, 3], [0, 3], [4, 2, 0], [0, 1, 2, 3, 4]]),
]  # fmt: skip

# Turns of three where there are many cases: each function meets each of them, but not all at once.
ONE = (("softmax",), ("logSoftmax", "logSumExp"), ("softmax", "logSumExp"))

SCALES = [{}, {"scale": 0.125}, {"scale": 1 / 128**0.5}, {"temperature": 0.7}, {"temperature": 2}]


def case(name, kind, x, o, functions=("softmax", "logSoftmax", "logSumExp")):
    """One input and what each function makes of it."""
    if "weights" in o:
        logs, signs = weighted(kind, x, o)
        plain = [mpf("nan") if s == -1 else l for l, s in zip(logs, signs)]
        expected = {"logSumExp": plain, "signedLogSumExp": {"logAbs": logs, "sign": signs}}
    else:
        y, logs, sums = forward(kind, x, o)
        expected = dict(zip(("softmax", "logSoftmax", "logSumExp"), (y, logs, sums)))
    expected = {f: v for f, v in expected.items() if f in functions or f == "signedLogSumExp"}
    return written(name, kind, {"logits": x}, o, expected)


def written(name, kind, arrays, o, expected):
    """As JSON: what is of the result's kind, and what is not."""
    options = {}
    for option, v in o.items():
        options[option] = encoded(v, RESULT[kind]) if option in ("bias", "weights", "weight", "dLoss") and isinstance(v, list) else v
    arrays = {a: v if isinstance(v, dict) else encoded(v, kind if a == "logits" else RESULT[kind]) for a, v in arrays.items()}
    return {"name": name, "kind": kind, "args": arrays, "options": options, "expected": numbers(expected, DIGITS[RESULT[kind]])}


# Enough for the narrow kinds, whose bounds are above 2^-24 and 2^-11 of a result; all that a float64 has for the others.
DIGITS = {"float16": 7, "float32": 10, "float64": 17, "number[]": 17}


def numbers(v, digits):
    if isinstance(v, dict):
        return {k: numbers(e, digits) for k, e in v.items()}
    if isinstance(v, list):
        return [numbers(e, digits) for e in v]
    f = output(v)
    return number(f if digits == 17 or f != f else float(f"{f:.{digits}g}"))


def small(d, n, kind):
    """Logits of few digits: integers for the integer kinds."""
    return d.logits(n, kind) if kind in ("int8", "int32") else d.grid(n)


def far(d, n, kind, by):
    """Logits around another number than 0."""
    return [rounded(by + v, kind) for v in d.grid(n)]


def axes_and_kinds():
    d = Draw(1)
    turn, full, f = cycle(KINDS), cycle([True, False, False, False, False, False, False]), cycle(ONE)
    for shape, axes in AXES:
        for axis in axes:
            o = {"shape": shape} if axis is None else {"shape": shape, "axis": axis}
            kind = next(turn)
            x = d.logits(size(shape), kind) if next(full) else small(d, size(shape), kind)
            yield case(f"{shape} along {axis}", kind, x, o, next(f) if len(shape) > 3 else ONE[1] + ONE[0])
    for kind in KINDS:
        for n in (0, 1, 5, 19):
            yield case(f"{n} elements, no shape", kind, d.logits(n, kind, 6), {})


def scaled():
    d = Draw(2)
    for kind in KINDS:
        for o in [{"temperature": t} for t in (0.1, 0.7, 2, 1e-3, 1e5)] + [{"scale": s} for s in (0.125, 1 / 128**0.5, 8, 1e-4)]:
            yield case(" ".join(o), kind, small(d, 5, kind), o)
    for kind in FLOATS:
        yield case("rows, scale", kind, small(d, 34, kind), {"shape": [2, 17], "scale": 1 / 128**0.5})
        yield case("columns, scale", kind, small(d, 27, kind), {"shape": [3, 9], "axis": 0, "scale": 1 / 128**0.5})
        yield case("columns, temperature", kind, small(d, 27, kind), {"shape": [3, 9], "axis": 0, "temperature": 0.7})
        # The scaled logits are far from 0: scale·x must not be rounded before the maximum is subtracted.
        yield case("far from 0, scale", kind, far(d, 20, kind, 96), {"scale": 1 / 128**0.5})


def specials():
    d = Draw(3)
    rows = [[1, -INF, 2], [-INF, -INF, -INF], [INF, 0, 1], [INF, INF, -INF], [NAN, 0, 1], [NAN, INF, -INF], [-INF, 5, -INF]]
    for kind in FLOATS:
        for columns in (False, True):
            wide = [row + d.grid(2) if row[0] != -INF or row[1] != -INF else row + [-INF] * 2 for row in rows]
            x = [v for column in zip(*wide) for v in column] if columns else [v for row in wide for v in row]
            shape = [5, 7] if columns else [7, 5]
            yield case(f"infinities and NaN, {'columns' if columns else 'rows'}", kind, x, {"shape": shape, "axis": 0 if columns else 1})


B, H, Q, K = 2, 2, 2, 3
PARTS = [[B, H, Q, K], [B, 1, 1, K], [1, H, Q, K], [K], [H, 1, 1], [Q, 1]]


def biased():
    d = Draw(4)
    turn, full, scales, f = cycle(KINDS), cycle([True, False, False]), cycle(SCALES[1:]), cycle(ONE)
    shape, others = [B, H, Q, K], cycle([1, [1, 3], -2, 0, [0, 2]])
    for part in PARTS:
        for o in ({}, next(scales), next(scales)):
            kind = next(turn)
            for axis in [-1] if o else [-1, next(others)]:
                bias = d.logits(size(part), RESULT[kind], 2) if next(full) else d.grid(size(part), 2)
                o = {"shape": shape, "axis": axis, "bias": bias, "biasShape": part, **o}
                yield case(f"bias {part}", kind, small(d, size(shape), kind), o, next(f))
    for kind in KINDS:
        for o in SCALES[1:4]:
            yield case("bias, no shape", kind, small(d, 5, kind), {"bias": d.grid(5, 2), **o})
        yield case("bias of −Infinity", kind, small(d, 9, kind), {"shape": [3, 3], "bias": [0.5, -INF, 1, -INF, -INF, 0, -INF, -INF, -INF]})
        o = {"shape": [3, 9], "axis": 0}
        yield case("columns, bias", kind, small(d, 27, kind), {**o, "bias": d.grid(9, 2), "biasShape": [9], "scale": 0.125})
        yield case("columns, bias of each row", kind, small(d, 27, kind), {**o, "bias": d.grid(3, 2), "biasShape": [3, 1]})


def masked():
    d = Draw(5)
    turn, scales, f = cycle(KINDS), cycle(SCALES), cycle(ONE)
    shape, others = [B, H, Q, K], cycle([1, [1, 3], -2, 0, [0, 2]])
    for part in PARTS:
        for o in ({}, next(scales), next(scales)):
            kind = next(turn)
            for axis in [-1] if o else [-1, next(others)]:
                where = d.mask(size(part))
                o = {"shape": shape, "axis": axis, "where": where, "whereShape": part, **o}
                yield case(f"where {part}", kind, small(d, size(shape), kind), o, next(f))
    for kind in KINDS:
        rows, n = 3, 10
        x = small(d, rows * n, kind)
        where = d.mask(rows * n)
        where[n : 2 * n] = [0] * n
        where[3] = 255
        bias = d.grid(rows * n, 2)
        if kind in FLOATS:
            for i, w in enumerate(where):
                x[i] = x[i] if w else [NAN, INF, -INF, 1e4][i % 4]
                bias[i] = bias[i] if w else [INF, NAN, 3, -INF, NAN][i % 5]
        name = "excluded NaN"
        o = {"shape": [rows, n], "where": where}
        yield case(f"{name}, where", kind, x, {**o, **next(scales)})
        yield case(f"{name}, where and bias", kind, x, {**o, "bias": bias, **next(scales)})
        yield case(f"{name}, along 0", kind, x, {**o, "axis": 0, "bias": bias})
        turned = lambda values: [values[j * n + i] for i in range(n) for j in range(rows)]
        yield case(f"{name}, columns", kind, turned(x), {"shape": [n, rows], "axis": 0, "where": turned(where), **next(scales)})
        if kind in ("float32", "float64", "float16"):
            o = {"shape": [2, 37], "where": d.mask(74), "bias": d.grid(37, 2), "biasShape": [37], **next(scales)}
            yield case("longer rows, where and bias", kind, small(d, 74, kind), o, ONE[2])
        yield case("where, no shape", kind, x[:n], {"where": where[:n]})
        yield case("all excluded, no shape", kind, x[:5], {"where": [0] * 5})
        o = {"shape": [2, 3, 5], "axis": 1, "bias": d.grid(5, 2), "biasShape": [5], "scale": 0.125}
        yield case("strided, where and bias", kind, small(d, 30, kind), {**o, "where": d.mask(6), "whereShape": [2, 3, 1]})
    for kind in FLOATS:
        yield case("sizes of 0", kind, [], {"shape": [2, 0], "where": [], "bias": [], "biasShape": [1, 0]})
        yield case("−Infinity only, others excluded", kind, [-INF, 1, -INF, 2], {"where": [1, 0, 1, 0]})
        yield case("NaN in, others excluded", kind, [NAN, 1, 2, 3], {"where": [1, 0, 1, 0]})
        yield case("Infinity in, others excluded", kind, [INF, 1, 2, 3], {"where": [1, 0, 1, 0]})


def causal():
    d = Draw(6)
    turn, scales = cycle(KINDS), cycle(SCALES)
    for shape in ([4, 4], [3, 5], [5, 3], [1, 5], [5, 1], [2, 3, 3], [2, 2, 2, 3], [1, 2, 1, 3, 2], [2, 18], [2, 0, 4], [3, 0]):
        for _ in range(2):
            kind = next(turn)
            yield case(f"causal {shape}", kind, small(d, size(shape), kind), {"shape": shape, "causal": True, **next(scales)})
        next(turn)
    for kind in KINDS:
        for shape in ([2, 2, 3, 3], [2, 1, 2, 5], [1, 2, 4, 2]):
            b, h, q, k = shape
            x = small(d, size(shape), kind)
            if kind in FLOATS:
                x = [v if at % k <= at // k % q + k - q else [NAN, INF][at % 2] for at, v in enumerate(x)]
            where = {"where": d.mask(b * k), "whereShape": [b, 1, 1, k]}
            bias = {"bias": d.grid(h * q * k, 2), "biasShape": [h, q, k]}
            for extra in ((where, {**bias, "scale": 1 / 128**0.5}) if q == k else ({**where, **bias, **next(scales)},)):
                yield case(f"causal {shape} with {' '.join(extra)}", kind, x, {"shape": shape, "axis": -1, "causal": True, **extra})
        yield case("causal: false", kind, small(d, 9, kind), {"shape": [3, 3], "causal": False})


def with_weights():
    d = Draw(7)
    f = ("logSumExp",)
    choices = [1, 0.5, 2, -1, 0, 0.125, -0.25]
    turn = cycle(KINDS)
    for shape, axis in (([3, 5], 1), ([3, 5], 0), ([2, 3, 2], [0, 2]), ([2, 17], -1), ([3, 9], 0), ([2, 0], 1), ([0, 2], 1)):
        n = size(shape)
        for _ in range(3):
            kind = next(turn)
            o = {"shape": shape, "axis": axis}
            yield case("positive weights", kind, small(d, n, kind), {**o, "weights": [1 / 64 + abs(v) for v in d.grid(n, 3)]}, f)
            yield case("weights of both signs", kind, small(d, n, kind), {**o, "weights": d.pick(n, choices)}, f)
        next(turn)
    for kind in KINDS:
        n = 9
        yield case("no shape", kind, d.logits(n, kind), {"weights": d.pick(n, choices[:3])}, f)
        yield case("negative total", kind, d.logits(n, kind), {"weights": [-1] * n}, f)
        yield case("total 0", kind, [3] * 4, {"weights": [1, -1, 2, -2]}, f)
        yield case("all weights 0", kind, d.logits(3, kind), {"weights": [0, 0, 0]}, f)
        yield case("nothing", kind, [], {"weights": []}, f)
        for o in ({"temperature": 0.7}, {"scale": 0.125}, {"bias": d.grid(n, 2)}, {"where": d.mask(n)}, {"bias": d.grid(n, 2), "where": d.mask(n), "scale": 0.125}):
            yield case(f"weights with {' '.join(o)}", kind, d.logits(n, kind), {"weights": d.pick(n, choices[:4]), **o}, f)
        yield case("weights with causal", kind, d.logits(12, kind), {"weights": d.pick(12, choices), "shape": [3, 4], "causal": True}, f)
    for kind in FLOATS:
        # Logits, weights and where, row by row.
        rows = [
            ([INF, 1, 2], [0, 1, 1], [1, 1, 1]),
            ([NAN, 1, 2], [0, 1, 1], [1, 1, 1]),
            ([INF, 1, 2], [-0.0, 1, 1], [1, 1, 1]),
            ([INF, 1, 2], [0.5, -1, 1], [1, 1, 1]),
            ([INF, 1, 2], [-0.5, 1, 1], [1, 1, 1]),
            ([INF, INF, 2], [-1, 1, 1], [1, 1, 1]),
            ([NAN, 1, 2], [1, 1, 1], [1, 1, 1]),
            ([NAN, INF, 2], [-1, 1, 1], [1, 1, 1]),
            ([-INF, 1, 2], [5, 1, -0.5], [1, 1, 1]),
            ([-INF, -INF, -INF], [1, -1, 1], [1, 1, 1]),
            ([-INF, 7, NAN], [1, 0, 0], [1, 1, 1]),
            ([30, 1, 2], [0, 1, 1], [1, 1, 1]),
            ([INF, 1, 2], [1, 1, 1], [0, 1, 1]),
            ([INF, 1, NAN], [1, 1, 1], [0, 0, 0]),
        ]
        x, w, where = [[v for row in rows for v in row[part]] for part in range(3)]
        yield case("infinities and NaN", kind, x[:36], {"shape": [12, 3], "weights": w[:36]}, f)
        yield case("infinities and NaN with where", kind, x, {"shape": [14, 3], "weights": w, "where": where}, f)
        turned = lambda values: [v for j in range(3) for v in values[j::3]]
        yield case("infinities and NaN, columns", kind, turned(x[:36]), {"shape": [3, 12], "axis": 0, "weights": turned(w[:36])}, f)
        yield case("−Infinity, no shape", kind, [-INF, -INF], {"weights": [1, -1]}, f)


def unweighted_signs():
    """signedLogSumExp without weights is logSumExp and the sign of a sum of e^x."""
    d = Draw(8)
    for kind in FLOATS:
        for x in (d.logits(6, kind), [-INF, -INF], [INF, 1], [NAN, 1], []):
            l = log_sum_exp([mpf(v) for v in x])
            sign = l if l != l else mpf(0 if l == -INF else 1)
            yield written("without weights", kind, {"logits": x}, {}, {"signedLogSumExp": {"logAbs": [l], "sign": [sign]}})


def online():
    d = Draw(9)
    merges = [[0, 1], [1, 0], [[0, 1], [2, 3]], [0, [1, [2, 3]]], [[[3, 2], 1], 0], [[], 0]]
    for kind in ["float32", "float64", "number[]", "float16"]:
        chunked = {
            "nothing": [],
            "an empty chunk": [[]],
            "one chunk": [d.logits(20, kind)],
            "rising": [d.logits(5, kind), far(d, 5, kind, 8), far(d, 3, kind, 16), far(d, 1, kind, 24)],
            "falling": [far(d, 4, kind, 50), d.logits(9, kind), [], far(d, 17, kind, -50)],
            "far apart": [[-300.0, -301.0], [300.0, 301.5], [0.0], [299.0]],
            "−Infinity": [[-INF, -INF], [1, -INF], [-INF], d.grid(3)],
            "−Infinity only": [[-INF], [-INF, -INF], [], [-INF]],
            "Infinity": [[1, 2], [INF, 3], [-INF], [4]],
            "NaN": [[1, 2], [INF, 3], [NAN], [4]],
            "two of Infinity": [[INF], [INF], [1], [2]],
        }
        for name, chunks in chunked.items():
            row = [mpf(v) for chunk in chunks for v in chunk]
            y = iter(softmax_row(row)[0])
            result = {"logSumExp": log_sum_exp(row), "normalize": [[next(y) for _ in chunk] for chunk in chunks]}
            merged = [
                {"tree": t, "logSumExp": log_sum_exp([mpf(v) for at in flat(t) for v in chunks[at]])} for t in merges if max(flat(t)) < len(chunks)
            ]
            arrays = {"chunks": [encoded(c, kind) for c in chunks]}
            expected = {"createOnline": numbers({**result, "merges": merged}, DIGITS[kind])}
            yield {"name": name, "kind": kind, "args": arrays, "options": {}, "expected": expected}


def flat(tree):
    return [tree] if isinstance(tree, int) else [at for t in tree for at in flat(t)]


FAMILIES = {
    "axes": (axes_and_kinds, scaled, specials),
    "masks": (biased, masked, causal),
    "weights": (with_weights, unweighted_signs),
    "online": (online,),
}
