"""Runs Python files, each as a program of its own, in one process: what each prints, as JSON.

PyTorch takes seconds to load, which this does once.
"""

import contextlib
import io
import json
import runpy
import sys

printed = {}
for path in sys.argv[1:]:
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        runpy.run_path(path, run_name="__main__")
    printed[path] = output.getvalue()
json.dump(printed, sys.stdout)
