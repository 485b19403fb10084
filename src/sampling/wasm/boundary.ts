/**
 * The boundary of top-p among weights that are stored: a sorted sample tells about where it is, exact sums
 * above a few of its weights narrow it to a bracket, and what is in that is selected from. Near-uniform rows
 * take 1.49 ns/element so, weights included; by a histogram 1.97, by pivots that are not of a sample 2.71.
 */
import { sort } from "../../intrinsics/typedArrays.js";
import { keyOf } from "../engine/keys.js";
import type { Rows } from "../engine/rows.js";

const SUMS = 6;

/** What this is done by: rows whose sums above weights are cheap. */
export interface WeighedRows extends Pick<Rows, "keys" | "select" | "w" | "x"> {
  sumAbove(n: number, p: number): number;
  between(n: number, lo: number, hi: number): number;
  nth(n: number, v: number, q: number): number;
}

/** The key of the last element that is kept, where the weights of those before it and its own reach `need`. */
export function boundary(rows: WeighedRows, n: number, need: number, total: number): number {
  const bracket = narrow(rows, n, need, total);
  const { lo, hi, above } = bracket;
  if (bracket.single) {
    // One weight: as many of it as are missing, by places, unless their logits tell them apart.
    const place = rows.nth(n, hi, Math.ceil((need - above) / hi));
    if (place >= 0) return keyOf(rows.x[place] as number, place);
  }
  const kept = rows.select(rows.between(n, lo, hi), need - above, true);
  return rows.keys[kept - 1] as number;
}

/** The boundary weighs more than lo and at most hi, above which is a sum of `above`. */
interface Bracket {
  lo: number;
  hi: number;
  above: number;
  /** Whether hi is the one weight in it. */
  single: boolean;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The float32 above or below a positive one. */
function beside(v: number, step: 1 | -1): number {
  float[0] = v;
  bits[0] = (bits[0] as number) + step;
  return float[0] as number;
}

function narrow(rows: WeighedRows, n: number, need: number, total: number): Bracket {
  const { keys, w } = rows;
  const stride = Math.max(n >> (n < 65536 ? 8 : 9), 1) | 1;
  let count = 0;
  for (let i = stride >> 1; i < n; i += stride) keys[count++] = w[i] as number;
  const sample = sort(keys, count);
  // Falling from here on.
  const weight = (i: number) => sample[count - 1 - i] as number;
  const b: Bracket = { lo: 0, hi: Infinity, above: 0, single: false };
  // Places of the two in the sample.
  let atLo = count;
  let atHi = -1;
  let i = count - 1;
  for (let sum = 0, rest = (total - need) / stride; i > 0; i--) {
    sum += weight(i);
    if (sum > rest) break;
  }
  for (let passes = 1; passes <= SUMS; passes++) {
    if (atLo - atHi <= 1 || i <= atHi || i >= atLo) break;
    const p = weight(i);
    if (p <= b.lo || p >= b.hi) break;
    const sum = rows.sumAbove(n, p);
    // How many elements of the sample the boundary is away, if they weigh alike.
    const off = Math.min(Math.abs(sum - need) / Math.max(p * stride, 2 ** -34), n) | 0;
    if (sum >= need) {
      b.lo = p;
      atLo = i;
      i = passes > 2 && atHi >= 0 ? (atLo + atHi) >> 1 : Math.max(i - off - 2, atHi + 1);
    } else {
      b.hi = p;
      b.above = sum;
      atHi = i;
      i = passes > 2 && atLo < count ? (atLo + atHi) >> 1 : Math.min(i + off + 2, atLo - 1);
    }
    if (atLo - atHi <= 3) break;
  }
  // Where the sample has a weight twice, many elements may have it, and the boundary may lie among them.
  const twice = (at: number) => {
    for (let j = Math.max(at - 2, 0); j < Math.min(at + 2, count - 1); j++)
      if (weight(j) === weight(j + 1)) return true;
    return false;
  };
  if (twice(atHi) || twice(atLo)) {
    if (b.hi < Infinity && b.hi > 0) atMost(rows, n, need, b, beside(b.hi, -1));
    if (!b.single && b.lo > 0 && b.lo < b.hi) {
      const next = beside(b.lo, 1);
      if (next < b.hi) atMost(rows, n, need, b, next);
      b.single = b.hi === next;
    }
  }
  return b;
}

/** Moves one end of a bracket to p. */
function atMost(rows: WeighedRows, n: number, need: number, b: Bracket, p: number): void {
  if (p <= b.lo) {
    b.single = p === b.lo;
    return;
  }
  const sum = rows.sumAbove(n, p);
  if (sum >= need) {
    b.single = beside(p, 1) === b.hi;
    b.lo = p;
  } else {
    b.hi = p;
    b.above = sum;
  }
}
