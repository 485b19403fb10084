/** Backwards through softmax, raw: what the JS twin gives, whatever the length, the place and the pieces. */
import { describe, expect, test } from "vitest";
import * as twin from "../../src/js/gradients.js";
import { exp } from "../../src/math/exp.js";
import { clear, KINDS, PLACES, rowsOf, SUMS } from "../support/gradientRows.js";
import { BASE, END, type Floats, kernels, LENGTHS, lay, read, wipe, writesOnly } from "../support/kernels.js";
import { expectSame } from "../support/same.js";

for (const { kind, Make, bytes, wasm } of KINDS) {
  const { probabilities, logarithms, adjoints } = rowsOf(Make, bytes);

  /** Within two units in the last place of the result, and what 1 ULP of e^y makes of it. */
  const expectNear = (
    actual: ArrayLike<number>,
    y: Floats,
    dy: Floats,
    s: number,
    b: number,
    what: string,
  ) => {
    const unit = bytes === 4 ? 2 ** -24 : 2 ** -53;
    for (let i = 0; i < y.length; i++) {
      const v = y[i] as number;
      const e = exp(v);
      const wanted = v === -Infinity ? 0 : ((dy[i] as number) - e * s) * b;
      const near = 4 * unit * Math.abs(wanted) + 2.5 * unit * Math.abs(e * s * b) + 1.2e-38 * Math.abs(s * b);
      const off = Math.abs((actual[i] as number) - wanted);
      if (v === -Infinity ? !Object.is(actual[i], 0) : !(off <= near))
        expect.fail(`${what}: element ${i} is ${actual[i]}, not ${wanted}`);
    }
  };

  describe(`gradients of ${kind}`, () => {
    test("softmaxBackward: the bits of the twin, in place too", () => {
      for (const n of LENGTHS) {
        for (const [at, from, to] of PLACES) {
          for (const b of [1, 0.125, 1 / 0.7]) {
            wipe();
            const [y, dy] = [probabilities(n), adjoints(n)];
            lay(at, y);
            lay(from, dy);
            writesOnly([[to, n * bytes]], () => wasm.softmaxBackward(at, from, to, n, 0.3, b));
            const wanted = new Make(n);
            twin.softmaxBackward(y, 0, dy, 0, wanted, 0, n, 0.3, b);
            expectSame(read(wanted, to, n), wanted, `softmaxBackward of ${n}`);
            if (n > 2) expect(wanted[2]).toBe(0);
          }
        }
      }
    });

    test("logSoftmaxBackward: within the accuracy of e^y, in place too", () => {
      for (const n of LENGTHS) {
        for (const [at, from, to] of PLACES) {
          for (const b of [1, 1 / 0.7]) {
            wipe();
            const [y, dy] = [logarithms(n), adjoints(n)];
            lay(at, y);
            lay(from, dy);
            writesOnly([[to, n * bytes]], () => wasm.logSoftmaxBackward(at, from, to, n, 1.7, b));
            expectNear(read(y, to, n), y, dy, 1.7, b, `logSoftmaxBackward of ${n}`);
            const js = new Make(n);
            twin.logSoftmaxBackward(y, 0, dy, 0, js, 0, n, 1.7, b);
            expectNear(js, y, dy, 1.7, b, `the twin of ${n}`);
          }
        }
      }
    });

    test("logSoftmaxBackward of rows longer than the part of which e^y is formed at a time", () => {
      for (const n of [127, 128, 129, 255, 256, 257, 300, 515]) {
        const [at, from] = [BASE + 65, BASE + 16001];
        for (const to of [BASE + 32003, at, from]) {
          wipe();
          const [y, dy] = [logarithms(n), adjoints(n)];
          lay(at, y);
          lay(from, dy);
          writesOnly([[to, n * bytes]], () => wasm.logSoftmaxBackward(at, from, to, n, 1.7, 0.3));
          expectNear(read(y, to, n), y, dy, 1.7, 0.3, `logSoftmaxBackward of ${n}`);
        }
      }
    });

    test("the row-level functions have the bits of their pieces, row by row, in place too", () => {
      for (const n of LENGTHS) {
        for (const b of [1, 1 / 0.7]) {
          const [y, log, dy] = [probabilities(3 * n), logarithms(3 * n), adjoints(3 * n)];
          const js = new Make(3 * n);
          for (const [grad, sum, backward, rows, jsGrad] of [
            [wasm.softmaxGrad, wasm.dot, wasm.softmaxBackward, y, twin.softmaxGrad],
            [wasm.logSoftmaxGrad, wasm.liveSum, wasm.logSoftmaxBackward, log, twin.logSoftmaxGrad],
          ] as const) {
            const wanted = new Make(3 * n);
            const [at, from, spare] = [BASE + 67, BASE + 8001, BASE + 16001];
            for (let r = 0; r < 3; r++) {
              lay(at, rows.subarray(r * n, (r + 1) * n));
              lay(from, dy.subarray(r * n, (r + 1) * n));
              clear();
              backward(at, from, spare, n, sum(at, from, n, SUMS), b);
              wanted.set(read(wanted, spare, n), r * n);
            }
            for (const to of [spare, at, from]) {
              wipe();
              lay(at, rows);
              lay(from, dy);
              writesOnly([[to, 3 * n * bytes]], () => grad(at, from, to, 3, n, b));
              expectSame(read(wanted, to, 3 * n), wanted, `rows of ${n}`);
            }
            writesOnly([], () => grad(at, from, spare, 0, n, b));
            jsGrad(rows, 0, dy, 0, js, 0, 3, n, b);
            if (rows === y) expectSame(js, wanted, `the twin, rows of ${n}`);
          }
        }
      }
    });

    test("subtract: the bits of the twin", () => {
      for (const n of LENGTHS) {
        for (const [at, from] of PLACES) {
          wipe();
          const [y, u] = [probabilities(n), adjoints(n)];
          lay(at, y);
          lay(from, u);
          writesOnly([[at, n * bytes]], () => wasm.subtract(at, from, n, 0.7));
          twin.subtract(y, 0, u, 0, n, 0.7);
          expectSame(read(y, at, n), y, `subtract of ${n}`);
          if (n > 0) expect(y[0]).not.toBe(u[0]);
        }
      }
    });

    test("the end of the memory is no trap", () => {
      for (const n of LENGTHS) {
        const end = END - n * bytes;
        wipe();
        lay(BASE + 64, logarithms(n));
        lay(end, logarithms(n));
        for (const f of [wasm.softmaxBackward, wasm.logSoftmaxBackward]) {
          writesOnly([[end, n * bytes]], () => f(BASE + 64, BASE + 64, end, n, 1, 1));
          writesOnly([[BASE + 64, n * bytes]], () => f(end, BASE + 64, BASE + 64, n, 1, 1));
          writesOnly([[BASE + 64, n * bytes]], () => f(BASE + 64, end, BASE + 64, n, 1, 1));
        }
        writesOnly([[end, n * bytes]], () => wasm.subtract(end, BASE + 64, n, 1));
        writesOnly([[BASE + 64, n * bytes]], () => wasm.subtract(BASE + 64, end, n, 1));
      }
    });
  });
}

test("softmaxGrad is the derivative of softmax", () => {
  // y = (½, ¼, ¼), dy = (1, 0, 0): Σ y·dy = ½.
  lay(BASE + 64, Float32Array.of(0.5, 0.25, 0.25));
  lay(BASE + 128, Float32Array.of(1, 0, 0));
  kernels.softmaxGrad(BASE + 64, BASE + 128, BASE + 192, 1, 3, 2);
  expect(read(new Float32Array(), BASE + 192, 3)).toEqual(Float32Array.of(0.5, -0.25, -0.25));
});
