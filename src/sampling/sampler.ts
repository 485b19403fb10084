/** `createSampler`: token after token, with a history. */
import { readInput } from "../input/arrays.js";
import { finish, readResult } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import { readDtype } from "../input/options.js";
import { counted, define } from "../intrinsics/objects.js";
import type { Sampler, SamplerOptions, SamplerState } from "../types/sampling.js";
import { readAllowed } from "./allowed.js";
import { draw, readSource, type Source } from "./numbers.js";
import type { SamplingOperation } from "./operation.js";
import { DRAWS, NATURAL, readColumn, readSampling, type SamplingRead } from "./options.js";
import { prepare } from "./prepare.js";
import { oneHot, spread } from "./probabilities.js";
import { root } from "./root.js";
import { checkLength, checkStill, load, loadRow, MOST } from "./row.js";
import { Columns } from "./settings.js";
import { Texts } from "./texts.js";
import { tokenOf } from "./token.js";
import { checkToken, readTokens } from "./tokens.js";
import { Touched } from "./touched.js";
import type { Work } from "./work.js";

/**
 * The methods with options.
 *
 * @internal
 */
export const SAMPLER_METHODS = { probabilities: ["out"] } as const;

/** What a sampler goes on from. */
interface Start {
  readonly step: number;
  readonly history: Float64Array;
}

/** Reads a state; what it says goes before the options. */
function readState(state: unknown, source: Source, history: Float64Array): [Source, Start] {
  const own = { step: source.step as number, history };
  if (state === undefined) return [source, own];
  const read = readSampling("state", state, ["history", "seed", "step"]);
  const step = readColumn("state.step", read.step, 0, NATURAL, false) as number;
  const start = { step, history: readTokens("state.history", read.history) };
  if (read.seed === undefined) return [source, start];
  const seed = readColumn("state.seed", read.seed, 0, NATURAL, false) as number;
  if (source.seed !== undefined && source.seed !== seed)
    throw wrongValue("state.seed", `${source.seed}, the seed of the options`, seed);
  if (source.random !== Math.random)
    throw new TypeError("wasmax: state.seed and random exclude each other, got both");
  return [{ ...source, seed }, start];
}

class TokenSampler {
  readonly #work: () => Work;
  readonly #dtype: "float16" | undefined;
  readonly #columns: Columns;
  /** The mask, which may have other bits at each step. */
  readonly #where: unknown;
  readonly #texts: Texts;
  readonly #touched = new Touched();
  /** The step in it is that of the next draw. */
  readonly #source: { seed: number | undefined; step: number; random: () => unknown };
  readonly #start: Start;
  #history = new Uint32Array(64);
  #length = 0;
  /** Whether code of the caller's may be running inside of a call. */
  #busy = false;

  constructor(work: () => Work, options: unknown, state: unknown) {
    const o: SamplingRead = readSampling("createSampler", options, DRAWS);
    this.#work = work;
    this.#dtype = readDtype(o.dtype);
    this.#columns = new Columns(o, false);
    // Of the right kind at once, and of the right length when there are logits.
    this.#where = o.where;
    readAllowed(o.where, 1, undefined);
    const source = readSource(o, false);
    // The history is the sampler's own; what goes before it stays as it is.
    this.#texts = new Texts(o, undefined, false);
    const given = readTokens("history", o.history ?? []);
    const [from, start] = readState(state, source, given);
    this.#source = { seed: from.seed as number | undefined, step: start.step, random: from.random };
    this.#start = start;
    this.reset();
    // What console.log shows in Node, Deno and Bun.
    const shown = () => `Sampler { step: ${this.step}, history: ${this.#length} tokens }`;
    define(this, Symbol.for("nodejs.util.inspect.custom"), shown);
  }

  /** Runs a call that may not be interrupted by another. */
  #alone(): void {
    if (this.#busy) throw new Error("wasmax: a sampler must not be used inside of a call of its own");
    this.#busy = true;
  }

