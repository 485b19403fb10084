/** adjust and dropZeros, of both kinds: the bits of their JS twin, and no byte written elsewhere. */
import { describe, expect, test } from "vitest";
import { adjust, dropZeros } from "../../src/js/masks.js";
import { BASE, END, type Floats, kernels, LENGTHS, lay, read, wipe, writesOnly } from "../support/kernels.js";
import { seeded } from "../support/random.js";
import { expectSame } from "../support/same.js";

const KINDS = [
  {
    kind: "float32",
    Make: Float32Array,
    bytes: 4,
    wasm: { adjust: kernels.adjust, dropZeros: kernels.dropZeros },
  },
  {
    kind: "float64",
    Make: Float64Array,
    bytes: 8,
    wasm: { adjust: kernels.adjust64, dropZeros: kernels.dropZeros64 },
  },
] as const;

for (const { kind, Make, bytes, wasm } of KINDS) {
  describe(`masks of ${kind}`, () => {
    const random = seeded(bytes);
    const SPECIAL = [NaN, Infinity, -Infinity, -0, 0, 3e38, -3e38, 1e-45, 16777216.5];
    const row = (n: number): Floats =>
      new Make(n).map((_, i) => (i % 7 === 3 ? (SPECIAL[(i + n) % 9] as number) : random.normal(5)));
    // Any bit of a byte counts, 0 alone excludes.
    const mask = (n: number) =>
      Uint8Array.from({ length: n }, (_, i) => (random.uniform(0, 1) < 0.4 ? 0 : 1 << (i % 8)));

    test("adjust: the bits of the twin, at odd offsets, in place", () => {
      for (const n of LENGTHS) {
        for (const scale of [1, 0.125, 0.7, 1e30]) {
          for (const [withBias, withMask] of [
            [false, false],
            [false, true],
            [true, false],
            [true, true],
          ] as const) {
            for (const [at, to] of [
              [BASE, BASE + 1024],
              [BASE + 1, BASE + 1027],
              [BASE + 1029, BASE + 2],
              [BASE + 3, BASE + 3],
            ] as const) {
              wipe();
              const x = row(n);
              const b = row(n);
              const m = mask(n);
              lay(at, x);
              const biasAt = withBias ? lay(BASE + 4099, b) : 0;
              const maskAt = withMask ? lay(BASE + 6001, m) : 0;
              writesOnly([[to, n * bytes]], () => wasm.adjust(at, to, n, scale, biasAt, maskAt));
              const wanted = new Make(n);
              adjust(x, 0, wanted, 0, n, scale, withBias ? b : undefined, 0, withMask ? m : undefined, 0);
              expectSame(
                read(wanted, to, n),
                wanted,
                `adjust of ${n}, scale ${scale}, with bias: ${withBias}, with mask: ${withMask}`,
              );
            }
          }
        }
      }
    });

    test("adjust means scale · x + bias rounded once, and −Infinity whatever is excluded", () => {
      const x = Make.of(1, 2, NaN, Infinity, 5);
      const bias = Make.of(0.5, NaN, 1, 1, -1);
      wipe();
      wasm.adjust(
        lay(BASE, x),
        BASE,
        5,
        0.1,
        lay(BASE + 101, bias),
        lay(BASE + 201, Uint8Array.of(1, 0, 0, 0, 255)),
      );
      expect(read(x, BASE, 5)).toEqual(Make.of(0.1 + 0.5, -Infinity, -Infinity, -Infinity, 5 * 0.1 - 1));
      // 1 + 2⁻²⁴ + 2⁻⁶⁰: with the product rounded to float32 first, the last bit would be lost.
      if (bytes === 4) {
        const y = Float32Array.of(1);
        wasm.adjust(lay(BASE, y), BASE, 1, 1 + 2 ** -24 + 2 ** -50, 0, 0);
        expect(read(y, BASE, 1)[0]).toBe(1 + 2 ** -23);
        wasm.adjust(
          lay(BASE, Float32Array.of(1, 1, 1, 1)),
          BASE,
          4,
          1 + 2 ** -25,
          lay(BASE + 101, new Float32Array(4).fill(2 ** -25 + 2 ** -48)),
          0,
        );
        expect(read(y, BASE, 4)).toEqual(new Float32Array(4).fill(1 + 2 ** -23));
      }
    });

    test("each byte of a mask has its element", () => {
      for (let i = 0; i < 37; i++) {
        wipe();
        const ones = new Make(37).fill(1);
        wasm.adjust(
          lay(BASE, ones),
          BASE,
          37,
          1,
          0,
          lay(BASE + 1001, new Uint8Array(37).fill(128).fill(0, i, i + 1)),
        );
        expectSame(read(ones, BASE, 37), ones.fill(-Infinity, i, i + 1), `byte ${i}`);
      }
    });

    test("dropZeros: the bits of the twin, at odd offsets", () => {
      for (const n of LENGTHS) {
        for (const [at, from] of [
          [BASE, BASE + 1024],
          [BASE + 1, BASE + 1027],
          [BASE + 1029, BASE + 2],
        ] as const) {
          wipe();
          const x = row(n);
          const w = row(n).map((v, i) => (i % 3 === 0 ? 0 : i % 5 === 0 ? -0 : v)) as Floats;
          lay(at, x);
          lay(from, w);
          writesOnly([[at, n * bytes]], () => wasm.dropZeros(at, from, n));
          dropZeros(x, 0, w, 0, n);
          expectSame(read(x, at, n), x, `dropZeros of ${n}`);
          if (n > 0) expect(x[0]).toBe(-Infinity);
        }
      }
    });

    test("the end of the memory is no trap", () => {
      for (const n of LENGTHS) {
        const at = END - n * bytes;
        wipe();
        lay(at, row(n));
        lay(BASE, row(n));
        const [maskAt, maskEnd] = [lay(BASE + 2001, mask(n)), END - n];
        const whole = [[at, n * bytes]] as const;
        const start = [[BASE, n * bytes]] as const;
        writesOnly(whole, () => wasm.adjust(at, at, n, 1, 0, maskAt));
        writesOnly(whole, () => wasm.adjust(BASE, at, n, 1, 0, 0));
        writesOnly(whole, () => wasm.adjust(at, at, n, 2, 0, 0));
        writesOnly(start, () => wasm.adjust(BASE, BASE, n, 2, at, 0));
        writesOnly(whole, () => wasm.dropZeros(at, BASE, n));
        writesOnly(start, () => wasm.dropZeros(BASE, at, n));
        lay(maskEnd, mask(n));
        writesOnly(start, () => wasm.adjust(BASE, BASE, n, 1, 0, maskEnd));
      }
    });
  });
}

test("the JS twin works from any element on", () => {
  const x = Float32Array.of(9, 1, 2, 3);
  const y = new Float32Array(5);
  adjust(x, 1, y, 2, 3, 2, Float32Array.of(0, 0, 10, 20, 30), 2, Uint8Array.of(0, 1, 0, 1), 1);
  expect(y).toEqual(Float32Array.of(0, 0, 12, -Infinity, 36));
  dropZeros(x, 1, Float32Array.of(0, 0, 5, 0, 6), 2, 3);
  expect(x).toEqual(Float32Array.of(9, 1, -Infinity, 3));
});
