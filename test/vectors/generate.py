"""
Writes the expected values that test/suites/vectors.ts reads: `python3 generate.py`, with python3-mpmath, python3-scipy and python3-torch of Debian 12. The tests need no Python.

A file has a list of cases, one a line:
  name      what is special about it
  kind      of the logits: "number[]", "float32", "float64", "float16" (numbers are binary16 bits), "int8", "int32"
  args      the arrays: logits, y, dy, … of that kind; { "kind", "data" } where an array has another, { "number" } where it is a number and no array
  options   as they are passed; bias, weights, weight and dLoss as arrays of the kind of the result, where as a Uint8Array
  expected  by function: its exact results for just these arguments, nearest float64 (10 digits where the result is float32, 7 for float16); 0 stands for an exact 0 only.
            crossEntropyAndGrad has the gradient, its loss being that of crossEntropy.
Infinities and NaN are strings. The exact results are of mpmath at 50 digits; where SciPy or torch has the function, it must agree to 1e-12.
"""
import json
import pathlib
import sys

# Nothing else is to lie beside the JSON.
sys.dont_write_bytecode = True

import backward  # noqa: E402
import forward  # noqa: E402
from kinds import number  # noqa: E402

HERE = pathlib.Path(__file__).parent


def plain(v):
    """Floats as JSON has them."""
    if isinstance(v, float):
        return number(v)
    if isinstance(v, dict):
        return {k: plain(e) for k, e in v.items()}
    return [plain(e) for e in v] if isinstance(v, (list, tuple)) else v


total = 0
for family, parts in {**forward.FAMILIES, **backward.FAMILIES}.items():
    cases = [plain(case) for part in parts for case in part()]
    lines = ",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases)
    text = f'{{"family":"{family}","cases":[\n{lines}\n]}}\n'
    (HERE / f"{family}.json").write_text(text, encoding="utf-8")
    total += len(text)
    print(f"{family}: {len(cases)} cases, {len(text):,} bytes")
print(f"{total:,} bytes")
