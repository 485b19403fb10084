/** The JS engine: a row at work in arrays of its own. */
import { decode } from "../../math/half.js";
import type { Rows } from "../engine/rows.js";
import { leastOf } from "../engine/rows.js";
import { allowBits, allowBytes } from "./allowed.js";
import { between, nth, sumAbove } from "./bracket.js";
import { deviation } from "./deviation.js";
import { fastSums } from "./fastSums.js";
import { drop, keep } from "./kept.js";
import { first, maxima, reaching } from "./maxima.js";
import { collect, largest, select } from "./select.js";
import { listed, sums, weights } from "./weights.js";

const NONE = /* @__PURE__ */ new Float32Array(0);
const NO_NUMBERS = /* @__PURE__ */ new Float64Array(0);

export class JsRows implements Rows {
  x = NONE;
  w = NONE;
  keys = NO_NUMBERS;
  blocks = NO_NUMBERS;
  #g = NONE;

  reserve(n: number): void {
    if (n <= this.x.length) return;
    try {
      const [x, w, g] = [new Float32Array(n), new Float32Array(n), new Float32Array((n + 63) >> 6)];
      [this.keys, this.blocks] = [new Float64Array(n), new Float64Array((n + 1023) >> 10)];
      [this.x, this.w, this.#g] = [x, w, g];
    } catch (cause) {
      throw new RangeError(`wasmax: memory for a row of ${n} elements cannot be had`, { cause });
    }
  }

  decode(halves: Uint16Array, n: number): void {
    decode(halves, 0, n, this.x);
  }

  allowBits(bits: Uint32Array, n: number): void {
    allowBits(this.x, n, bits);
  }

  allowBytes(bytes: Uint8Array, n: number): void {
    allowBytes(this.x, n, bytes);
  }

  maxima(n: number): number {
    return maxima(this.x, n, this.#g);
  }

  first(n: number, m: number): number {
    return first(this.x, n, this.#g, m);
  }

  reaching(n: number, t: number): number {
    return reaching(n, this.#g, t) * 64;
  }

  collect(n: number, t: number): number {
    return collect(this.x, n, this.#g, t, this.keys);
  }

  largest(n: number, k: number): void {
    largest(this.x, n, this.#g, k, this.keys);
  }

  sums(n: number, m: number, r: number): number {
    return sums(this.x, n, m, r, leastOf(m, r), this.blocks);
  }

  fastSums(n: number, m: number, r: number): number {
    return fastSums(this.x, n, m, r, leastOf(m, r), this.blocks);
  }

  deviation(n: number): number {
    return deviation(this.x, n);
  }

  select(count: number, need: number, weighted: boolean): number {
    return select(this.keys, count, need, weighted ? this.w : undefined);
  }

  weights(from: number, to: number, m: number, r: number): number {
    return weights(this.x, from, to, m, r, this.w, this.blocks);
  }

  listed(count: number, m: number, r: number): number {
    return listed(this.keys, count, m, r, this.w);
  }

  sumAbove(n: number, p: number): number {
    return sumAbove(this.w, n, p);
  }

  between(n: number, lo: number, hi: number): number {
    return between(this.x, this.w, n, lo, hi, this.keys);
  }

  nth(n: number, v: number, q: number): number {
    return nth(this.x, this.w, n, v, q);
  }

  drop(n: number, t: number, last: number): void {
    drop(this.x, n, t, last);
  }

  keep(n: number, t: number, last: number, least: number): number {
    return keep(this.x, this.w, n, t, last, least, this.blocks);
  }
}
