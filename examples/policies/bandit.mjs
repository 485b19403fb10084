/**
 * The gradient bandit (Sutton and Barto, "Reinforcement learning", 2nd edition, 2018, section 2.8): ten arms
 * with unknown mean rewards, and a preference for each of which softmax makes the chances to be pulled.
 */
import { createRandom } from "../shared/random.mjs";

export const ARMS = 10;
const MEAN = 4;

/**
 * Many bandits side by side, a row each. Returns for each step the share of them that pulled their best arm.
 *
 * @param {object} options
 * @param {number} options.rate how far a preference moves
 * @param {boolean} options.baseline whether a reward counts by what it is above the mean of those before
 */
export function playBandits({ functions, sampling, runs, steps, rate, baseline, seed }) {
  const random = createRandom(seed);
  const shape = [runs, ARMS];
  const arms = Float64Array.from({ length: runs * ARMS }, () => MEAN + random.normal());
  const best = sampling.argmax(arms, { shape });
  const preferences = new Float32Array(runs * ARMS);
  const advantages = new Float32Array(runs);
  const means = new Float64Array(runs);
  const grad = new Float32Array(runs * ARMS);
  const shares = new Float64Array(steps);

  for (let step = 0; step < steps; step++) {
    // #region step
    const pulled = sampling.sample(preferences, { shape, seed, step });
    for (let run = 0; run < runs; run++) {
      const reward = arms[run * ARMS + pulled[run]] + random.normal();
      if (step === 0) means[run] = reward;
      advantages[run] = baseline ? reward - means[run] : reward;
      means[run] += (reward - means[run]) / (step + 1);
      if (pulled[run] === best[run]) shares[step] += 1 / runs;
    }
    // The gradient of −ln p of the arm is p − one-hot; each row times its advantage.
    functions.crossEntropyAndGrad(preferences, pulled, {
      shape,
      reduction: "none",
      dLoss: advantages,
      out: grad,
    });
    for (let i = 0; i < grad.length; i++) preferences[i] -= rate * grad[i];
    // #endregion step
  }
  return shares;
}
