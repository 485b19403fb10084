/**
 * Short rows, where the call is what costs. Both sides allocate their result, then both write to an array of
 * the caller's. They run in a process of their own because earlier calls leave traces in the compiler's
 * knowledge of the package: 30 ns of 100.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { exact, largestError } from "./exact.mjs";
import { LOOP } from "./loops.mjs";
import { problem } from "./problems.mjs";
import { takeTurns } from "./rounds.mjs";

const LENGTHS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 24, 32, 48, 64];

export const WASMAX = "wasmax";
export const JS = "wasmax js";
/** The name of a contestant whose options object is made once. */
export const once = (name) => `${name}, options made once`;

/**
 * One row, as everybody writes it.
 *
 * @param {Float32Array} x
 * @param {Float32Array} out
 */
function row(x, out) {
  const n = x.length;
  let max = -Infinity;
  for (let i = 0; i < n; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const e = Math.exp(x[i] - max);
    out[i] = e;
    sum += e;
  }
  const c = 1 / sum;
  for (let i = 0; i < n; i++) out[i] *= c;
  return out;
}

/** Two copies of the package, as in ../harness/contestants.mjs. */
async function packages() {
  const { softmax } = await import("../../dist/index.js?small");
  const { create } = await import("../../dist/index.js?small-js");
  return { softmax, js: create({ engine: "js" }) };
}

/**
 * @param {Awaited<ReturnType<typeof packages>>} packages
 * @param {Float32Array} x
 * @param {Float32Array} out
 */
function contestantsOf({ softmax, js }, x, out) {
  const options = { out };
  return {
    allocating: [
      { name: WASMAX, package: "wasmax", run: () => softmax(x) },
      { name: JS, package: "wasmax", run: () => js.softmax(x) },
      { name: LOOP, package: null, run: () => row(x, new Float32Array(x.length)) },
    ],
    writing: [
      { name: WASMAX, package: "wasmax", run: () => softmax(x, { out }) },
      { name: once(WASMAX), package: "wasmax", run: () => softmax(x, options) },
      { name: JS, package: "wasmax", run: () => js.softmax(x, { out }) },
      { name: once(JS), package: "wasmax", run: () => js.softmax(x, options) },
      { name: LOOP, package: null, run: () => row(x, out) },
    ],
  };
}

/**
 * Runs `measureShort` in a fresh process.
 *
 * @param {number} rounds
 * @returns {Awaited<ReturnType<typeof measureShort>>}
 */
export function measureSmall(rounds) {
  const file = fileURLToPath(new URL("shortRows.mjs", import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [...process.execArgv, file, String(rounds)], { encoding: "utf8" }),
  );
}

/** @param {number} rounds */
export async function measureShort(rounds) {
  const both = await packages();
  const results = [];
  for (const n of LENGTHS) {
    const p = problem("softmax", { shape: [1, n], axis: -1 });
    const want = exact(p);
    const { allocating, writing } = contestantsOf(both, p.x, p.out);
    for (const [out, contestants] of /** @type {const} */ ([
      [false, allocating],
      [true, writing],
    ])) {
      for (const { name, run } of contestants) {
        p.out.fill(NaN);
        largestError(name, run(), want);
      }
      const times = await takeTurns(contestants, rounds);
      results.push({
        n,
        out,
        contestants: contestants.map(({ name }, i) => ({ name, nsPerCall: times[i] })),
      });
    }
  }
  return results;
}
