/**
 * A row over many machines: each has a piece of the vocabulary and sends its maximum and its sum, two float64
 * or 16 bytes a row. A step is over when the slowest has computed and a tree has merged all. The result stays
 * at the root: to bring it back to the shards takes the tree a second time.
 */
import { createRandom } from "./random.mjs";

export const BYTES_A_STATE = 16;

/** Of a tree in which a node merges `fan` others. A product, as a ratio of logarithms may round up. */
export function levelsOf(shards, fan) {
  let levels = 0;
  for (let reached = 1; reached < shards; reached *= fan) levels++;
  return levels;
}

/**
 * @param {{ shards: number, rows: number, vocabulary: number, element: number, sigma: number, hop: number,
 *   network: number, fan: number, steps?: number, seed?: number }} parameters Seconds an element, seconds a
 *   message, bytes a second into one machine. `rows` are those of a step.
 * @returns Mean seconds of a step: `ideal` is a shard's work, `slowest` that of the slowest.
 */
export function simulateShards(parameters) {
  const { shards, rows, vocabulary, element, sigma, hop, network, fan, steps = 2000, seed = 1 } = parameters;
  for (const [name, value] of Object.entries({ shards, rows, vocabulary, fan, steps }))
    if (!(Number.isInteger(value) && value > 0))
      throw new RangeError(`${name} must be a whole number above 0, got ${value}`);
  const random = createRandom(seed);
  const ideal = (vocabulary / shards) * rows * element;
  let slowest = 0;
  for (let step = 0; step < steps; step++) {
    let most = 0;
    for (let shard = 0; shard < shards; shard++) most = Math.max(most, random.spread(sigma));
    slowest += (most * ideal) / steps;
  }
  const levels = levelsOf(shards, fan);
  const messages = levels * hop;
  const bytes = (levels * Math.min(shards, fan) * rows * BYTES_A_STATE) / network;
  return { ideal, slowest, messages, bytes, efficiency: ideal / (slowest + messages + bytes) };
}
