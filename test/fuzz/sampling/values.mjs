/** Logits and numbers of options, by names that JSON can carry. */
import { decode, KINDS, seeded, toHalf } from "../numbers.mjs";

const bell = (r) => 4 * (r() + r() + r() + r() - 2);
const ODD = [NaN, Infinity, -Infinity, -Infinity];
/** From a generator, the largest number of the kind and the place, to a logit. */
const STYLES = {
  bell,
  // As of a model: few likely tokens, many unlikely ones.
  model: (r) => bell(r) + (r() < 0.02 ? 10 : 0),
  wide: (r) => 200 * (r() - 0.5),
  steep: (r) => 40 * r(),
  equal: () => 1.25,
  // Few values: ties everywhere.
  ties: (r) => Math.floor(4 * r()) / 2,
  zeros: (r) => (r() < 0.5 ? 0 : -0),
  masked: (r) => (r() < 0.4 ? -Infinity : bell(r)),
  sure: (r, _, i) => (i === 3 ? 30 : -10 - 60 * r()),
  // Weights of a few units of the grid, beside a 1.
  units: (r, _, i) => (i === 0 ? 0 : -22.5 - 2.5 * r()),
  huge: (r, most) => Math.min(most, 3.4e38) * (2 * r() - 1),
  far: (r, most) => Math.min(most, 3.4e38) * (r() < 0.3 ? 1 : -r()),
  near: (r) => 1 + 2 ** -23 * Math.floor(4 * r()),
  tiny: (r) => 1e-40 * (r() - 0.5),
  rising: (_r, _most, i) => i / 64,
  falling: (_r, _most, i) => -i / 64,
  // One of 300 is none.
  odd: (r) => (r() < 1 / 300 ? ODD[Math.floor(4 * r())] : bell(r)),
  beyond: (r, most) => (r() < 1 / 100 ? most : bell(r)),
};
export const STYLE_NAMES = Object.keys(STYLES);
/** Without what makes errors by itself. */
export const RIGHT_STYLES = STYLE_NAMES.filter((name) => name !== "odd" && name !== "beyond");

/** n logits in a style, as elements of a kind. */
export function logitsOf(kind, n, style, seed) {
  const r = seeded(seed);
  const { most, integers } = KINDS[kind];
  const of = STYLES[style];
  return Array.from({ length: n }, (_, i) => {
    const v = of(r, most, i);
    if (integers) return Number.isFinite(v) ? Math.trunc(Math.max(0, Math.min(most, v))) : 0;
    return kind === "bits" ? toHalf(v) : v;
  });
}

/** Elements as float32, the numbers that are compared and drawn by. */
export const float32sOf = (kind, elements) => Float32Array.from(decode(kind, elements));

const LAST = 2 ** 53 - 1;
const SHARES = ["0", 1, 1 - 2 ** -53, 0.5, 0.05, 0.01, 2 ** -34, 2 ** -35, 5e-324, 1e-300];
/** What options may be. Texts are numbers that JSON has not, or stand for the length of a row. */
export const POOLS = {
  repetitionPenalty: [1, 1.1, 1.3, 2, 0.5, 0.9],
  frequencyPenalty: ["0", 0.1, 0.5, -0.5, 2, "-0"],
  presencePenalty: ["0", 0.1, 0.6, -0.5, 2, "-0"],
  topNSigma: ["0", "-0", 1, 0.5, 2, 3, 10, "Infinity", 1e-300, 1e300, 5e-324],
  temperature: [1, 0.7, 0.8, 1.5, 2, 0.1, 10, "0", "0", "-0"],
  topK: ["0", "-0", 1, 2, 5, 40, 50, 256, 257, "n", "n-1", "n+1", "half", LAST],
  topP: ["0", "-0", 1, 0.9, 0.95, 0.99, 0.5, 0.1, 1 - 2 ** -53, 1 - 2 ** -20, 5e-324, 1e-11, 2, "Infinity"],
  minP: [...SHARES, "-0", 0.1],
  epsilonCutoff: [...SHARES, "-0", 3e-4],
  seed: ["0", 1, 42, 2 ** 32 - 1, 2 ** 32, LAST, "-0"],
  step: ["0", 1, 7, 2 ** 32 - 1, 2 ** 32, LAST - 100],
};
/** What makes numbers of another size. */
export const EXTREMES = {
  repetitionPenalty: [1e-300, 1e300, 5e-324, 1e-10],
  frequencyPenalty: [1e308, -1e308, 1e-320, 3e38],
  presencePenalty: [1e308, -1e308, 1e-320, 3e38],
  temperature: [5e-324, 1e-310, 2 ** -91, 2 ** -90, 1e-20, 1e-3, 2 ** 90, 2 ** 91, 1e300, 1.7e308],
};

/** The number that a name stands for, in rows of n. */
export function numberOf(value, n) {
  if (typeof value === "number") return value;
  const named = { n, "n-1": n - 1, "n+1": n + 1, half: Math.floor(n / 2) }[value];
  return named ?? Number(value);
}

/** Random numbers: some at the ends, all in [0, 1). */
export function drawsOf(seed) {
  const r = seeded(seed);
  return () => {
    if (r() < 0.15) return [0, 1 - 2 ** -53, 5e-324, 0.5][Math.floor(4 * r())];
    return Math.min(r() + r() * 2 ** -32, 1 - 2 ** -53);
  };
}
