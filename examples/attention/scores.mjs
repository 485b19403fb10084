/**
 * The scores of a real attention: 8 heads, 40 queries, 40 keys, of a recogniser that reads a line of Chinese.
 * Each of the 40 places is 8 pixels of the line.
 */
import { readFileSync } from "node:fs";

export const HEADS = 8;
export const PLACES = 40;
const SHAPE = [HEADS, PLACES, PLACES];

/** Little-endian on every machine. */
export function readScores() {
  const bytes = readFileSync(new URL("attention-scores.f32", import.meta.url));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

/** What softmax makes of them, three times. */
export function weightsOf(scores, { softmax }) {
  return [
    { name: "softmax", weights: softmax(scores, { shape: SHAPE }) },
    { name: "T = 0.25", weights: softmax(scores, { shape: SHAPE, temperature: 0.25 }) },
    { name: "causal", weights: softmax(scores, { shape: SHAPE, causal: true }) },
  ];
}

/**
 * Of a head: among how many keys a query divides its weight, e^entropy, as a mean over the queries; and how
 * far away it looks, Σ p·|key − query|.
 */
export function describe(weights, head) {
  let [keys, distance] = [0, 0];
  for (let i = 0; i < PLACES; i++) {
    let entropy = 0;
    for (let j = 0; j < PLACES; j++) {
      const p = weights[(head * PLACES + i) * PLACES + j];
      if (p > 0) entropy -= p * Math.log(p);
      distance += (p * Math.abs(i - j)) / PLACES;
    }
    keys += Math.exp(entropy) / PLACES;
  }
  return { keys, distance };
}
