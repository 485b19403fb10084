"""PyTorch, SciPy and NumPy on one thread, resident.

Each line of JSON that comes in is answered by one; arrays go through files. Batches are timed as in
../harness/rounds.mjs: a call is repeated until an iteration takes 50 us, and a turn gives the median of its
iterations.
"""

import importlib
import json
import platform
import statistics
import sys
import time

ITERATION_NS = 50_000


def load(name):
    try:
        return importlib.import_module(name), None
    except Exception as error:  # A broken installation fails in ways of its own.
        return None, f"{type(error).__name__}: {error}"


numpy, numpy_missing = load("numpy")
special, scipy_missing = load("scipy.special")
torch, torch_missing = load("torch")
if torch:
    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)


def of_torch(problem, x, targets):
    """The calls by contestant; each returns its result."""
    t = torch.from_numpy(x)
    axis = problem["axis"]
    if problem["function"] == "crossEntropyAndGrad":
        leaf = t.clone().requires_grad_(True)
        classes = torch.from_numpy(targets.astype(numpy.int64))

        def loss_and_grad():
            leaf.grad = None
            loss = torch.nn.functional.cross_entropy(leaf, classes)
            loss.backward()
            return numpy.append(loss.detach().numpy(), leaf.grad.numpy())

        def timed():
            leaf.grad = None
            torch.nn.functional.cross_entropy(leaf, classes).backward()

        return {"PyTorch": (timed, loss_and_grad)}
    calls = {"softmax": torch.softmax, "logSoftmax": torch.log_softmax, "logSumExp": torch.logsumexp}
    call = calls[problem["function"]]
    out = torch.empty_like(call(t, axis))
    return {
        "PyTorch": (lambda: call(t, axis), lambda: call(t, axis).numpy()),
        "PyTorch, out": (lambda: call(t, axis, out=out), lambda: call(t, axis, out=out).numpy()),
    }


def of_scipy(problem, x):
    names = {"softmax": "softmax", "logSoftmax": "log_softmax", "logSumExp": "logsumexp"}
    if problem["function"] not in names:
        return {}
    call = getattr(special, names[problem["function"]])
    run = lambda: call(x, axis=problem["axis"])
    return {"SciPy": (run, run)}


def of_numpy(problem, x):
    """Softmax as one writes it by hand, as fast as it gets without a new array."""
    if problem["function"] != "softmax":
        return {}
    axis = problem["axis"]
    out = numpy.empty_like(x)

    def run():
        numpy.subtract(x, x.max(axis=axis, keepdims=True), out=out)
        numpy.exp(out, out=out)
        numpy.divide(out, out.sum(axis=axis, keepdims=True), out=out)
        return out

    return {"NumPy, out": (run, run)}


calls = {}
repeats = {}


def iteration(run, repeat):
    start = time.perf_counter_ns()
    for _ in range(repeat):
        run()
    return time.perf_counter_ns() - start


def turn(run, repeat, ms):
    end = time.perf_counter_ns() + ms * 1e6
    times = []
    while not times or time.perf_counter_ns() < end:
        times.append(iteration(run, repeat))
    return statistics.median(times)


def versions(_):
    return {
        "python": platform.python_version(),
        "torch": torch.__version__ if torch else None,
        "scipy": importlib.import_module("scipy").__version__ if special else None,
        "numpy": numpy.__version__ if numpy else None,
        "missing": {"torch": torch_missing, "scipy": scipy_missing, "numpy": numpy_missing},
    }


def prepare(problem):
    calls.clear()
    repeats.clear()
    if not numpy:
        return []
    x = numpy.fromfile(problem["x"], numpy.float32).reshape(problem["shape"])
    targets = numpy.fromfile(problem["targets"], numpy.int32)
    wanted = problem["peers"]
    if torch and "torch" in wanted:
        calls.update(of_torch(problem, x, targets))
    if special and "scipy" in wanted:
        calls.update(of_scipy(problem, x))
    if "numpy" in wanted:
        calls.update(of_numpy(problem, x))
    return list(calls)


def result(request):
    _, run = calls[request["name"]]
    numpy.asarray(run(), numpy.float32).tofile(request["file"])


def timed(request):
    run, _ = calls[request["name"]]
    name, ms = request["name"], request["ms"]
    if name not in repeats:
        turn(run, 1, ms)
        repeat = 1
        while turn(run, repeat, ms) < ITERATION_NS:
            repeat *= 2
        repeats[name] = repeat
    return turn(run, repeats[name], ms) / repeats[name]


def forget(_):
    calls.clear()


COMMANDS = {"versions": versions, "prepare": prepare, "result": result, "timed": timed, "forget": forget}

for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(COMMANDS[request["do"]](request)), flush=True)
