/** The JS engine: a row at work in arrays of its own. */
import { noMemory } from "../../engine/errors.js";
import { decode } from "../../math/half.js";
import { keyOf } from "../engine/keys.js";
import type { Rows } from "../engine/rows.js";
import { allowBits, allowBytes } from "./allowed.js";
import type { Arrays } from "./arrays.js";
import { deviation } from "./deviation.js";
import { fastSums } from "./fastSums.js";
import { drop, keep } from "./kept.js";
import { first, maxima, reaching } from "./maxima.js";
import { collect, largest, select } from "./select.js";
import { listed, sums, weights } from "./weights.js";

const NONE = /* @__PURE__ */ new Float32Array(0);
const NO_NUMBERS = /* @__PURE__ */ new Float64Array(0);

export class JsRows implements Rows, Arrays {
  x = NONE;
  w = NONE;
  g = NONE;
  keys = NO_NUMBERS;
  blocks = NO_NUMBERS;
  readonly doubt = 2 ** -19;
  readonly allowBits = allowBits;
  readonly allowBytes = allowBytes;
  readonly collect = collect;
  readonly deviation = deviation;
  readonly drop = drop;
  readonly fastSums = fastSums;
  readonly first = first;
  readonly keep = keep;
  readonly largest = largest;
  readonly listed = listed;
  readonly maxima = maxima;
  readonly reaching = reaching;
  readonly select = select;
  readonly sums = sums;
  readonly weights = weights;

  reserve(n: number): void {
    if (n <= this.x.length) return;
    try {
      const [x, w, g] = [new Float32Array(n), new Float32Array(n), new Float32Array((n + 63) >> 6)];
      [this.keys, this.blocks] = [new Float64Array(n), new Float64Array((n + 1023) >> 10)];
      [this.x, this.w, this.g] = [x, w, g];
    } catch (cause) {
      throw noMemory(16 * n, cause);
    }
  }

  /** By all that weighs anything: without lanes, passes that narrow it down take longer. */
  boundary(n: number, need: number): number {
    const { x, w, keys } = this;
    let count = 0;
    for (let i = 0; i < n; i++) if ((w[i] as number) > 0) keys[count++] = keyOf(x[i] as number, i);
    return keys[this.select(count, need, true) - 1] as number;
  }

  decode(halves: Uint16Array, n: number): void {
    decode(halves, 0, n, this.x);
  }
}
