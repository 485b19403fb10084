/** PyTorch, SciPy and NumPy in a resident child process, asked for one timed batch a turn. */
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { temporary } from "../../test/package/runtimes/stage.mjs";

export const PYTORCH = "PyTorch";
export const pytorchOut = `${PYTORCH}, out`;

/** The Python module of each peer. */
const MODULES = { pytorch: "torch", scipy: "scipy", numpy: "numpy" };

/** @param {string} contestant */
const moduleOf = (contestant) => MODULES[contestant.split(",")[0].toLowerCase()];

const THREADS = { OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

/**
 * Starts a dialogue in lines of JSON, one question at a time.
 * @param {string} python
 */
function start(python) {
  const child = spawn(python, [fileURLToPath(new URL("child.py", import.meta.url))], {
    env: { ...process.env, ...THREADS },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${python} ended with code ${code}`)));
  });
  ended.catch(() => {});
  child.stdin.on("error", () => {});
  const ask = async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await Promise.race([lines.next(), ended]);
    return done ? ended : JSON.parse(value);
  };
  return { ask, end: () => child.stdin.end() };
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
