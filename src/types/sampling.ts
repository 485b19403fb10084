/** The types of `wasmax/sampling`. */

import type { EngineName } from "./create.js";
import type { F64, Given, Logits, Out, Result } from "./kinds.js";
import type { DtypeOption, OutOption, ShapeOption } from "./options.js";

export type { EngineInfo, EngineName } from "./create.js";
export type { Dtype, Logits, Out, Result } from "./kinds.js";

type Module = typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : object;
type U32 = ReturnType<typeof Uint32Array.of>;

/** One for all rows or, with `shape`, one for each. */
export type PerRow<T = number> = T | readonly T[];

/** Tokens: their indices in a row of logits. */
export type Tokens =
  | readonly number[]
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | Int8Array
  | Int16Array
  | Int32Array;

/** Amounts by token: a Map, an object by index, or pairs. */
export type LogitBias =
  | ReadonlyMap<number, number>
  | { readonly [token: number]: number }
  | readonly (readonly [token: number, bias: number])[];

/** What filters and draws share, for one row or many. */
export interface Filters<T, L> {
  /**
   * Added to logits, first of all: a Map, an object or pairs of token and amount. −Infinity forbids a token.
   * As in OpenAI and llama.cpp.
   */
  logitBias?: LogitBias | undefined;
  /** The tokens before the generated ones: `repetitionPenalty` alone looks at them. */
  prompt?: L | undefined;
  /** The tokens generated so far: all three penalties look at them. */
  history?: L | undefined;
  /**
   * p: a logit x of a token in `prompt` or `history` becomes x / p where it is above 0, else x · p. A number
   * above 0; 1, the default, is off. Keskar et al. 2019, "CTRL"; as in Hugging Face.
   */
  repetitionPenalty?: T | undefined;
  /** f: subtracted from a logit once for each time its token is in `history`. Default 0. As in OpenAI. */
  frequencyPenalty?: T | undefined;
  /** Subtracted from the logit of every token in `history`. Default 0. As in OpenAI. */
  presencePenalty?: T | undefined;
  /**
   * Which tokens are allowed, of one row or of all: a byte a token, 0 where it is not (Uint8Array), or a bit,
   * least significant first, in ⌈n / 32⌉ words a row (Int32Array, Uint32Array), as xgrammar's masks are.
   */
  where?: Uint8Array | Int32Array | Uint32Array | undefined;
  /**
   * s: keeps {x ≥ max − s·σ}, with σ the standard deviation of the finite logits. 0, the default, is off.
   * Tang et al. 2024, "Top-nσ"; as in llama.cpp.
   */
  topNSigma?: T | undefined;
  /** T: draws from softmax(x / T). A finite number of at least 0; 0 takes the largest logit. Default 1. */
  temperature?: T | undefined;
  /** The filters see T = 1, and the draw alone sees the temperature, as in llama.cpp. Default false. */
  temperatureLast?: boolean | undefined;
  /**
   * k: keeps the k largest logits, of equal ones those with the lower index. 0, the default, and k ≥ n are
   * off. Fan et al. 2018; Hugging Face keeps all that tie with the kth.
   */
  topK?: T | undefined;
  /**
   * p: keeps the smallest set of the most probable tokens with a total of at least p. 0 keeps one, 1 or more
   * is off. Holtzman et al. 2020, "The curious case of neural text degeneration".
   */
  topP?: T | undefined;
  /**
   * p: keeps {probability ≥ p · the largest probability}. A number in [0, 1]; 0, the default, is off. Nguyen
   * et al. 2024, "Turning up the heat".
   */
  minP?: T | undefined;
  /**
   * ε: keeps {probability ≥ ε}, and the most probable token always. A number in [0, 1]; 0, the default, is
   * off. Hewitt et al. 2022, "Truncation sampling as language model desmoothing".
   */
  epsilonCutoff?: T | undefined;
}

/** Where the random numbers come from. */
export type Source<T> =
  | {
      /**
       * An integer in [0, 2⁵³): the same seed, step and logits give the same token on every machine. Of an
       * array, each row draws as if it were alone. Philox4x32-10 (Salmon et al. 2011). Excludes `random`.
       */
      seed?: T | undefined;
      /** Which draw of the seed, an integer in [0, 2⁵³). Default 0. */
      step?: T | undefined;
      random?: undefined;
    }
  | {
      seed?: undefined;
      step?: undefined;
      /** Returns numbers uniform in [0, 1), called before an array is read. Default `Math.random`. */
      random?: (() => number) | undefined;
    };

/** Options of `samplingProbabilities`, for logits of type `L`, `dtype` `D` and `out` of type `O`. */
export type SamplingProbabilitiesOptions<L = Float32Array, D = undefined, O = Out<L, D>> = Filters<
  PerRow,
  Tokens | readonly Tokens[]
