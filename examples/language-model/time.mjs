/**
 * How long the choice of a token takes on vocabularies of real size: 50,257 is GPT-2's, 128,256 Llama 3's.
 * The logits are drawn, not a model's, and the model's own time is not in it.
 */
import { measure } from "../../bench/harness/rounds.mjs";
import { createRandom } from "../shared/random.mjs";

export const LENGTHS = [50_257, 128_256];
export const HAND = "by hand";
const ROUNDS = 5;

/** What is timed, and what a program without a library does for it. */
export const CHOICES = [
  { name: "temperature 0.8", options: { temperature: 0.8 } },
  { name: "temperature 0.8, top-k 40", options: { temperature: 0.8, topK: 40 } },
  { name: "temperature 0.8, top-p 0.95", options: { temperature: 0.8, topP: 0.95 } },
  { name: "temperature 0.8, min-p 0.05", options: { temperature: 0.8, minP: 0.05 } },
];

/**
 * Logits in the shape of a model's: a bell of σ = 2.8, the sum of four draws, and a few that stand out by up
 * to 12.
 */
export function drawLogits(length, seed) {
  const { centred, below, next } = createRandom(seed);
  const logits = Float32Array.from({ length }, () => 1.4 * (centred() + centred() + centred() + centred()));
  for (let i = 0; i < 20; i++) logits[below(length)] += 12 * next();
  return logits;
}

/** Exponentials, a cut, and a walk along what is left. Only top-k and top-p have to sort. */
export function byHand(logits, { temperature, topK, topP, minP }, u) {
  let max = -Infinity;
  for (const z of logits) max = Math.max(max, z);
  const p = new Float64Array(logits.length);
  for (let i = 0; i < p.length; i++) p[i] = Math.exp((logits[i] - max) / temperature);
  let least = minP ?? 0;
  if (topK !== undefined || topP !== undefined) {
    const sorted = p.toSorted();
    let at = sorted.length - (topK ?? 0);
    if (topP !== undefined) {
      let left = topP * sorted.reduce((sum, v) => sum + v, 0);
      for (at = sorted.length; left > 0; ) left -= sorted[--at];
    }
    least = sorted[at];
  }
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += p[i] < least ? 0 : p[i];
  let left = u * sum;
  for (let i = 0; i < p.length; i++) {
    if (p[i] < least) continue;
    left -= p[i];
    if (left < 0) return i;
  }
  return p.indexOf(1);
}

/** Milliseconds of a token for each way to choose, on each engine and by hand, in turns. */
export function timeTokens(engines, length) {
  const logits = drawLogits(length, 1);
  const { next } = createRandom(2);
  return CHOICES.map(({ name, options }) => {
    const contestants = engines.map((engine) => {
      let step = 0;
      return {
        name: engine.name,
        run: () => engine.sampling.sample(logits, { ...options, seed: 1, step: step++ }),
      };
    });
    contestants.push({ name: HAND, run: () => byHand(logits, options, next()) });
    const results = measure(contestants, { elements: 1, baseline: HAND, rounds: ROUNDS });
    return { name, results };
  });
}
