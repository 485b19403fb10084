/** Which engines run here, and how far their results are from the exact ones. */

/** From the fastest to the one that runs everywhere. */
export const NAMES = ["wasm-relaxed", "wasm-simd", "js"];

const causeOf = ({ message, cause }) =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : message;

/**
 * Asks for each engine by name. `softmax` is that of the engine; where it does not run, `reason` says why.
 *
 * @param {(options: { engine: string }) => { softmax: Function }} create of wasmax
 */
export const engines = (create) =>
  NAMES.map((name) => {
    try {
      return { name, softmax: create({ engine: name }).softmax };
    } catch (error) {
      return { name, reason: causeOf(error) };
    }
  });

/** What is between a float32 of about this size and the next one. */
const spacing = (value) => 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(value)))) - 23);

/**
 * The error of a float32 in units in the last place of the exact result, which float64 has well enough: it
 * has 29 bits more.
 */
export const errorInUlp = (found, exact) => (found - exact) / spacing(exact);

/** softmax of a few logits in float64, as by hand. @param {number[]} logits */
export function inFloat64(logits) {
  const max = Math.max(...logits);
  const weights = logits.map((x) => Math.exp(x - max));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
}