> &
  ShapeOption &
  DtypeOption<D> &
  OutOption<O>;

/** Options of `sample`, whose `shape` of type `S` decides what it returns. */
export type SamplingOptions<D = undefined, S = readonly number[] | undefined> = Filters<
  PerRow,
  Tokens | readonly Tokens[]
> &
  Source<PerRow> &
  DtypeOption<D> &
  ShapeOf<S>;

interface ShapeGiven<S> {
  /** Row-major sizes of the logits; the last is the number of tokens. Default: one row. */
  shape: S;
}
type ShapeOf<S> = ShapeGiven<S> | { shape?: ([undefined] extends [S] ? S : undefined) | undefined };

/** A number where there is no `shape`, else one a row. */
export type PerShape<S> = S extends readonly number[] ? U32 : number;

/** Options of `createSampler`, `acceptDraft` and `sampleWithoutReplacement`: those of one row. */
export type SamplerOptions<D = undefined> = Filters<number, Tokens> & Source<number> & DtypeOption<D>;

/** Options of `argmax`. */
export type ArgmaxOptions<D = undefined, S = readonly number[] | undefined> = {
  /** The axis along which the largest is looked for. Default −1, the last. */
  axis?: number | undefined;
} & DtypeOption<D> &
  ShapeOf<S>;

/** What `topK` gives: the result's kind, as `softmax` has it, and indices along the axis. */
export interface TopK<V> {
  readonly values: V;
  readonly indices: U32;
}

/** Options of `topK`. */
export type TopKOptions<
  D = undefined,
  O = { readonly values: unknown; readonly indices: Uint32Array } | undefined,
> = ShapeOption & {
  /** The axis along which the largest are looked for. Default −1, the last. */
  axis?: number | undefined;
  /** The largest (true, the default) or the smallest. */
  largest?: boolean | undefined;
  /** Takes the results and is returned. */
  out?: O | undefined;
} & DtypeOption<D>;

/** Options of `logprobs`. */
export type LogprobsOptions<D = undefined> = {
  /** How many of the most probable tokens. Default 0. */
  top?: number | undefined;
  /** The tokens that are asked for. */
  tokens?: Tokens | undefined;
} & DtypeOption<D>;

/** Tokens and the logarithms of their probabilities: those asked for, then the most probable. */
export interface Logprobs {
  readonly tokens: U32;
  readonly logprobs: F64;
}

/** How many tokens of a draft are accepted, and the token after them. */
export interface Accepted {
  readonly accepted: number;
  readonly token: number;
}

/** The state of a sampler, for JSON. */
export interface SamplerState {
  readonly seed?: number | undefined;
  readonly step: number;
  readonly history: readonly number[];
}

/** Draws token after token, and remembers them. */
export interface Sampler<D = undefined> {
  /**
   * Draws the next token, adds it to the history and takes a step.
   *
   * @param logits one row: `number[]`, a float or integer array, or with `dtype: "float16"` a Uint16Array.
   * @returns the token, its index in the row.
   * @throws {TypeError} for logits of the wrong kind.
   * @throws {RangeError} for a NaN or +Infinity among them, a row without a token that is allowed, a history
   * that does not fit the row. After an error the sampler is as it was.
   */
  next(logits: Logits): number;
  /**
   * Adds a token that was not drawn to the history and takes a step, as if `next` had given it.
   *
   * @returns the same object.
   * @throws {RangeError} for what is not an index.
   */
  accept(token: number): this;
  /**
   * Returns the distribution that `next` would draw from, and takes no step. Excluded tokens have exactly 0.
   */
  probabilities<L extends Logits, O extends Out<L, D> | undefined = undefined>(
    logits: L,
    options?: OutOption<O>,
  ): Given<O, Result<L, D>>;
  /** How many tokens have been drawn and accepted, from the `step` of the options on. */
  readonly step: number;
  /** A new array of the history: what the options had, then what was drawn and accepted. */
  readonly history: U32;
  /** Goes back to where it was created. */
  reset(): void;
  /** The state, which `JSON.stringify` calls. `createSampler(options, state)` goes on from it. */
  toJSON(): SamplerState;
}

export interface SamplingCreateOptions {
  /** The engine: default `"auto"`, the fastest that runs here. The tokens do not depend on it. */
  engine?: "auto" | EngineName | undefined;
  /**
   * Compiled `wasmax/sampling.wasm` and `wasmax/sampling-relaxed.wasm`, where a platform hands them out as
   * modules. Default: the entry's own.
   */
  modules?: { simd: Module; relaxed?: Module | undefined } | undefined;
}
