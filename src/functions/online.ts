/**
 * A log-sum-exp and softmax whose logits come in chunks, in any order and place: the pair (max, sum) that
 * stands for Σ e^x = sum · e^max, and how two of them become one (Milakov & Gimelshein 2018, "Online
 * normalizer calculation for softmax").
 */
import type { Host } from "../engine/interface.js";
import type { Arrays, Kind } from "../engine/job.js";
import { type Input, lengthOf, readInput } from "../input/arrays.js";
import { checkArguments, finish, NO_LENGTHS, output, source } from "../input/call.js";
import { listLength, wrongKind, wrongValue } from "../input/errors.js";
import { type OptionName, readDtype, readOptions } from "../input/options.js";
import { define } from "../intrinsics/objects.js";
import { fill, tagOf } from "../intrinsics/typedArrays.js";
import { exp } from "../math/exp.js";
import { log } from "../math/log.js";
import * as engine from "../platform/default.js";
import { isNaNAt } from "../rows/excluded.js";
import type { Online, OnlineJson, OnlineState } from "../types/online.js";
import type { Operation } from "./operation.js";
import { root } from "./root.js";

/**
 * The methods with options.
 *
 * @internal
 */
export const ONLINE_METHODS = {
  push: ["dtype"],
  normalize: ["dtype", "out"],
} as const satisfies { readonly [method: string]: readonly OptionName[] };

/** Reads one number of a state, as a number or as JSON writes it. */
function readNumber(name: string, value: unknown): number {
  if (value === "-Infinity" || value === "Infinity" || value === "NaN") return Number(value);
  if (typeof value !== "number") throw wrongKind(name, 'a number, "-Infinity", "Infinity" or "NaN"', value);
  return value;
}

/** The term of the maximum is 1. */
const SUM = "a finite number of at least 1, or 0, 1 or NaN where state[0] is -Infinity, Infinity or NaN";

function readState(state: unknown): [max: number, sum: number] {
  if (state === undefined) return [-Infinity, 0];
  const typed = tagOf(state) === "Float64Array";
  if (!typed && !Array.isArray(state))
    throw wrongKind("state", "the state or the parsed JSON of an online softmax", state);
  const given = state as ArrayLike<unknown>;
  const length = typed ? lengthOf("state", given as Float64Array) : listLength("state", given as unknown[]);
  if (length !== 2) throw wrongValue("the length of state", "2", length);
  const [max, sum] = [readNumber("state[0]", given[0]), readNumber("state[1]", given[1])];
  const one = max === Infinity ? sum === 1 : sum >= 1 && sum < Infinity;
  const right = max > -Infinity ? one : Object.is(sum, max === -Infinity ? 0 : NaN);
  if (!right) throw wrongValue("state[1], the sum,", SUM, sum);
  return [max, sum];
}

/** Sums of states, which may be of any size, stay finite. */
const bounded = (sum: number) => Math.min(sum, Number.MAX_VALUE);

function toJson(value: number): number | "-Infinity" | "Infinity" | "NaN" {
  return Number.isFinite(value) ? value : (String(value) as "NaN");
}

/**
 * The largest finite float32 that is not above v, or else the least of all. The nearest one may be so far
 * above v that e^(nearest − v) is Infinity, which makes NaN of an exponential that is 0.
 */
function float32UpTo(v: number): number {
  const nearest = Math.fround(v);
  if (nearest <= v) return Math.max(nearest, -(2 ** 128 - 2 ** 104));
  const float = Float32Array.of(nearest);
  const bits = new Int32Array(float.buffer);
  bits[0] = (bits[0] as number) + (nearest > 0 ? -1 : 1);
  return float[0] as number;
}

/** Whether a chunk has a NaN. */
function hasNaN({ kind, length }: Input, values: Input["values"]): boolean {
  for (let i = 0; i < length; i++) if (isNaNAt(kind, values, i)) return true;
  return false;
}

/** @internal */
export class OnlineSoftmax {
  readonly #host: () => Host;
  #max: number;
  #sum: number;

