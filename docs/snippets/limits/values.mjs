/** What docs/{en,zh}/guide/limits.md says in its text. */
import { readFileSync } from "node:fs";
import { crossEntropyAndGrad, softmax } from "wasmax";
import { entmax, gumbelSoftmax, sparsemax } from "wasmax/variants";

const results = JSON.parse(readFileSync(new URL("../../../examples/results.json", import.meta.url), "utf8"));
const list = (p, digits) => Array.from(p, (value) => value.toFixed(digits)).join(", ");
const percent = (share, digits = 0) => `${(100 * share).toFixed(digits)} %`;

// None of these: shares of drawings that pass the threshold that 95 of 100 drawings of known symbols pass.
const { each, verdicts } = results.symbols.figures;
const passed = (key) => {
  const { known, unknown, scribbles } = verdicts.find((verdict) => verdict.key === key);
  return [known, unknown, scribbles].map((share) => percent(share)).join(" | ");
};
export const drawingsEach = each;
export const likeliest = passed("likeliest");
export const entropy = passed("entropy");
export const margin = passed("margin");
export const energy = passed("energy");

// Exact zeros: one token of a large vocabulary ahead of all others by the same lead.
const VOCABULARY = 128_256;
const LEAD = 12;
const row = new Float32Array(VOCABULARY);
row[0] = LEAD;
const p = softmax(row);
export const tailEach = `${(1e6 * p[1]).toFixed(1)} · 10⁻⁶`;
export const tailAll = percent(1 - p[0]);

// Saturation: the slope of p₁ in x₁ is p₁·(1 − p₁) = p₁·p₂.
const slope = (lead) => {
  const [first, second] = softmax([lead, 0]);
  return (first * second).toPrecision(2);
};
export const slopeAt0 = slope(0);
export const slopeAt5 = slope(5);
export const slopeAt10 = slope(10);
export const slopeAt20 = Number(slope(20)).toExponential(1).replace("e-", " · 10⁻").replace("⁻9", "⁻⁹");
/** The first whole lead at which the larger of two float32 probabilities is exactly 1. */
export const oneAt = Array.from({ length: 100 }, (_, lead) => lead).find(
  (lead) => softmax(Float32Array.of(lead, 0))[0] === 1,
);
export const wrongGrad = crossEntropyAndGrad([20, 0], [1], { shape: [1, 2] }).grad[0].toFixed(3);

// A rank of one: the middle one of three words on a line.
export const middle = softmax([-0.5, 0, 0.5])[1].toFixed(3);
export const middleMost = softmax([0, 0, 0])[1].toFixed(3);

// The worked example of sparsemax.
const logits = [2, 1.2, 0.4, -1];
export const softmaxOf = list(softmax(logits), 3);
export const entmaxOf = list(entmax(logits, { alpha: 1.5 }), 3);
export const sparsemaxOf = list(sparsemax(logits), 3);

// One Gumbel sample of numbers that are given.
const given = [0.1, 0.9, 0.4, 0.6];
let drawn = 0;
const random = () => given[drawn++ % given.length];
export const gumbelWarm = list(gumbelSoftmax(logits, { temperature: 1, random }), 3);
export const gumbelCold = list(gumbelSoftmax(logits, { temperature: 0.1, random }), 3);
