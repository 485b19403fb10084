/**
 * 16,777,216 elements through the memory of the default instance, which must not grow: every function, along
 * a row, along strided axes, with masks.
 */
import { expect, test } from "vitest";
import type { Host } from "../../src/engine/interface.js";
import type { Instance } from "../../src/index.js";
import * as engine from "../../src/platform/default.js";
import { functionsOf } from "../support/bound.js";
import { onEveryEngine } from "../support/engines.js";

const N = 2 ** 24;
const SHAPES: readonly (readonly [shape: readonly number[], axis: number])[] = [
  [[1, N], 1],
  [[4096, 4096], 0],
  [[N / 4, 4], 0],
  [[4, N / 4], 0],
];

onEveryEngine("bounded memory", (_, name) => {
  let host: Host;
  const unchanged = (run: (f: Instance) => void) => {
    host ??= engine.open({ engine: name, memory: 0, modules: undefined });
    const { buffer } = (host.machine as { bytes: Uint8Array } | undefined)?.bytes ?? host.arena;
    const { byteLength } = buffer;
    run(functionsOf(host) as unknown as Instance);
    expect(buffer.byteLength, "the memory").toBe(byteLength);
    if (name !== "js") expect(byteLength).toBe(2 ** 20);
  };
  /** Equal logits: the results are known, wherever they are. */
  const x = () => new Float32Array(N).fill(3);
  const near = (y: Float32Array, want: (i: number) => number, what: string) => {
    for (let i = 0; i < N; i += 4097) {
      const w = want(i);
      if (y[i] !== w && !(Math.abs((y[i] as number) - w) <= Math.abs(w) * 1e-5))
        expect.fail(`${what}: [${i}] is ${y[i]}, not ${w}`);
    }
  };

  for (const [shape, axis] of SHAPES) {
    const n = shape[axis] as number;
    const rows = N / n;
    test(`[${shape}] along ${axis}`, () => {
      const logits = x();
      const where = new Uint8Array(N).fill(1);
      // Half of each row, in blocks that go with either layout.
      const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
      const label = (i: number) => Math.floor(i / inner) % n;
      const setOdd = (array: Uint8Array | Float32Array, value: number) => {
        for (let from = 0; from < N; from += inner)
          if (label(from) % 2 === 1) for (let i = from; i < from + inner; i++) array[i] = value;
      };
      setOdd(where, 0);
      const out = new Float32Array(N);
      const options = { shape, axis };
      unchanged((f) => {
        near(
          f.softmax(logits, {
            ...options,
            out,
          }) as Float32Array,
          () => 1 / n,
          "softmax",
        );
        f.softmax(logits, { ...options, where, out });
        near(out, (i) => (where[i] === 0 ? 0 : 2 / n), "softmax, masked");
        f.softmax(logits, {
          ...options,
          bias: Float32Array.of(1),
          biasShape: [1, 1],
          scale: 0.5,
          out,
        });
        near(out, () => 1 / n, "softmax, biased");
        f.logSoftmax(logits, {
          ...options,
          where,
          out,
        });
        near(out, (i) => (where[i] === 0 ? -Infinity : -Math.log(n / 2)), "logSoftmax, masked");
        const sums = f.logSumExp(logits, {
          ...options,
          where,
        }) as Float32Array;
        for (const s of sums)
          if (!(Math.abs(s - 3 - Math.log(n / 2)) < 1e-5)) expect.fail(`logSumExp is ${s}`);
        const y = new Float32Array(N).fill(1 / n);
        out.fill(0);
        setOdd(out, 1);
        f.softmaxGrad(y, out, { ...options, out: y });
        near(y, (i) => (out[i] === 1 ? 0.5 : -0.5) / n, "softmaxGrad");
        y.fill(-Math.log(n));
        f.logSoftmaxGrad(y, out, { ...options, out });
        near(out, (i) => (label(i) % 2 === 1 ? 0.5 : -0.5), "logSoftmaxGrad");
        const dz = new Float32Array(rows).fill(2);
        f.logSumExpGrad(logits, dz, { ...options, where, out });
        near(out, (i) => (where[i] === 0 ? 0 : 4 / n), "logSumExpGrad");
        const { loss } = f.crossEntropyAndGrad(logits, new Int32Array(rows), {
          ...options,
          out,
          reduction: "sum",
        }) as {
          loss: number;
        };
        expect(Math.abs(loss / (rows * Math.log(n)) - 1)).toBeLessThan(1e-6);
        near(out, (i) => (label(i) === 0 ? 1 / n - 1 : 1 / n), "crossEntropyAndGrad");
      });
    });
  }
});
