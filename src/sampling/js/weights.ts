/**
 * Weights: e^((x − m)·r) on a grid, with the bits of assembly/sampling/weights.ts, which has the reasons. A
 * float64 operation on float32 numbers, rounded to float32, is the float32 operation.
 */
import { elementOf, placeOf } from "../engine/keys.js";
import { leastOf } from "../engine/rows.js";
import type { Arrays } from "./arrays.js";

const { fround } = Math;
// As in assembly/exp.ts.
const LOG2E = fround(Math.LOG2E);
const MAGIC = 12583039;
const LN2_HI = 0.693145751953125;
const LN2_LO = fround(1.4286067653e-6);
const C6 = fround(0.001383890281431377);
const C5 = fround(0.008369192481040955);
const C4 = fround(0.04166810214519501);
const C3 = fround(0.16666516661643982);
const C2 = fround(0.4999999403953552);
const GRID = 0.000732421875;

/** Below it all weights are 0. */
const LEAST = -24.5;

let powers: Float32Array | undefined;

/** 2^(i − 127) at i; 2⁻³⁶ is the least that is used. */
function powerTable(): Float32Array {
  if (powers !== undefined) return powers;
  const table = new Float32Array(128);
  for (let i = 127, p = 1; i > 0; i--, p /= 2) table[i] = p;
  powers = table;
  return table;
}

/** The weight of one element. */
function weightOf(x: number, m: number, r: number, table: Float32Array): number {
  const z = fround(fround(x - m) * r);
  if (!(z > LEAST)) return 0;
  const t = fround(fround(z * LOG2E) + MAGIC);
  const n = fround(t - MAGIC);
  const s = table[n + 127] as number;
  const d = fround(fround(z - fround(n * LN2_HI)) - fround(n * LN2_LO));
  const d2 = fround(d * d);
  const q = fround(
    fround(fround(fround(C6 * d2) + fround(fround(C5 * d) + C4)) * d2) + fround(fround(C3 * d) + C2),
  );
  const e = fround(s + fround(s * fround(fround(q * d2) + d)));
  return fround(fround(e + GRID) - GRID);
}

/** The weights of x[from … to − 1], to w, and their sum over each 1,024, to `blocks`; returns the total. */
export function weights(this: Arrays, from: number, to: number, m: number, r: number): number {
  const { x, w, blocks } = this;
  const table = powerTable();
  let total = 0;
  for (let i = from; i < to; ) {
    const b = i >> 10;
    let sum = 0;
    for (const end = Math.min(i + 1024, to); i < end; i++) {
      const v = weightOf(x[i] as number, m, r, table);
      w[i] = v;
      sum += v;
    }
    blocks[b] = sum;
    total += sum;
  }
  return total;
}

/** Their sums alone. */
export function sums(this: Arrays, n: number, m: number, r: number): number {
  const { x, blocks } = this;
  const least = leastOf(m, r);
  const table = powerTable();
  let total = 0;
  for (let i = 0, b = 0; i < n; b++) {
    let sum = 0;
    for (const end = Math.min(i + 1024, n); i < end; i++) {
      const v = x[i] as number;
      if (v >= least) sum += weightOf(v, m, r, table);
    }
    blocks[b] = sum;
    total += sum;
  }
  return total;
}

/** The weights of the elements of `count` keys, each to w at its place; returns the total. */
export function listed(this: Arrays, count: number, m: number, r: number): number {
  const { keys, w } = this;
  const table = powerTable();
  let total = 0;
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number;
    const v = weightOf(elementOf(key), m, r, table);
    w[placeOf(key)] = v;
    total += v;
  }
  return total;
}
