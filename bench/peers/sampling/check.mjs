/**
 * Whether a contestant draws what it was asked for: by counts on a short row, and on the long ones by tokens
 * that filters a little wider let pass.
 */
import { samplingProbabilities } from "../../../dist/sampling.js";

export const DRAWS = 4000;
/** So many standard deviations of chi-square: one run in 10⁶ would be further off, by its normal limit. */
const FAR = 6;

/** Cells of fewer than five expected draws are counted as one. */
function chiSquare(counts, p, draws) {
  let [value, cells, rest, expected] = [0, 0, 0, 0];
  p.forEach((v, token) => {
    if (v * draws < 5) {
      rest += counts[token];
      expected += v * draws;
      return;
    }
    value += (counts[token] - v * draws) ** 2 / (v * draws);
    cells++;
  });
  if (expected >= 5) {
    value += (rest - expected) ** 2 / expected;
    cells++;
  }
  return { value, freedom: Math.max(cells - 1, 1) };
}

/** @param {string} name @param {number[]} tokens Drawn from the same row again and again. */
export function checkCounts(name, tokens, x, options) {
  const p = Float64Array.from(samplingProbabilities(x, options));
  const counts = new Uint32Array(x.length);
  for (const token of tokens) counts[token]++;
  const wrong = tokens.find((token) => !(p[token] > 0));
  if (wrong !== undefined) throw new Error(`${name} draws ${wrong}, which is excluded`);
  const { value, freedom } = chiSquare(counts, p, tokens.length);
  if (value > freedom + FAR * Math.sqrt(2 * freedom))
    throw new Error(`${name} draws another distribution: chi-square ${value} of ${freedom}`);
}

/** The filters with borders that errors of float32 do not reach. */
function wider({ topK = 0, topP = 1, minP = 0, ...others }) {
  return {
    ...others,
    topK: topK === 0 ? 0 : topK + 2,
    topP: topP === 1 ? 1 : topP + 0.001,
    minP: minP * 0.999,
  };
}

/** @param {number[]} tokens One of each row. */
export function checkTokens(name, tokens, rows, options) {
  tokens.forEach((token, row) => {
    const p = samplingProbabilities(rows[row], wider(options));
    // What is e^−24 of the largest has the weight 0 here, and may come once in 10¹⁰ draws elsewhere.
    if (!(p[token] > 0)) throw new Error(`${name} draws ${token} of row ${row}, which is excluded`);
  });
}
