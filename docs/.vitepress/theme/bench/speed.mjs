/** Times of an element, by the length of the rows. */
import { callsOf } from "./contestants.mjs";
import { uniformLogits } from "./logits.mjs";
import { takeTurns, turn, warm } from "./turns.mjs";

/** The short ones first: they are the most common. */
export const LENGTHS = [2, 10, 100, 1_000, 32_000];

/**
 * @param {{ name: string, softmax: Function }[]} engines
 * @param {{ n: number, elements: number, rounds: number, warmMs: number, turnMs: number }} size
 * @param {(done: number) => void} progress
 * @returns {{ n: number, contestants: { name: string, nsPerElement: { median: number, q1: number,
 *   q3: number, rounds: number[] } }[] }}
 */
export function timesOf(engines, { n, elements, rounds, warmMs, turnMs }, progress) {
  const x = uniformLogits(elements);
  const calls = callsOf(engines, x, new Float32Array(elements), n);
  const chunks = calls.map(({ run }) => warm(run, warmMs, turnMs));
  const turns = calls.map(
    ({ run }, i) =>
      () =>
        (turn(run, chunks[i], turnMs) * 1e6) / elements,
  );
  const spreads = takeTurns(turns, rounds, progress);
  return { n, contestants: calls.map(({ name }, i) => ({ name, nsPerElement: spreads[i] })) };
}