  constructor(host: () => Host, state: unknown) {
    this.#host = host;
    [this.#max, this.#sum] = readState(state);
    // What console.log shows in Node, Deno and Bun. As a member of the class, Symbol.for would be a call at
    // the top level, which keeps the class in every bundle.
    const shown = () => `OnlineSoftmax { max: ${this.#max}, sum: ${this.#sum} }`;
    define(this, Symbol.for("nodejs.util.inspect.custom"), shown);
  }

  push(chunk: unknown, options?: unknown): this {
    const o = readOptions("push", options, ONLINE_METHODS.push);
    const dtype = readDtype(o.dtype);
    // Opened before the chunk is looked at: a page's own WebAssembly may do anything.
    const host = this.#host();
    const input = readInput("chunk", chunk, dtype);
    checkArguments(host, NO_LENGTHS, { chunk });
    const { kind, length } = input;
    if (length === 0) return this;
    const values = source(input, undefined);
    const max = engine.max(host, kind, values, length);
    if (Number.isFinite(max)) this.#merge(max, engine.sumExp(host, kind, values, length, max));
    else if (hasNaN(input, values)) this.#merge(NaN, NaN);
    else this.#merge(max, max === Infinity ? 1 : 0);
    return this;
  }

  merge(other: unknown): this {
    if (typeof other !== "object" || other === null || !(#max in other))
      throw wrongKind("other", "what createOnline made", other);
    this.#merge(other.#max, other.#sum);
    return this;
  }

  #merge(max: number, sum: number): void {
    const top = Math.max(this.#max, max);
    if (Number.isNaN(top) || Number.isNaN(sum) || Number.isNaN(this.#sum))
      [this.#max, this.#sum] = [NaN, NaN];
    else if (top === Infinity) [this.#max, this.#sum] = [Infinity, 1];
    else if (top > -Infinity)
      [this.#max, this.#sum] = [top, bounded(this.#sum * exp(this.#max - top) + sum * exp(max - top))];
  }

  logSumExp(): number {
    return Number.isFinite(this.#max) ? this.#max + log(this.#sum) : this.#max;
  }

  normalize(chunk: unknown, options?: unknown): unknown {
    const o = readOptions("normalize", options, ONLINE_METHODS.normalize);
    const dtype = readDtype(o.dtype);
    const host = this.#host();
    const input = readInput("chunk", chunk, dtype);
    const result = output(host, o.out, input, input.length, { chunk }, {});
    const values = source(input, undefined);
    const { kind, length } = input;
    if (length > 0) {
      const largest = engine.max(host, kind, values, length);
      if (largest > this.#max)
        throw wrongValue("chunk", `of what was pushed, nothing above ${this.#max}`, largest);
      this.#normalize(host, kind, values, result.values, length);
    }
    return finish(input, result);
  }

  #normalize<K extends Kind>(host: Host, kind: K, x: Arrays[K], y: Arrays[K], n: number): void {
    if (!Number.isFinite(this.#max)) {
      fill(y, kind === "float16" ? 0x7e00 : NaN, 0, n);
      return;
    }
    // Rounded to the chunk's kind: the maximum may come from a wider one. If even the least float32 is above
    // it, the chunk has −Infinity alone.
    const max = kind === "float64" ? this.#max : float32UpTo(this.#max);
    engine.scaledExp(host, kind, x, y, n, max, exp(Math.min(max - this.#max, 0)) / this.#sum);
  }

  get state(): Float64Array {
    return Float64Array.of(this.#max, this.#sum);
  }

  toJSON(): OnlineJson {
    return [toJson(this.#max), toJson(this.#sum)];
  }
}

/** @internal */
export const CREATE_ONLINE: Operation = {
  name: "createOnline",
  options: [],
  run: (host, state) => new OnlineSoftmax(() => host, state),
};

/**
 * Online softmax: the log-sum-exp and softmax of logits that come in chunks, over threads, machines or time.
 *
 * It keeps two numbers, max = maxᵢ xᵢ and sum = Σᵢ e^(xᵢ − max). `push` adds a chunk, `a.merge(b)` combines
 * two partial results, `logSumExp` is max + ln sum, and `normalize` gives the softmax of a chunk over all of
 * them. The order does not matter (same bits); grouping changes the result within the bound of `logSumExp`.
 *
 * Source: Milakov & Gimelshein 2018, "Online normalizer calculation for softmax".
 *
 * @param state to go on from: the `state` or the parsed JSON of another one, `[max, sum]`. Default: nothing
 * yet, `[-Infinity, 0]`.
 * @returns an online softmax with `push`, `merge`, `logSumExp`, `normalize`, `state` and `toJSON`.
 * @throws {TypeError} for a state of the wrong kind.
 * @throws {RangeError} for a state that does not have two numbers, or that cannot be: the sum is at least 1
 * with a finite maximum, 0 with −Infinity, 1 with Infinity, NaN with NaN.
 * @example
 * ```ts
 * const online = createOnline().push([1, 2]).push([3]);
 * online.logSumExp(); // 3.4076
 * online.normalize([1, 2]); // [0.0900, 0.2447]
 * online.merge(createOnline().push([4])).logSumExp(); // 4.4402
 * createOnline(JSON.parse(JSON.stringify(online))).logSumExp(); // 4.4402
 * createOnline().logSumExp(); // -Infinity
 * ```
 */
export function createOnline(state?: OnlineState): Online {
  return new OnlineSoftmax(root, state) as never;
}