  /** Makes the n logits at work ready; returns the largest. */
  #prepare(work: Work, n: number): number {
    const touched = this.#touched;
    if (touched.largest >= n) {
      // One of these is the one.
      this.#texts.tell(new Touched(), 0, n);
      for (let i = 0; i < this.#length; i++) checkToken("history", this.#history[i] as number, n, i);
    }
    return prepare(work, touched, this.#columns.settings, readAllowed(this.#where, 1, n), "logits", 0, n);
  }

  /** Room for one token more, before anything else is done. */
  #reserve(): void {
    if (this.#length < this.#history.length) return;
    const longer = new Uint32Array(this.#length * 2);
    for (let i = 0; i < this.#length; i++) longer[i] = this.#history[i] as number;
    this.#history = longer;
  }

  #add(token: number): void {
    this.#touched.history(token);
    this.#history[this.#length++] = token;
    this.#source.step++;
  }

  next(logits: unknown): number {
    this.#alone();
    try {
      this.#reserve();
      const { settings, temperatureLast } = this.#columns;
      const u = settings.temperature === 0 ? 0 : draw(this.#source, 0, 0);
      const work = this.#work();
      const n = loadRow(work.rows, "logits", logits, this.#dtype);
      const token = tokenOf(work, n, this.#prepare(work, n), settings, temperatureLast, u);
      this.#add(token);
      return token;
    } finally {
      this.#busy = false;
    }
  }

  accept(token: unknown): this {
    if (typeof token !== "number") throw wrongKind("token", "a number", token);
    checkToken("token", token, MOST);
    // A call inside of another one would have the step of both.
    this.#alone();
    this.#busy = false;
    this.#reserve();
    this.#add(token);
    return this;
  }

  probabilities(logits: unknown, options?: unknown): unknown {
    const { out } = readSampling("probabilities", options, SAMPLER_METHODS.probabilities);
    this.#alone();
    try {
      const work = this.#work();
      const { rows, distribution } = work;
      const input = readInput("logits", logits, this.#dtype);
      const { kind, length } = input;
      checkLength("logits", length);
      const result = readResult(out, input, length, { logits }, { where: this.#where });
      checkStill("logits", input);
      load(rows, input, 0, length);
      const m = this.#prepare(work, length);
      const { settings, temperatureLast } = this.#columns;
      if (settings.temperature === 0) oneHot(rows, kind, result.values, 0, length, rows.first(length, m));
      else {
        distribution.filter(length, m, settings, temperatureLast);
        spread(distribution, kind, result.values, 0, length);
      }
      return finish(input, result);
    } finally {
      this.#busy = false;
    }
  }

  get step(): number {
    return this.#source.step;
  }

  get history(): Uint32Array {
    const copy = new Uint32Array(this.#length);
    for (let i = 0; i < this.#length; i++) copy[i] = this.#history[i] as number;
    return copy;
  }

  reset(): void {
    this.#alone();
    this.#busy = false;
    const { step, history } = this.#start;
    this.#texts.tell(this.#touched, 0, MOST);
    this.#length = 0;
    for (let i = 0; i < history.length; i++) {
      checkToken("history", history[i] as number, MOST, i);
      this.#reserve();
      this.#touched.history(history[i] as number);
      this.#history[this.#length++] = history[i] as number;
    }
    this.#source.step = step;
  }

  toJSON(): SamplerState {
    const history = Array.from(counted(this.#length), (_, i) => this.#history[i] as number);
    const { seed, step } = this.#source;
    return seed === undefined ? { step, history } : { seed, step, history };
  }
}

/** @internal */
export const CREATE_SAMPLER: SamplingOperation = {
  name: "createSampler",
  options: DRAWS,
  run: (work, options, state) => new TokenSampler(() => work, options, state),
};

/**
 * A sampler: draws token after token as `sample` does, and remembers them for the penalties. Token number i
 * is drawn with step i, so that a forced token changes nothing of the numbers of the next one.
 *
 * `where` is looked at anew in each call: a grammar may change its bits from step to step.
 *
 * Source: numbers that are made of a counter have no state but the counter (Salmon et al. 2011, "Parallel
 * random numbers: as easy as 1, 2, 3"); so seed, step and history are all there is to go on from.
 *
 * @param options the filters of `sample`, `seed` and `step` or `random`, `dtype`; of one row.
 * @param state to go on from: what `toJSON` of another one gave, on any machine.
 * @returns a sampler with `next`, `accept`, `probabilities`, `step`, `history`, `reset` and `toJSON`.
 * @throws {TypeError} for an option or a state of the wrong kind, `seed` and `random` together.
 * @throws {RangeError} for a wrong value, or a state of another seed.
 * @example
 * ```ts
 * const sampler = createSampler({ temperature: 0.8, topP: 0.95, seed: 1 });
 * const token = sampler.next([1, 3, 2, -1]);
 * sampler.accept(2).step; // 2
 * const other = createSampler({ temperature: 0.8, topP: 0.95 }, JSON.parse(JSON.stringify(sampler)));
 * other.next([0, 1, 2, 3]) === sampler.next([0, 1, 2, 3]); // true
 * ```
 */
export function createSampler<D extends "float16" | undefined = undefined>(
  options?: SamplerOptions<D>,
  state?: SamplerState,
): Sampler<D> {
  return new TokenSampler(root, options, state) as never;
}
