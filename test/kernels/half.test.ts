/**
 * binary16 to float32 and back: the bits of the JS twin for every half, and for every float32 at which a
 * rounding can turn.
 */
import { expect, test } from "vitest";
import { decode, encode } from "../../src/math/half.js";
import { BASE, END, kernels, LENGTHS, lay, read, wipe, writesOnly } from "../support/kernels.js";
import { expectSame } from "../support/same.js";

const BLOCK = 4096;
const HALVES = Uint16Array.from({ length: 65536 }, (_, h) => h);

/** In blocks that the memory holds. */
function inBlocks<A extends Uint16Array | Float32Array, B extends Uint16Array | Float32Array>(
  x: A,
  y: B,
  run: (x: number, y: number, n: number) => void,
): B {
  for (let i = 0; i < x.length; i += BLOCK) {
    const n = Math.min(BLOCK, x.length - i);
    lay(BASE, x.subarray(i, i + n));
    run(BASE, BASE + 4 * BLOCK, n);
    y.set(read(y, BASE + 4 * BLOCK, n), i);
  }
  return y;
}

const decoded = (x: Uint16Array) => inBlocks(x, new Float32Array(x.length), kernels.decodeHalf);
const encoded = (x: Float32Array) => inBlocks(x, new Uint16Array(x.length), kernels.encodeHalf);

/** The value of a half by its definition. */
function halfValue(h: number): number {
  const sign = h & 0x8000 ? -1 : 1;
  const exponent = (h >> 10) & 31;
  const digits = h & 0x3ff;
  if (exponent === 31) return digits ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? digits * 2 ** -24 : (1024 + digits) * 2 ** (exponent - 25));
}

/** The float32 a step of ±1 away in the order of the bits of its magnitude. */
function neighbour(v: number, step: number): number {
  const bits = new Int32Array(Float32Array.of(v).buffer);
  bits[0] = (bits[0] as number) + step;
  return new Float32Array(bits.buffer)[0] as number;
}

const expectTwin = (x: Float32Array) => {
  const wanted = new Uint16Array(x.length);
  encode(x, wanted, 0, x.length);
  const actual = encoded(x);
  for (let i = 0; i < x.length; i++)
    if (actual[i] !== wanted[i]) expect.fail(`${x[i]} is encoded as ${actual[i]}, not ${wanted[i]}`);
};

test("every half decodes to its value, in the twin too", () => {
  const js = new Float32Array(65536);
  decode(HALVES, 0, 65536, js);
  expectSame(decoded(HALVES), Array.from(HALVES, halfValue), "decodeHalf");
  expectSame(js, Array.from(HALVES, halfValue), "the twin");
});

test("every half but NaN comes back", () => {
  expectSame(
    encoded(decoded(HALVES)),
    HALVES.map((h) => (Number.isNaN(halfValue(h)) ? 0x7e00 : h)),
    "encodeHalf",
  );
});

test("around every half, and halfway to the next, the bits of the twin", () => {
  const x: number[] = [];
  for (let h = 0; h < 0x7c00; h++) {
    const v = halfValue(h);
    // Beyond the largest half lies 65,536 in the same steps: halfway, 65,520, is the edge of Infinity.
    const middle = (v + (h === 0x7bff ? 65536 : halfValue(h + 1))) / 2;
    for (const m of [v, middle]) x.push(neighbour(m, 1), ...(m > 0 ? [neighbour(m, -1)] : []), m);
  }
  expectTwin(Float32Array.from(x));
  expectTwin(Float32Array.from(x, (v) => -v));
  // Ties to even, by definition.
  expectSame(
    encoded(
      Float32Array.of(
        1 + 2 ** -11,
        1 + 3 * 2 ** -11,
        65519.996,
        65520,
        2 ** -25,
        neighbour(2 ** -25, 1),
        3 * 2 ** -25,
        -(2 ** -25),
      ),
    ),
    [0x3c00, 0x3c02, 0x7bff, 0x7c00, 0, 1, 2, 0x8000],
    "encodeHalf",
  );
});

test("a million float32 of any bits, the bits of the twin", () => {
  const x = new Uint32Array(1_000_000);
  for (let i = 0, v = 1; i < x.length; i++) {
    v = (Math.imul(v, 1664525) + 1013904223) >>> 0;
    x[i] = v ^ (v >>> 15);
  }
  expectTwin(new Float32Array(x.buffer));
  // Most bits are far from a half: the same digits with exponents around its own.
  expectTwin(new Float32Array(x.map((v) => (v & 0x807fffff) | ((100 + (v % 45)) << 23)).buffer));
  const special = Float32Array.of(NaN, -NaN, Infinity, -Infinity, 0, -0, 1e-45, -1e-45, 3.4e38, -3.4e38);
  expectSame(
    encoded(special),
    [0x7e00, 0x7e00, 0x7c00, 0xfc00, 0, 0x8000, 0, 0x8000, 0x7c00, 0xfc00],
    "encodeHalf",
  );
});

test("any length, odd offsets, nothing else written, the end of the memory no trap", () => {
  for (const n of LENGTHS) {
    const halves = Uint16Array.from({ length: n }, (_, i) => (i * 0x3a7) & 0xfbff);
    const floats = Float32Array.from(halves, halfValue);
    for (const [at, to] of [
      [BASE, BASE + 1024],
      [BASE + 1, BASE + 1027],
      [BASE + 2049, BASE + 2],
      [END - 2 * n, BASE],
      [BASE, END - 4 * n],
    ] as const) {
      wipe();
      lay(at, halves);
      writesOnly([[to, 4 * n]], () => kernels.decodeHalf(at, to, n));
      expectSame(read(floats, to, n), floats, `decodeHalf of ${n}`);
    }
    for (const [at, to] of [
      [BASE, BASE + 1024],
      [BASE + 3, BASE + 1025],
      [BASE + 1030, BASE + 1],
      [END - 4 * n, BASE],
      [BASE, END - 2 * n],
    ] as const) {
      wipe();
      lay(at, floats);
      writesOnly([[to, 2 * n]], () => kernels.encodeHalf(at, to, n));
      expectSame(read(halves, to, n), halves, `encodeHalf of ${n}`);
    }
  }
});
