/**
 * Reads the committed cases of test/vectors/ and makes arguments of them; test/vectors/generate.py describes
 * them.
 */
import { readFileSync } from "node:fs";
import { fromHalf } from "./half.js";

export type CaseKind = "number[]" | "float32" | "float64" | "float16" | "int8" | "int32";
export type ResultKind = "number[]" | "float32" | "float64" | "float16";
type Json = number | string;
/** An array with a kind of its own, or a number. */
type Other = { readonly kind: string; readonly data: readonly number[] } | { readonly number: Json };
export type Nested = readonly (number | Nested)[] | number;

export interface Case {
  readonly name: string;
  readonly kind: CaseKind;
  readonly args: { readonly [name: string]: readonly Json[] | Other };
  readonly options: Options;
  readonly expected: { readonly [name: string]: unknown };
}

export interface Options {
  readonly shape?: readonly number[];
  readonly axis?: number | readonly number[];
  readonly temperature?: number;
  readonly scale?: number;
  readonly causal?: boolean;
  readonly bias?: readonly Json[];
  readonly biasShape?: readonly number[];
  readonly where?: readonly number[];
  readonly whereShape?: readonly number[];
  readonly weights?: readonly Json[];
  readonly weight?: readonly Json[];
  readonly ignoreIndex?: number;
  readonly labelSmoothing?: number;
  readonly reduction?: "mean" | "sum" | "none";
  readonly dLoss?: number | readonly Json[];
  readonly alpha?: number;
}

export const FAMILIES = ["axes", "masks", "weights", "online", "gradients", "losses", "variants"] as const;

export function casesOf(family: (typeof FAMILIES)[number]): Case[] {
  return JSON.parse(readFileSync(new URL(`../vectors/${family}.json`, import.meta.url), "utf8")).cases;
}

/** Non-finite values are strings. */
export const numbers = (list: unknown): number[] => (list as Json[]).map(Number);

export const RESULT: Readonly<Record<CaseKind, ResultKind>> = {
  "number[]": "number[]",
  float32: "float32",
  float64: "float64",
  float16: "float16",
  int8: "float32",
  int32: "float64",
};

export type Numbers = number[] | Float32Array | Float64Array | Uint16Array | Int8Array | Int32Array;

const MAKE: Readonly<Record<CaseKind, (list: readonly number[]) => Numbers>> = {
  "number[]": (list) => [...list],
  float32: (list) => Float32Array.from(list),
  float64: (list) => Float64Array.from(list),
  float16: (list) => Uint16Array.from(list),
  int8: (list) => Int8Array.from(list),
  int32: (list) => Int32Array.from(list),
};

declare const Float16Array:
  | { new (buffer: ArrayBufferLike, at: number, length: number): Numbers }
  | undefined;
export const HAS_FLOAT16 = typeof Float16Array !== "undefined";

/**
 * Makes the arrays of a case; those of kind float16 as binary16 bits or, where the host has them, as
 * Float16Arrays.
 */
export class Maker {
  readonly kind: CaseKind;
  readonly result: ResultKind;
  readonly #halves: boolean;

  constructor(kind: CaseKind, halves = false) {
    this.kind = kind;
    this.result = RESULT[kind];
    this.#halves = halves;
  }

  /** An array of the kind of the logits. */
  logits(list: unknown): Numbers {
    return this.#make(this.kind, numbers(list));
  }

  /** An array of the kind of the result. */
  like(list: unknown): Numbers {
    return this.#make(this.result, numbers(list));
  }

  /** For the result, full of what no result is. */
  out(length: number): Numbers {
    return this.#make(this.result, Array(length).fill(7));
  }

  #make(kind: CaseKind, list: readonly number[]): Numbers {
    const made = MAKE[kind](list);
    if (kind !== "float16" || !this.#halves || Float16Array === undefined) return made;
    return new Float16Array((made as Uint16Array).buffer, 0, made.length);
  }

  /** An argument of a case: undefined where it has none of that name. */
  argument({ args }: Case, name: string): unknown {
    const a = args[name];
    if (a === undefined) return undefined;
    if (isArray(a)) return name === "logits" ? this.logits(a) : this.like(a);
    if ("number" in a) return Number(a.number);
    return a.kind === "number[]"
      ? [...a.data]
      : (OTHER[a.kind] as (list: readonly number[]) => unknown)(a.data);
  }

  options(o: Options): Record<string, unknown> {
    const made: Record<string, unknown> = { ...o };
    for (const name of ["bias", "weights", "weight", "dLoss"] as const)
      if (isArray(o[name])) made[name] = this.like(o[name]);
    if (o.where) made["where"] = Uint8Array.from(o.where);
    if (this.kind === "float16" && !this.#halves) made["dtype"] = "float16";
    return made;
  }
}

const OTHER: { readonly [kind: string]: ((list: readonly number[]) => unknown) | undefined } = {
  Float32Array: (list) => Float32Array.from(list),
  Float64Array: (list) => Float64Array.from(list),
  BigInt64Array: (list) => BigInt64Array.from(list, BigInt),
  BigUint64Array: (list) => BigUint64Array.from(list, BigInt),
  Int8Array: (list) => Int8Array.from(list),
  Int16Array: (list) => Int16Array.from(list),
  Int32Array: (list) => Int32Array.from(list),
  Uint8Array: (list) => Uint8Array.from(list),
  Uint16Array: (list) => Uint16Array.from(list),
  Uint32Array: (list) => Uint32Array.from(list),
};

const isArray = (v: unknown): v is readonly Json[] => Array.isArray(v);

/** The numbers in an array of a kind. */
export function decoded(array: ArrayLike<number>, kind: CaseKind): Float64Array {
  return kind === "float16" && array instanceof Uint16Array
    ? Float64Array.from(array, fromHalf)
    : Float64Array.from(array);
}

/** The shape of the logits (or of y), one row without one. */
export const shapeOf = (c: Case, length: number): readonly number[] => c.options.shape ?? [length];
export const axesOf = (o: Options): readonly number[] =>
  typeof o.axis === "number" ? [o.axis] : (o.axis ?? [-1]);
