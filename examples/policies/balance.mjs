/**
 * REINFORCE with a baseline on CartPole (Williams, "Simple statistical gradient-following algorithms for
 * connectionist reinforcement learning", 1992): what was done before high returns becomes more probable.
 */
import { createAdam } from "../shared/adam.mjs";
import { createRandom } from "../shared/random.mjs";
import { fell, MOST_STEPS, push, start } from "./cartpole.mjs";
import { createNetwork } from "./network.mjs";

const EPISODES = 8;
const RATE = 0.03;
const DISCOUNT = 0.995;

/**
 * What came after each step, with a step counting 1 and what is later counting less.
 *
 * @param {number} steps
 */
// #region returns
export function returns(steps, discount = DISCOUNT) {
  const all = new Float64Array(steps);
  for (let t = steps - 1, sum = 0; t >= 0; t--) {
    sum = 1 + discount * sum;
    all[t] = sum;
  }
  return all;
}
// #endregion returns

/**
 * How far each return is above the mean of all, which is the baseline, in units of their deviation. An action
 * has a small part in this mean, and so the gradient comes out a little too small.
 */
export function advantagesOf(all) {
  const mean = all.reduce((sum, g) => sum + g, 0) / all.length;
  const square = all.reduce((sum, g) => sum + (g - mean) ** 2, 0) / all.length;
  const deviation = Math.sqrt(square) + 1e-6;
  return Float32Array.from(all, (g) => (g - mean) / deviation);
}

/** Returns the length of each episode. */
export function learnToBalance({ matmul, functions, sampling, episodes, seed, onEpisode }) {
  const network = createNetwork({ matmul, functions, most: EPISODES * MOST_STEPS, seed });
  const adam = createAdam(network.parameters, network.gradients);
  const random = createRandom(seed);
  const lengths = [];
  let step = 0;
  // #region update
  while (lengths.length < episodes) {
    const actions = [];
    const after = [];
    for (let episode = 0; episode < EPISODES; episode++) {
      let state = start(random);
      let steps = 0;
      while (!fell(state) && steps < MOST_STEPS) {
        const logits = network.forward(actions.length, state);
        const action = sampling.sample(logits, { seed, step: step++ });
        actions.push(action);
        state = push(state, action === 1);
        steps++;
      }
      after.push(...returns(steps));
      lengths.push(steps);
      onEpisode?.(steps);
    }
    network.backward(actions, advantagesOf(after));
    adam(RATE);
  }
  // #endregion update
  return lengths.slice(0, episodes);
}

/** The first episode after which the mean of the last `window` is at least `least`, or undefined. */
export function reached(lengths, least, window = 100) {
  let sum = 0;
  for (const [i, length] of lengths.entries()) {
    sum += length - (i >= window ? lengths[i - window] : 0);
    if (i >= window - 1 && sum >= least * window) return i + 1;
  }
  return undefined;
}
