/**
 * The boundary of top-p among weights that are stored: a sorted sample tells about where it is, exact sums
 * above a few of its weights narrow it to a bracket, and what is in that is selected from. Near-uniform rows
 * take 1.49 ns/element so, weights included; by a histogram 1.97, by pivots that are not of a sample 2.71.
 */
import { sort } from "../../intrinsics/sort.js";
import { keyOf } from "../engine/keys.js";
import type { Rows } from "../engine/rows.js";

/** So many sums above a weight at most, before the bracket is taken as it is. */
const SUMS = 6;

/** What this is done by: rows whose sums above weights are cheap. */
export interface WeighedRows extends Pick<Rows, "keys" | "select" | "w" | "x"> {
  sumAbove(n: number, p: number): number;
  between(n: number, lo: number, hi: number): number;
  nth(n: number, v: number, q: number): number;
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** The float32 above or below a positive one. */
function beside(v: number, step: 1 | -1): number {
  float[0] = v;
  bits[0] = (bits[0] as number) + step;
  return float[0] as number;
}

/** One for an engine: a draw allocates nothing. */
export class Boundary {
  readonly #rows: WeighedRows;
  /** The boundary weighs more than lo and at most hi, above which is a sum of `above`. */
  #lo = 0;
  #hi = 0;
  #above = 0;
  /** Whether hi is the one weight in between. */
  #single = false;
  /** The sample, rising: the front of the keys that it is taken from. */
  #sample: Float64Array = new Float64Array(0);
  #count = 0;
  #keys: Float64Array | undefined;

  constructor(rows: WeighedRows) {
    this.#rows = rows;
  }

  /** The key of the last element that is kept: the weights of those before it and its own reach `need`. */
  find(n: number, need: number, total: number): number {
    const rows = this.#rows;
    this.#narrow(n, need, total);
    if (this.#single) {
      // One weight: as many of it as are missing, by places, unless their logits tell them apart.
      const place = rows.nth(n, this.#hi, Math.ceil((need - this.#above) / this.#hi));
      if (place >= 0) return keyOf(rows.x[place] as number, place);
    }
    const kept = rows.select(rows.between(n, this.#lo, this.#hi), need - this.#above, true);
    return rows.keys[kept - 1] as number;
  }

  /** Every so many weights, sorted. */
  #take(n: number, stride: number): Float64Array {
    const { keys, w } = this.#rows;
    let count = 0;
    for (let i = stride >> 1; i < n; i += stride) keys[count++] = w[i] as number;
    // The view of the last time, where it shows the same.
    const isLast = count === this.#count && keys === this.#keys;
    this.#sample = isLast ? sort(this.#sample) : sort(keys, count);
    this.#count = count;
    this.#keys = keys;
    return this.#sample;
  }

  /** Whether weights around a place of the sample occur twice in it: then many elements may have them. */
  #isTied(sample: Float64Array, place: number): boolean {
    const end = Math.min(place + 2, this.#count - 1);
    for (let j = Math.max(place - 2, 0); j < end; j++) if (sample[j] === sample[j + 1]) return true;
    return false;
  }

  #narrow(n: number, need: number, total: number): void {
    const stride = Math.max(n >> (n < 65536 ? 8 : 9), 1) | 1;
    const sample = this.#take(n, stride);
    const count = this.#count;
    this.#lo = 0;
    this.#hi = Infinity;
    this.#above = 0;
    this.#single = false;
    // Places of lo and hi in the sample.
    let below = -1;
    let beyond = count;
    let i = 0;
    const rest = (total - need) / stride;
    for (let sum = 0; i < count - 1; i++) {
      sum += sample[i] as number;
      if (sum > rest) break;
    }
    for (let passes = 1; passes <= SUMS; passes++) {
      if (beyond - below <= 1 || i >= beyond || i <= below) break;
      const p = sample[i] as number;
      if (p <= this.#lo || p >= this.#hi) break;
      const sum = this.#rows.sumAbove(n, p);
      // How many elements of the sample the boundary is away, if they weigh alike.
      const off = Math.min(Math.abs(sum - need) / Math.max(p * stride, 2 ** -34), n) | 0;
      if (sum >= need) {
        this.#lo = p;
        below = i;
        i = passes > 2 && beyond < count ? (beyond + below) >> 1 : Math.min(i + off + 2, beyond - 1);
      } else {
        this.#hi = p;
        this.#above = sum;
        beyond = i;
        i = passes > 2 && below >= 0 ? (beyond + below) >> 1 : Math.max(i - off - 2, below + 1);
      }
      // What is in so many strides takes no longer to select from than another sum.
      if (beyond - below <= 7) break;
    }
    if (!this.#isTied(sample, beyond) && !this.#isTied(sample, below)) return;
    if (this.#hi < Infinity && this.#hi > 0) this.#move(n, need, beside(this.#hi, -1));
    if (!this.#single && this.#lo > 0 && this.#lo < this.#hi) {
      const next = beside(this.#lo, 1);
      if (next < this.#hi) this.#move(n, need, next);
      this.#single = this.#hi === next;
    }
  }

  /** Moves one end to p. */
  #move(n: number, need: number, p: number): void {
    if (p <= this.#lo) {
      this.#single = p === this.#lo;
      return;
    }
    const sum = this.#rows.sumAbove(n, p);
    if (sum >= need) {
      this.#single = beside(p, 1) === this.#hi;
      this.#lo = p;
    } else {
      this.#hi = p;
      this.#above = sum;
    }
  }
}
