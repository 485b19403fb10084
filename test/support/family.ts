/** The functions of the family, each in a call that takes arrays of any make. */
import { expect } from "vitest";
import { encode } from "../../src/math/half.js";
import type { LooseInstance } from "./refuses.js";

export type Make = (values: readonly number[]) => unknown;
export type Typed = Float32ArrayConstructor;
export type Options = { readonly [name: string]: unknown };

/**
 * Makers of the arrays of a call: logits, arrays of the result's kind, masks, class indices and target
 * probabilities.
 */
export interface Makers {
  readonly logits: Make;
  readonly like: Make;
  readonly bytes: Make;
  readonly classes: Make;
  readonly probabilities: Make;
}

export const { Float16Array } = globalThis as { Float16Array?: Typed };
export const list: Make = (values) => [...values];
export const typed =
  (Type: unknown): Make =>
  (values) =>
    (Type as Typed).from(values);
export const bits: Make = (values) => {
  const halves = new Uint16Array(values.length);
  encode(Float32Array.from(values), halves, 0, values.length);
  return halves;
};

// Integers that all kinds have.
export const X = [1, 2, 4, 0, 3, 0];
export const Y = [0.25, 0.5, 0.25, 0.125, 0.625, 0.25];
const LOGS = [-1, -0.5, -2, -3, -0.25, -1];
export const DY = [1, -2, 0.5, 3, 1, -1];
const BIAS = [0.5, 1, -1];
const WHERE = [1, 1, 1, 1, 0, 1];
export const Q = [0.25, 0.75, 0, 0.5, 0.25, 0.25];
export const SHAPE = [2, 3];

/** A call of each function; `like` has the options' kind. */
type Call = (w: LooseInstance, m: Makers, o: Options) => unknown;
export const CALLS: { readonly [title: string]: Call } = {
  softmax: (w, m, o) =>
    w.softmax(m.logits(X), { shape: SHAPE, bias: m.like(BIAS), biasShape: [3], where: m.bytes(WHERE), ...o }),
  logSoftmax: (w, m, o) =>
    w.logSoftmax(m.logits(X), {
      shape: SHAPE,
      axis: 0,
      bias: m.like(DY),
      where: m.bytes([1, 1, 0]),
      whereShape: [1, 3],
      ...o,
    }),
  logSumExp: (w, m, o) =>
    w.logSumExp(m.logits(X), {
      shape: SHAPE,
      weights: m.like(Y),
      bias: m.like(DY),
      where: m.bytes(WHERE),
      ...o,
    }),
  signedLogSumExp: (w, m, o) =>
    w.signedLogSumExp(m.logits(X), { shape: SHAPE, weights: m.like(DY), where: m.bytes(WHERE), ...o }),
  softmaxGrad: (w, m, o) => w.softmaxGrad(m.like(Y), m.like(DY), { shape: SHAPE, ...o }),
  "softmaxGrad, axis 0": (w, m, o) => w.softmaxGrad(m.like(Y), m.like(DY), { shape: SHAPE, axis: 0, ...o }),
  logSoftmaxGrad: (w, m, o) => w.logSoftmaxGrad(m.like(LOGS), m.like(DY), { shape: SHAPE, ...o }),
  "logSoftmaxGrad, axis 0": (w, m, o) =>
    w.logSoftmaxGrad(m.like(LOGS), m.like(DY), { shape: SHAPE, axis: 0, ...o }),
  logSumExpGrad: (w, m, o) =>
    w.logSumExpGrad(m.logits(X), m.like([2, -1]), {
      shape: SHAPE,
      bias: m.like(DY),
      where: m.bytes(WHERE),
      ...o,
    }),
  "logSumExpGrad, axis 0": (w, m, o) =>
    w.logSumExpGrad(m.logits(X), m.like([2, -1, 0.5]), { shape: SHAPE, axis: 0, ...o }),
  crossEntropy: (w, m, o) =>
    w.crossEntropy(m.logits(X), m.classes([2, 0]), {
      shape: SHAPE,
      reduction: "none",
      weight: m.like([1, 2, 0.5]),
      ...o,
    }),
  "crossEntropy, smoothed, axis 0": (w, m, o) =>
    w.crossEntropy(m.logits(X), m.classes([1, 0, 1]), {
      shape: SHAPE,
      axis: 0,
      reduction: "none",
      weight: m.like([1, 2]),
      labelSmoothing: 0.25,
      ...o,
    }),
  "crossEntropy of probabilities": (w, m, o) =>
    w.crossEntropy(m.logits(X), m.probabilities(Q), {
      shape: SHAPE,
      reduction: "none",
      weight: m.like([1, 2, 0.5]),
      ...o,
    }),
  crossEntropyAndGrad: (w, m, o) =>
    w.crossEntropyAndGrad(m.logits(X), m.classes([2, 0]), {
      shape: SHAPE,
      reduction: "none",
      weight: m.like([1, 2, 0.5]),
      dLoss: m.like([2, -1]),
      ...o,
    }),
  "crossEntropyAndGrad of probabilities": (w, m, o) =>
    w.crossEntropyAndGrad(m.logits(X), m.probabilities(Q), {
      shape: SHAPE,
      axis: 0,
      reduction: "none",
      dLoss: m.like([2, -1, 0.5]),
      ...o,
    }),
  nllLoss: (w, m, o) =>
    w.nllLoss(m.logits(X), m.classes([2, 0]), {
      shape: SHAPE,
      reduction: "none",
      weight: m.like([1, 2, 0.5]),
      ...o,
    }),
  normalize: (w, m, { dtype, ...o }) => {
    const kind = dtype === undefined ? {} : { dtype };
    const online = w.createOnline() as {
      push: (...args: unknown[]) => { normalize: (...args: unknown[]) => unknown };
    };
    return online.push(m.logits(X), kind).normalize(m.logits(X), { ...kind, ...o });
  },
};
const TAKES_NO_OUT = ["signedLogSumExp", "crossEntropy", "nllLoss"];
export const takesOut = (title: string) => !TAKES_NO_OUT.includes(title.replace(/( of|,).*/, ""));

