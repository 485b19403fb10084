/**
 * Attention beside onnxruntime-web, in turns. Both begin with arrays of JavaScript and end with one: what is
 * copied into their memories and out of them counts.
 */

import { spread, TURN_MS } from "../../bench/harness/rounds.mjs";
import { takeTurns } from "../../bench/harness/turns.mjs";
import { create } from "../matmul/index.mjs";
import { createAttention, floatsOf } from "./attention.mjs";
import { compare } from "./exact.mjs";
import { draw } from "./numbers.mjs";
import { openOnnx } from "./onnx.mjs";

/** The small one first: most calls are small. */
export const CASES = [
  { name: "8 heads × 128 × 128", heads: 8, queries: 128, keys: 128, width: 64, causal: false },
  { name: "12 heads × 1,024 × 1,024, causal", heads: 12, queries: 1024, keys: 1024, width: 64, causal: true },
  { name: "8 heads × 1 × 4,096", heads: 8, queries: 1, keys: 4096, width: 64, causal: false },
].map((shape) => ({ ...shape, scale: 1 / Math.sqrt(shape.width) }));

export const OURS = "wasmax";
export const CACHED = "wasmax, packed before";
export const ONNX = "onnxruntime-web";
/** Float64 is slow: so many rows of each head are compared. */
const COMPARED = 32;

/** A turn: calls for at least TURN_MS, of which the median nanoseconds count. */
const turnOf = (run) => async () => {
  const times = [];
  for (const end = performance.now() + TURN_MS; times.length === 0 || performance.now() < end; ) {
    const began = performance.now();
    await run();
    times.push(1e6 * (performance.now() - began));
  }
  return spread(times).median;
};

/** Queries, keys and values. */
export function drawn({ heads, queries, keys, width }) {
  const [q, k, v] = [queries, keys, keys].map((rows) => new Float32Array(heads * rows * width));
  return { q: draw(q, 1), k: draw(k, 2), v: draw(v, 3, 1) };
}

/**
 * @returns of each its result and how far that is from float64, its nanoseconds in all rounds, and these as a
 *   share of onnxruntime-web's
 */
export async function race(shape, { functions, rounds }) {
  const given = drawn(shape);
  const matmul = await create({ floats: floatsOf(shape) });
  const attention = createAttention({ matmul, functions, ...shape });
  const onnx = await openOnnx(given, shape);
  /** @type {{ name: string, run: () => Float32Array | Promise<Float32Array> }[]} */
  const contestants = [
    {
      name: OURS,
      run() {
        for (const name of ["q", "k", "v"]) attention[name].values.set(given[name]);
        attention.forward();
        return attention.out.values.slice();
      },
    },
    {
      name: CACHED,
      run() {
        attention.q.values.set(given.q);
        attention.attend();
        return attention.out.values.slice();
      },
    },
    { name: ONNX, run: onnx.run },
  ];
  const step = Math.ceil(shape.queries / COMPARED);
  const results = [];
  for (const { name, run } of contestants) {
    const out = await run();
    results.push({ name, out, ...compare({ ...given, out }, shape, step) });
  }
  const taken = await takeTurns(
    contestants.map(({ name, run }) => ({ name, turn: turnOf(run) })),
    rounds,
  );
  await onnx.release();
  const base = taken.find(({ name }) => name === ONNX);
  return results.map((result, i) => ({
    ...result,
    ns: spread(taken[i].ns),
    /** Of onnxruntime-web's time, in the same round. */
    ofOnnx: spread(taken[i].ns.map((ns, round) => ns / base.ns[round])),
  }));
}
