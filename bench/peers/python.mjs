/** PyTorch, SciPy and NumPy in a resident child process, asked for one timed batch a turn. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporary } from "../../test/package/runtimes/stage.mjs";
import { dialogue } from "./dialogue.mjs";

export const PYTORCH = "PyTorch";
export const pytorchOut = `${PYTORCH}, out`;

/** The Python module of each peer. */
const MODULES = { pytorch: "torch", scipy: "scipy", numpy: "numpy" };

/** @param {string} contestant */
const moduleOf = (contestant) => MODULES[contestant.split(",")[0].toLowerCase()];

/** @param {string} python @param {string} [script] In this folder. */
function start(python, script = "child.py") {
  const { ask, end } = dialogue(python, [fileURLToPath(new URL(script, import.meta.url))]);
  return { ask: (question) => ask(JSON.stringify(question)), end };
}

/**
 * Picks the Python with the most of the three modules: a distribution installs its PyTorch for its own
 * Python, which may not be the first in PATH.
 */
async function best() {
  const found = [];
  const problems = [];
  for (const python of ["python3", "/usr/bin/python3"]) {
    const child = start(python);
    try {
      const versions = await child.ask({ do: "versions" });
      found.push({ child, versions, has: Object.values(MODULES).filter((m) => versions[m]).length });
    } catch (error) {
      problems.push(error.message);
    }
  }
  found.sort((a, b) => b.has - a.has);
  for (const { child } of found.slice(1)) child.end();
  if (found.length === 0) throw new Error(problems[0]);
  return found[0];
}

/** @param {string[]} wanted Names of peers. */
export async function openPython(wanted) {
  const names = Object.keys(MODULES).filter((name) => wanted.includes(name));
  if (names.length === 0) return undefined;
  let python;
  try {
    python = await best();
  } catch (error) {
    return {
      versions: {},
      missing: names.map((peer) => ({ peer, reason: `no Python: ${error.message}` })),
      contestants: () => [],
      end() {},
    };
  }
  const { child, versions } = python;
  const peers = names.map((name) => MODULES[name]);
  const folder = temporary("peers");
  const file = (name) => join(folder, name);

  /** Reads the child's result: float32, a loss before its gradient. */
  function read(name) {
    const bytes = readFileSync(file("result"));
    const values = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    return name === "crossEntropyAndGrad" ? { loss: values[0], grad: values.subarray(1) } : values;
  }

  /** @param {import("./problems.mjs").Problem} problem */
  async function contestants({ function: name, shape, axis, x, targets }) {
    writeFileSync(file("x"), new Uint8Array(x.buffer));
    writeFileSync(file("targets"), new Uint8Array(targets.buffer));
    const question = {
      do: "prepare",
      function: name,
      shape,
      axis,
      peers,
      x: file("x"),
      targets: file("targets"),
    };
    const there = await child.ask(question);
    const without = names.filter(
      (peer) =>
        versions[MODULES[peer]] && !there.some((contestant) => moduleOf(contestant) === MODULES[peer]),
    );
    const skipped = without.map((peer) => ({ name: MODULES[peer], reason: `has no ${name}` }));
    const present = there.map((contestant) => ({
      name: contestant,
      package: moduleOf(contestant),
      note: contestant.endsWith("out") ? "out" : "allocates its result",
      timed: (ms) => child.ask({ do: "timed", name: contestant, ms }),
      result: async () => {
        await child.ask({ do: "result", name: contestant, file: file("result") });
        return read(name);
      },
      dispose: () => child.ask({ do: "forget" }),
    }));
    return [...present, ...skipped];
  }

  return {
    versions: Object.fromEntries(
      ["python", ...peers].filter((m) => versions[m]).map((m) => [m, versions[m]]),
    ),
    missing: names
      .filter((n) => !versions[MODULES[n]])
      .map((peer) => ({ peer, reason: versions.missing[MODULES[peer]] })),
    contestants,
    end: child.end,
  };
}
