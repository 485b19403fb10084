/** The distribution over the faces of a die that has a given mean and, but for that, says the least. */
import { softmax } from "wasmax";

export const FACES = [1, 2, 3, 4, 5, 6];
/** Keeps the sum and the mean: −1 − 2 … 1 − 2 − 5 + 6 = 0. */
const DIRECTION = [1, -1, 0, 0, -1, 1];

export const meanOf = (p) => p.reduce((sum, value, i) => sum + value * FACES[i], 0);

/** In nats; 0·ln 0 is 0. */
export const entropyOf = (p) =>
  p.reduce((sum, value) => (value > 0 ? sum - value * Math.log(value) : sum), 0);

const tilted = (beta) => softmax(FACES.map((face) => beta * face));

/** The β for which softmax(β·face) has a mean, which grows with β: by halving. @param {number} mean */
export function betaOf(mean) {
  let [low, high] = [-50, 50];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (meanOf(tilted(middle)) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * That distribution, and one moved away from it with the same mean.
 *
 * @param {number} mean
 * @param {number} away from −1 to 1; at both ends a face has nothing left
 */
export function distributions(mean, away) {
  const beta = betaOf(mean);
  const best = tilted(beta);
  const given = away > 0 ? Math.min(best[1], best[4]) : Math.min(best[0], best[5]);
  const moved = best.map((value, i) => Math.max(0, value + away * given * DIRECTION[i]));
  return { beta, best, moved };
}
