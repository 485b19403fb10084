/** Rows that make a likely bug fail, by the name of the bug they are after. */
import { seeded } from "./random.js";

export type Row = (n: number) => Float32Array;

const of =
  (f: (i: number, n: number) => number): Row =>
  (n) =>
    Float32Array.from({ length: n }, (_, i) => f(i, n));

function random(seed: number, f: (r: ReturnType<typeof seeded>, i: number) => number): Row {
  return (n) => {
    const r = seeded(seed + n);
    return Float32Array.from({ length: n }, (_, i) => f(r, i));
  };
}

export const INPUTS: Readonly<Record<string, Row>> = {
  "bell-shaped": random(1, (r) => r.normal(2.8)),
  // e^90 overflows float32: a maximum that is not subtracted, or that misses the tail.
  "U(90, 100)": random(2, (r) => r.uniform(90, 100)),
  "U(-100, -90)": random(3, (r) => r.uniform(-100, -90)),
  "one huge value": random(4, (r, i) => (i === 0 ? 3e38 : r.uniform(-3e38, 3e38))),
  "all equal": of(() => 0.3),
  "±88": of((i) => (i % 2 === 0 ? 88 : -88)),
  "around the least normal result": random(5, (r, i) => (i === 0 ? 0 : r.uniform(-89, -86))),
  subnormals: of((i) => (i % 7) * 1.401298464324817e-45),
  "-Infinity mixed in": random(6, (r, i) => (i % 3 === 1 ? -Infinity : r.normal(3))),
  rising: of((i, n) => (20 * i) / n),
  falling: of((i, n) => (-20 * i) / n),
  "maximum last": of((i, n) => (i === n - 1 ? 8 : -1)),
};

/** [8, v, w, …, v, w, …]: float32 sums drift on these. */
export function repeating(period: number, n: number, seed: number): Float32Array {
  const r = seeded(seed + period);
  const values = Array.from({ length: period }, () => Math.fround(r.uniform(-4, 2)));
  return Float32Array.from({ length: n }, (_, i) => (i === 0 ? 8 : (values[i % period] as number)));
}

/** Every length to 300, and around each limit: unroll, copy by loop, piece (16,384), scratch (236,544). */
export const LENGTHS: readonly number[] = [
  ...Array.from({ length: 300 }, (_, i) => i + 1),
  ...[512, 1000, 1024, 4096, 16384, 32768, 65536, 236544].flatMap((n) => [n - 1, n, n + 1, n + 5]),
];