/** The arrays of a result, and the one that may be `out`. */
export const arrays = (result: unknown) =>
  (Array.isArray(result) || ArrayBuffer.isView(result)
    ? [result]
    : Object.values(result as object)) as Float32Array[];
export const main = (result: unknown) => arrays(result).at(-1) as Float32Array;

/** Subclasses that must not matter: none of their methods may run, nor what they iterate by. */
function hostile(Type: Typed): Typed {
  class Hostile extends Type {}
  const methods = Object.getPrototypeOf(Type.prototype) as object;
  for (const key of Reflect.ownKeys(methods)) {
    if (key === "constructor" || typeof Object.getOwnPropertyDescriptor(methods, key)?.value !== "function")
      continue;
    const value = () => {
      throw new Error(`${String(key)} of a subclass was called`);
    };
    Object.defineProperty(Hostile.prototype, key, { value });
  }
  const get = () => {
    throw new Error("its species was asked for");
  };
  Object.defineProperty(Hostile, Symbol.species, { get });
  return Hostile as Typed;
}

/** Copies `values` into what `place` makes of their number. */
export const placed =
  (Type: unknown, place: (type: Typed, length: number) => Float32Array): Make =>
  (values) => {
    const array = place(Type as Typed, values.length);
    for (let i = 0; i < values.length; i++) array[i] = values[i] as number;
    return array;
  };
type Resizable = new (bytes: number, options: { maxByteLength: number }) => ArrayBuffer;
export const PLACES: { readonly [title: string]: (type: Typed, length: number) => Float32Array } = {
  "shared memory": (Type, n) =>
    new Type(new SharedArrayBuffer(n * Type.BYTES_PER_ELEMENT) as unknown as ArrayBuffer),
  "a resizable buffer, tracking its length": (Type, n) =>
    new Type(new (ArrayBuffer as unknown as Resizable)(n * Type.BYTES_PER_ELEMENT, { maxByteLength: 1024 })),
  "an odd offset": (Type, n) => new Type(new ArrayBuffer(1024), Type.BYTES_PER_ELEMENT * 5, n),
  "subclasses with methods of their own": (Type, n) => new (hostile(Type))(n),
};

/** The elements, whatever iterates or maps them. */
export const plainly = (array: Float32Array) =>
  Array.from({ length: array.length }, (_, i) => array[i] as number);

/** Makers that remember what they made, and how it was. */
export class Kept {
  readonly made: unknown[] = [];
  readonly makers: Makers;
  readonly #before: string[] = [];

  constructor(of: Makers) {
    this.makers = {
      logits: this.#keep(of.logits),
      like: this.#keep(of.like),
      bytes: this.#keep(of.bytes),
      classes: this.#keep(of.classes),
      probabilities: this.#keep(of.probabilities),
    };
  }

  #keep(of: Make): Make {
    return (values) => {
      const array = of(values);
      this.made.push(array);
      this.#before.push(JSON.stringify(array));
      return array;
    };
  }

  expectUnchanged(but = -1) {
    for (const [i, array] of this.made.entries())
      if (i !== but) expect(JSON.stringify(array)).toBe(this.#before[i]);
  }
}
