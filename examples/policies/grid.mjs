/**
 * A grid world: from S to G, around walls (#) and along a cliff (x), in a wind. G is worth 1, a fall −1, and
 * both end a walk. In one of ten moves the wind decides where. What comes a step later counts 0.97 as much,
 * so a short way is better than a long one.
 *
 * After the cliff of example 6.6 of Sutton and Barto, "Reinforcement learning", 2nd edition, 2018.
 */
const MAP = [
  "........", //
  ".##.#.#.",
  "........",
  "........",
  "S.xxxx.G",
];
const ROWS = MAP.length;
const COLUMNS = MAP[0].length;
const REWARDS = { G: 1, x: -1 };
const WIND = 0.1;
export const DISCOUNT = 0.97;
/** Up, right, down, left. */
export const MOVES = [
  [-1, 0],
  [0, 1],
  [1, 0],
  [0, -1],
];
export const CELLS = ROWS * COLUMNS;
export const kindOf = (cell) => MAP[Math.floor(cell / COLUMNS)][cell % COLUMNS];
export const START = MAP.join("").indexOf("S");
/** The cells as they lie. */
export const rows = Array.from({ length: ROWS }, (_, row) =>
  Array.from({ length: COLUMNS }, (_, column) => row * COLUMNS + column),
);
const ends = (cell) => "xG".includes(kindOf(cell));

/** Where a move leads without wind: it stays where a wall or the border is. */
export function neighbour(cell, move) {
  const row = Math.floor(cell / COLUMNS) + MOVES[move][0];
  const column = (cell % COLUMNS) + MOVES[move][1];
  const inside = row >= 0 && row < ROWS && column >= 0 && column < COLUMNS;
  return inside && MAP[row][column] !== "#" ? row * COLUMNS + column : cell;
}

/** What happens: the next cell, the reward, and whether it is the end. */
export function step(cell, move, random) {
  const taken = random.next() < WIND ? random.below(MOVES.length) : move;
  const next = neighbour(cell, taken);
  return { next, reward: REWARDS[kindOf(next)] ?? 0, done: ends(next) };
}

/** The mean of what a move brings, at once and later, where `values` has what each cell brings later. */
function worth(cell, move, values) {
  const after = (taken) => {
    const next = neighbour(cell, taken);
    return REWARDS[kindOf(next)] ?? DISCOUNT * values[next];
  };
  const blown = MOVES.reduce((sum, _, taken) => sum + after(taken), 0) / MOVES.length;
  return (1 - WIND) * after(move) + WIND * blown;
}

/** Sweeps over all cells until nothing changes by more than 10⁻⁹. */
function sweep(summary) {
  const values = new Float64Array(CELLS);
  for (let change = 1; change > 1e-9; ) {
    change = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      if (ends(cell) || kindOf(cell) === "#") continue;
      const value = summary(
        MOVES.map((_, move) => worth(cell, move, values)),
        cell,
      );
      change = Math.max(change, Math.abs(value - values[cell]));
      values[cell] = value;
    }
  }
  return values;
}

/** Value iteration: the mean return from each cell under the best policy there is. */
export const optimum = () => sweep((worths) => Math.max(...worths));

/** The mean return from each cell under a policy, computed instead of played. @param {Float32Array} p */
export const valuesOf = (p) =>
  sweep((worths, cell) => worths.reduce((sum, w, move) => sum + w * p[MOVES.length * cell + move], 0));
