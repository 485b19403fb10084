/**
 * From the logits of a row to what a draw is made from: filters in their order, each on what the one before
 * has left. Every filter keeps the first elements in the order of falling logits, of equal ones the lower
 * places first; and decides by exact sums (weights.ts), so that any way of finding out gives the same set.
 */
import { fill } from "../intrinsics/typedArrays.js";
import { elementOf, placeOf } from "./engine/keys.js";
import type { Rows } from "./engine/rows.js";
import { factorOf, type Settings } from "./settings.js";
import { fewest, leastLogit, units } from "./units.js";

/** All are kept: no weights are known yet. */
export const ALL = 0;
/** Few are kept: the first `count` keys, with weights in w at their places. */
export const LIST = 1;
/** Weights are in w, 0 where an element is not kept, and their sums in blocks. */
const STORED = 2;

export class Distribution {
  readonly rows: Rows;
  mode = ALL;
  /** How many keys a list has. */
  count = 0;
  /** The sum of the weights that are kept; not known of ALL. */
  total = 0;
  /** The largest logit, and 1 / T of the draw. */
  m = 0;
  r = 1;

  constructor(rows: Rows) {
    this.rows = rows;
  }

  /** Filters the n logits at work, whose largest is m. The temperature is above 0. */
  filter(n: number, m: number, s: Settings, temperatureLast: boolean): void {
    const { rows } = this;
    this.mode = ALL;
    this.m = m;
    this.r = factorOf(s.temperature);
    const r = temperatureLast ? 1 : this.r;
    if (s.topNSigma > 0 && s.topNSigma < Infinity) {
      rows.drop(n, fewest(m - s.topNSigma * rows.deviation(n)), n);
      rows.maxima(n);
    }
    if (s.topK > 0 && s.topK < n) this.#topK(n, s.topK, r);
    // What min-p keeps weighs that much: mostly few do, and the others need not be weighed at all.
    if (s.minP > 0 && s.topP >= 1 && this.mode === ALL) this.#list(n, leastLogit(s.minP, m, r), r);
    if (s.topP < 1) this.#topP(n, s.topP, r);
    if (s.minP > 0) this.#atLeast(n, s.minP, r);
    if (s.epsilonCutoff > 0) {
      if (this.mode === ALL) this.#store(n, r);
      this.#atLeast(n, Math.min(1, s.epsilonCutoff * this.total), r);
    }
    if (r !== this.r) this.#weighAgain(n);
  }

  /** Brings the weights of what is kept into w, whatever the filters have left. */
  store(n: number): void {
    const { rows } = this;
    if (this.mode === ALL) this.#store(n, this.r);
    if (this.mode !== LIST) return;
    // Anything may be in w between the places of a list: it is weighed again.
    const { keys, w, blocks } = rows;
    fill(w, 0, 0, n);
    fill(blocks, 0, 0, (n + 1023) >> 10);
    rows.listed(this.count, this.m, this.r);
    for (let i = 0; i < this.count; i++) {
      const place = placeOf(keys[i] as number);
      blocks[place >> 10] = (blocks[place >> 10] as number) + (w[place] as number);
    }
    this.mode = STORED;
  }

  /** Whether so many keys are worth a list. */
  #isShort(count: number, n: number): boolean {
    return count <= 256 || count * 32 <= n;
  }

  #store(n: number, r: number): void {
    this.total = this.rows.weights(0, n, this.m, r);
    this.mode = STORED;
  }

  /** Lists the elements that reach t if they are few, and weighs them unless that is done. */
  #list(n: number, t: number, r: number): void {
    const { rows } = this;
    // Groups of 64 tell at most how many; keys are counted one by one.
    if (4 * rows.reaching(n, t) > n) return;
    const count = rows.collect(n, t);
    if (!this.#isShort(count, n)) return;
    this.count = count;
    if (this.mode === ALL) this.total = rows.listed(this.count, this.m, r);
    this.mode = LIST;
  }

  #topK(n: number, k: number, r: number): void {
    const { rows } = this;
    rows.largest(n, k);
    if (this.#isShort(k, n)) {
      this.count = k;
      this.total = rows.listed(k, this.m, r);
      this.mode = LIST;
      return;
    }
    const last = rows.keys[k - 1] as number;
    rows.drop(n, elementOf(last), placeOf(last));
  }

  #topP(n: number, p: number, r: number): void {
    const { rows } = this;
    if (this.mode === ALL) this.#store(n, r);
    const need = units(p, this.total);
    if (this.mode === STORED) {
      // What weighs less than an equal part of what may be left out is left out.
      this.#list(n, leastLogit((this.total - need) / n, this.m, r), r);
      if (this.mode === STORED) {
        const last = rows.boundary(n, need, this.total);
        this.total = rows.keep(n, elementOf(last), placeOf(last), 0);
        return;
      }
    }
    this.count = rows.select(this.count, need, true);
    this.#sum();
  }

  /** Keeps what weighs at least c. */
  #atLeast(n: number, c: number, r: number): void {
    const { rows } = this;
    if (this.mode === ALL) this.#store(n, r);
    if (this.mode === STORED) {
      this.total = rows.keep(n, -Infinity, n, fewest(c));
      return;
    }
    const { keys, w } = rows;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const key = keys[i] as number;
      if ((w[placeOf(key)] as number) >= c) keys[kept++] = key;
    }
    this.count = kept;
    this.#sum();
  }

  /** The sum of the weights of a list. */
  #sum(): void {
    const { keys, w } = this.rows;
    let total = 0;
    for (let i = 0; i < this.count; i++) total += w[placeOf(keys[i] as number)] as number;
    this.total = total;
  }

  /** By the temperature of the draw, which the filters have not seen. */
  #weighAgain(n: number): void {
    const { rows } = this;
    if (this.mode === LIST) this.total = rows.listed(this.count, this.m, this.r);
    if (this.mode !== STORED) return;
    // Filters that weigh keep nothing that weighs 0.
    const { x, w } = rows;
    for (let i = 0; i < n; i++) if (w[i] === 0) x[i] = -Infinity;
    this.mode = ALL;
  }
}
