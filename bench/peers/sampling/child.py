"""PyTorch's way from logits to a token, on one thread, resident.

Each line of JSON that comes in is answered by one. The filters are those of Hugging Face's logits warpers, in
their order and by their calls, without the sort by which min-p may keep more than one token.
"""

import json
import platform
import statistics
import sys
import time

try:
    import numpy
    import torch

    torch.set_num_threads(1)
    torch.set_num_interop_threads(1)
    missing = None
except Exception as error:  # A broken installation fails in ways of its own.
    torch = None
    missing = f"{type(error).__name__}: {error}"

rows = []
state = {"next": 0, "setting": {}}


def top_k(s, k):
    return s.masked_fill(s < torch.topk(s, k)[0][..., -1, None], -float("inf"))


def top_p(s, p):
    ordered, indices = torch.sort(s, descending=False)
    remove = ordered.softmax(dim=-1).cumsum(dim=-1) <= 1 - p
    remove[..., -1:] = False
    return s.masked_fill(remove.scatter(1, indices, remove), -float("inf"))


def min_p(s, p):
    probs = torch.softmax(s, dim=-1)
    return s.masked_fill(probs < p * probs.amax(dim=-1, keepdim=True), -float("inf"))


def one():
    s = rows[state["next"] % len(rows)]
    state["next"] += 1
    o = state["setting"]
    temperature = o.get("temperature", 1)
    if temperature == 0:
        return int(torch.argmax(s, dim=-1))
    if temperature != 1:
        s = s / temperature
    if "topK" in o:
        s = top_k(s, o["topK"])
    if "topP" in o:
        s = top_p(s, o["topP"])
    if "minP" in o:
        s = min_p(s, o["minP"])
    return int(torch.multinomial(torch.softmax(s, dim=-1), num_samples=1))


def timed(ms):
    """The median nanoseconds of a call."""
    end = time.perf_counter_ns() + ms * 1e6
    times = []
    while not times or time.perf_counter_ns() < end:
        start = time.perf_counter_ns()
        one()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times)


def answer(request):
    kind = request["do"]
    if kind == "versions":
        there = {"python": platform.python_version(), "torch": torch.__version__} if torch else {}
        return {"versions": there, "missing": missing}
    if kind == "rows":
        x = numpy.fromfile(request["file"], numpy.float32).reshape(request["count"], 1, -1)
        rows[:] = [torch.from_numpy(row) for row in x]
        return len(rows)
    if kind == "set":
        state.update(next=0, setting=request["setting"])
        return 0
    if kind == "draw":
        return [one() for _ in range(request["times"])]
    return timed(request["ms"])


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
