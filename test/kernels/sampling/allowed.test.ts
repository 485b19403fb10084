/** allowBits and allowBytes: the bits of their JS twins, and no byte written elsewhere. */
import { describe, expect, test } from "vitest";
import { seeded } from "../../support/random.js";
import { expectSame } from "../../support/same.js";
import { BASE, Machine, twinOf } from "../../support/samplingKernels.js";

const machine = new Machine(2);
const { kernels, end } = machine;

describe("allowed", () => {
  const random = seeded(1);
  const SPECIAL = [NaN, Infinity, -Infinity, -0, 0, 3e38, 1e-45];
  const row = (n: number) =>
    Float32Array.from({ length: n }, (_, i) => (i % 5 === 2 ? (SPECIAL[i % 7] as number) : random.normal(5)));
  /** Words that allow all, nothing, one token or any. */
  const word = (i: number) =>
    [0xffffffff, 0, 1, 0x80000000, random.uniform(0, 2 ** 32), 0xfffffffe][i % 6] as number;
  const expected = (x: Float32Array, isAllowed: (i: number) => boolean) =>
    x.map((v, i) => (isAllowed(i) ? v : -Infinity));

  test("allowBits: by bits, least significant first, wherever row and mask lie", () => {
    for (let n = 0; n <= 2080; n += n < 320 ? 32 : 160) {
      for (let first = 0; first < 6; first++) {
        for (const [at, mask] of [
          [BASE, BASE + 16384],
          [BASE + 16400, BASE + 48],
          [end - 4 * n, BASE],
          [BASE, end - n / 8],
        ] as const) {
          machine.wipe();
          const x = row(n);
          const bits = Uint32Array.from({ length: n / 32 }, (_, i) => word(i + first));
          machine.lay(at, x);
          machine.lay(mask, bits);
          machine.writesOnly([[at, 4 * n]], () => kernels.allowBits(at, n, mask));
          const twin = twinOf(x);
          twin.allowBits(bits, n);
          expectSame(machine.floats(at, n), twin.x.subarray(0, n), `allowBits of ${n} at ${at}`);
          const wanted = expected(x, (i) => (((bits[i >> 5] as number) >>> (i & 31)) & 1) === 1);
          expectSame(twin.x.subarray(0, n), wanted, `allowBits of ${n} in JS`);
        }
      }
    }
  });

  test("allowBits of JS stops where the row does, within a word", () => {
    for (let n = 1; n < 70; n++) {
      const twin = twinOf(new Float32Array(96));
      twin.allowBits(Uint32Array.of(0, 0x55555555, 0), n);
      for (let i = 0; i < 96; i++)
        expect(twin.x[i]).toBe(i < n && (i < 32 || i >= 64 || i % 2 === 1) ? -Infinity : 0);
    }
  });

  test("allowBytes: any byte but 0 allows, wherever row and mask lie", () => {
    for (let n = 0; n <= 2080; n += n < 132 ? 4 : 212) {
      for (const [at, mask] of [
        [BASE, BASE + 16384],
        [BASE + 16400, BASE + 48],
        [BASE, BASE + 16387],
        [end - 4 * n, BASE],
        [BASE, end - n],
      ] as const) {
        machine.wipe();
        const x = row(n);
        const bytes = Uint8Array.from({ length: n }, (_, i) =>
          random.uniform(0, 1) < 0.4 ? 0 : 1 << (i % 8),
        );
        machine.lay(at, x);
        machine.lay(mask, bytes);
        machine.writesOnly([[at, 4 * n]], () => kernels.allowBytes(at, n, mask));
        const twin = twinOf(x);
        twin.allowBytes(bytes, n);
        expectSame(machine.floats(at, n), twin.x.subarray(0, n), `allowBytes of ${n} at ${at}`);
        expectSame(
          twin.x.subarray(0, n),
          expected(x, (i) => bytes[i] !== 0),
          `allowBytes of ${n} in JS`,
        );
      }
    }
  });
});
