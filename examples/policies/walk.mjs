/**
 * REINFORCE on the grid world, with a baseline for each cell: a running mean of what came after it. The
 * policy is a table of four logits a cell.
 *
 * Beside the return it may be paid for its entropy −Σ p·ln p, less and less, and nothing in the last fifth of
 * the walks: a policy that is sure too early never sees the better way (Williams and Peng, "Function
 * optimization using connectionist reinforcement learning algorithms", 1991).
 */
import { createRandom } from "../shared/random.mjs";
import { CELLS, DISCOUNT, MOVES, START, step } from "./grid.mjs";

const RATE = 0.5;
const MEAN_RATE = 0.1;
const MOST_STEPS = 200;
const ACTIONS = MOVES.length;

/** One walk by the policy. Its places, its moves, and the return from each place. */
function walk(logits, sampling, random, draw) {
  const [cells, moves, rewards] = [[], [], []];
  for (let cell = START, done = false; !done && cells.length < MOST_STEPS; ) {
    const move = sampling.sample(logits.subarray(cell * ACTIONS, (cell + 1) * ACTIONS), draw());
    const result = step(cell, move, random);
    cells.push(cell);
    moves.push(move);
    rewards.push(result.reward);
    cell = result.next;
    done = result.done;
  }
  const returns = new Float64Array(cells.length);
  for (let t = cells.length - 1, sum = 0; t >= 0; t--) {
    sum = rewards[t] + DISCOUNT * sum;
    returns[t] = sum;
  }
  return { cells, moves, returns };
}

/**
 * Returns the logits, and the return of each walk from its start.
 *
 * @param {object} options
 * @param {number} options.entropy what a unit of entropy is worth at first
 */
export function learnToWalk({ functions, sampling, walks, entropy, seed }) {
  const random = createRandom(seed);
  const logits = new Float32Array(CELLS * ACTIONS);
  const means = new Float64Array(CELLS);
  const scores = [];
  let drawn = 0;
  const draw = () => ({ seed, step: drawn++ });
  for (let n = 0; n < walks; n++) {
    const { cells, moves, returns } = walk(logits, sampling, random, draw);
    const advantages = new Float32Array(cells.length);
    for (let t = cells.length - 1; t >= 0; t--) {
      advantages[t] = returns[t] - means[cells[t]];
      means[cells[t]] += MEAN_RATE * advantages[t];
    }
    // The rows of the cells in the order of the walk: a cell that was visited twice is there twice.
    const rows = new Float32Array(cells.length * ACTIONS);
    for (let i = 0; i < rows.length; i++) rows[i] = logits[placeOf(cells, i)];
    const shape = [cells.length, ACTIONS];
    const { grad } = functions.crossEntropyAndGrad(rows, moves, {
      shape,
      reduction: "none",
      dLoss: advantages,
    });
    // #region entropy
    const worth = entropy * Math.max(0, 1 - n / (0.8 * walks));
    if (worth > 0) {
      // The entropy's slope along p is −ln p − 1. softmaxGrad takes what all of a row share, the 1, away.
      const p = functions.softmax(rows, { shape });
      const logP = functions.logSoftmax(rows, { shape });
      const slope = functions.softmaxGrad(p, logP, { shape });
      for (let i = 0; i < grad.length; i++) grad[i] += worth * slope[i];
    }
    // #endregion entropy
    for (let i = 0; i < grad.length; i++) logits[placeOf(cells, i)] -= RATE * grad[i];
    scores.push(returns[0]);
  }
  return { logits, scores };
}

/** Where element i of the rows of `cells` lies in the table. */
const placeOf = (cells, i) => cells[Math.floor(i / ACTIONS)] * ACTIONS + (i % ACTIONS);
