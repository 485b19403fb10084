/** Random rows of every shape that a selection could stumble over, and random options. */
import type { Random } from "../support/random.js";
import type { Plain } from "./reference.js";

type Make = (r: Random, n: number) => Float32Array;

const fill = (n: number, of: (i: number) => number) => Float32Array.from({ length: n }, (_, i) => of(i));
const integer = (r: Random, a: number, b: number) => Math.floor(r.uniform(a, b + 1));
const pick = <T>(r: Random, from: readonly T[]) => from[integer(r, 0, from.length - 1)] as T;

export const DISTRIBUTIONS: { readonly [name: string]: Make } = {
  gaussian: (r, n) => {
    const sigma = r.uniform(0.5, 4);
    return fill(n, () => r.normal(sigma));
  },
  // Most of a real row's weight is on few tokens, far above the rest.
  peaked: (r, n) => fill(n, () => r.normal(1) + (r.uniform(0, 1) < 4 / n ? r.uniform(5, 20) : -8)),
  "near-uniform": (r, n) => fill(n, () => r.normal(1e-3)),
  constant: (r, n) => new Float32Array(n).fill(r.normal(5)),
  "few values": (r, n) => {
    const values = integer(r, 2, 6);
    return fill(n, () => integer(r, 0, values - 1) / 2 - 1);
  },
  "two values": (r, n) => {
    const low = -r.uniform(0, 6);
    return fill(n, () => (r.uniform(0, 1) < 0.5 ? low : 0));
  },
  ascending: (r, n) => {
    const step = r.uniform(0, 20) / n;
    return fill(n, (i) => i * step - 7);
  },
  descending: (r, n) => {
    const step = r.uniform(0, 20) / n;
    return fill(n, (i) => 7 - i * step);
  },
  "with -Infinity": (r, n) => {
    const x = fill(n, () => (r.uniform(0, 1) < 0.4 ? -Infinity : r.normal(2)));
    x[integer(r, 0, n - 1)] = r.normal(2);
    return x;
  },
  "one peak": (r, n) => {
    const x = fill(n, () => r.normal(0.1));
    x[integer(r, 0, n - 1)] = r.uniform(1, 40);
    return x;
  },
  "zeros of both signs": (r, n) => fill(n, () => pick(r, [0, -0, -1])),
  far: (r, n) => fill(n, () => r.normal(1e3)),
  // Differences reach beyond float32; doubled by a penalty, they do not.
  huge: (r, n) => fill(n, () => r.uniform(-1, 1) * 1.7e38),
};
const ALL = Object.values(DISTRIBUTIONS);

/** Mostly small, so that 10,000 take a second; one in forty is up to 3,000 long. */
export function size(r: Random): number {
  const u = r.uniform(0, 1);
  return integer(r, 1, u < 0.8 ? 24 : u < 0.975 ? 150 : 3000);
}

export const row = (r: Random, n: number) => pick(r, ALL)(r, n);

const tokens = (r: Random, n: number, most: number) =>
  Array.from({ length: integer(r, 0, most) }, () => integer(r, 0, n - 1));

function mask(r: Random, n: number, x: Float32Array): number[] {
  const share = pick(r, [0.05, 0.5, 0.95]);
  const allowed = Array.from({ length: n }, () => (r.uniform(0, 1) < share ? integer(r, 1, 255) : 0));
  // One that is allowed at least.
  for (let i = integer(r, 0, n - 1); ; i = (i + 1) % n) {
    if ((x[i] as number) > -Infinity) {
      allowed[i] = 1;
      return allowed;
    }
  }
}

const unit = (r: Random) => pick(r, [0, 1, 0.5, 0.9, 0.95, 0.99, r.uniform(0, 1), r.uniform(0, 1) ** 8]);
const logUniform = (r: Random, a: number, b: number) => Math.exp(r.uniform(Math.log(a), Math.log(b)));

type Parts =
  | "temperature"
  | "topK"
  | "topP"
  | "minP"
  | "topNSigma"
  | "epsilonCutoff"
  | "where"
  | "penalties"
  | "logitBias";
type Part = (r: Random, n: number, x: Float32Array) => Plain;
const PARTS: { readonly [name in Parts]: Part } = {
  temperature: (r) => ({ temperature: pick(r, [0, 0.3, 0.7, 1, 1.7, logUniform(r, 0.05, 20)]) }),
  topK: (r, n) => ({ topK: pick(r, [0, 1, 2, n - 1, n, n + 1, integer(r, 0, n), integer(r, 1, 50)]) }),
  topP: (r) => ({ topP: unit(r) }),
  minP: (r) => ({ minP: pick(r, [unit(r), logUniform(r, 1e-6, 1)]) }),
  topNSigma: (r) => ({ topNSigma: pick(r, [0, 0.5, 1, 2, r.uniform(0, 5)]) }),
  epsilonCutoff: (r) => ({ epsilonCutoff: pick(r, [unit(r), logUniform(r, 1e-6, 1)]) }),
  where: (r, n, x) => ({ allowed: mask(r, n, x) }),
  penalties: (r, n) => ({
    prompt: tokens(r, n, 8),
    history: tokens(r, n, 12),
    repetitionPenalty: pick(r, [1, 1.2, r.uniform(0.5, 2)]),
    frequencyPenalty: pick(r, [0, 0.5, r.normal(1)]),
    presencePenalty: pick(r, [0, 0.5, r.normal(1)]),
  }),
  logitBias: (r, n) => ({ logitBias: [...new Set(tokens(r, n, 5))].map((t) => [t, r.normal(4)] as const) }),
};

/** Each of them with a chance of a half. */
const some =
  (parts: readonly Part[]): Part =>
  (r, n, x) =>
    Object.assign({}, ...parts.map((part) => (r.uniform(0, 1) < 0.5 ? part(r, n, x) : {})));

export const FILTERS: { readonly [name: string]: Part } = {
  "no filter": () => ({}),
  ...PARTS,
  "the four that generation uses": (r, n, x) =>
    Object.assign({}, ...[PARTS.temperature, PARTS.topK, PARTS.topP, PARTS.minP].map((p) => p(r, n, x))),
  combinations: some(Object.values(PARTS)),
  "combinations, temperatureLast": (r, n, x) => ({
    ...some(Object.values(PARTS))(r, n, x),
    temperature: logUniform(r, 0.1, 10),
    temperatureLast: true,
  }),
};

/** Options of the reference as the product takes them: `where` as bytes or as bits. */
export function taken({ allowed, ...rest }: Plain, asBits = false) {
  if (allowed === undefined) return rest;
  return { ...rest, where: asBits ? bitsOf(allowed) : Uint8Array.from(allowed) };
}

/** A bit a token, least significant first, as xgrammar has them. Bits behind the last token are set. */
export function bitsOf(allowed: ArrayLike<number>): Int32Array {
  const words = new Int32Array(Math.ceil(allowed.length / 32)).fill(-1);
  for (let i = 0; i < allowed.length; i++)
    if (!allowed[i]) words[i >> 5] = (words[i >> 5] as number) & ~(1 << (i & 31));
  return words;
}
