/**
 * Attention over keys that are split among workers: each has a part of the keys and of the values, for good,
 * as a cache that is too large for one would be. Queries go to all of them; what comes back is small.
 *
 * A worker returns the softmax over its own keys times its own values, and for each query the state of an
 * online softmax: the largest score and Σ e^(score − largest). Merged, the states say which share of the
 * whole sum each part has, and the results are added in these shares.
 */
import { Worker } from "node:worker_threads";
import { createOnline } from "../../dist/index.js";

/**
 * out = Σ share · part, where a part's share of the softmax is Σ e^score over its keys / Σ e^score over all.
 *
 * @param {{ states: Float64Array, out: Float32Array }[]} parts `states`: two numbers a query
 * @returns {Float32Array}
 */
export function merge(parts, width) {
  const out = new Float32Array(parts[0].out.length);
  for (let i = 0; i * width < out.length; i++) {
    const states = parts.map((part) => part.states.slice(2 * i, 2 * i + 2));
    const whole = createOnline();
    for (const state of states) whole.merge(createOnline(state));
    const shares = states.map((state) => Math.exp(createOnline(state).logSumExp() - whole.logSumExp()));
    for (let e = i * width; e < (i + 1) * width; e++)
      out[e] = parts.reduce((sum, part, p) => sum + shares[p] * part.out[e], 0);
  }
  return out;
}

/** The keys from `first` on, of each head. */
function part(x, { heads, keys, width }, first, count) {
  const of = new Float32Array(heads * count * width);
  for (let h = 0; h < heads; h++) {
    const from = (h * keys + first) * width;
    of.set(x.subarray(from, from + count * width), h * count * width);
  }
  return of;
}

/**
 * Starts `workers` workers.
 *
 * @returns {Promise<{
 *   attend: (q: Float32Array) => Promise<{ out: Float32Array, ms: number[] }>,
 *   stop: () => Promise<void>,
 * }>} `ms`: how long each worker took
 */
export async function startSplit({ k, v, shape, workers = 2 }) {
  const { heads, queries, keys, width } = shape;
  const all = Array.from({ length: workers }, (_, w) => {
    const first = Math.floor((w * keys) / workers);
    const count = Math.floor(((w + 1) * keys) / workers) - first;
    const workerData = {
      shape: { heads, queries, keys: count, width },
      k: part(k, shape, first, count),
      v: part(v, shape, first, count),
    };
    return new Worker(new URL("split.mjs", import.meta.url), { workerData });
  });
  /** The next message of each, or the error of one. */
  const answers = () =>
    Promise.all(
      all.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once("message", (message) => {
              worker.off("error", reject);
              resolve(message);
            });
            worker.once("error", reject);
          }),
      ),
    );
  const stop = async () => {
    await Promise.all(all.map((worker) => worker.terminate()));
  };
  await answers().catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    async attend(q) {
      const answered = answers();
      for (const worker of all) worker.postMessage(q);
      const parts = await answered;
      return { out: merge(parts, width), ms: parts.map(({ ms }) => ms) };
    },
    stop,
  };
}
