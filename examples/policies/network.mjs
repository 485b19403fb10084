/**
 * The policy of CartPole: state → 32 hidden units with relu → two logits, push to the left or to the right.
 * Rows are computed one by one while a cart is driven, and stay until the update: it goes back through them.
 */
import { block } from "../matmul/index.mjs";
import { createRandom } from "../shared/random.mjs";

/** The four numbers of a state and a 1, whose weights are the biases. */
export const INPUTS = 5;
const HIDDEN = 32;
export const ACTIONS = 2;

/** @param {number} most how many rows there may be between updates */
export function createNetwork({ matmul, functions, most, seed }) {
  const { matrix, ab, abT, aTb } = matmul;
  const random = createRandom(seed);
  const drawn = (rows, columns, size) => {
    const m = matrix(rows, columns);
    for (let i = 0; i < m.values.length; i++) m.values[i] = size * random.centred();
    return m;
  };
  const [into, out] = [drawn(INPUTS, HIDDEN, 0.5), drawn(HIDDEN, ACTIONS, 0.1)];
  const [dInto, dOut] = [matrix(INPUTS, HIDDEN), matrix(HIDDEN, ACTIONS)];
  const [x, dLogits, logits] = [matrix(most, INPUTS), matrix(most, ACTIONS), matrix(most, ACTIONS)];
  const [hidden, dHidden] = [matrix(most, HIDDEN), matrix(most, HIDDEN)];

  /** The logits of one state, kept as row `row`. */
  function forward(row, { x: place, v, angle, turn }) {
    // An angle is small beside the other three.
    x.values.set([place, v, 5 * angle, turn, 1], row * INPUTS);
    const h = block(hidden, row, 0, 1, HIDDEN);
    const z = block(logits, row, 0, 1, ACTIONS);
    ab(h, block(x, row, 0, 1, INPUTS), into);
    for (let i = 0; i < HIDDEN; i++) h.values[i] = Math.max(0, h.values[i]);
    ab(z, h, out);
    return z.values;
  }

  /** The gradient of the mean of advantage · (−ln p of the action) over the first rows. */
  function backward(actions, advantages) {
    const n = actions.length;
    const [dz, dh] = [block(dLogits, 0, 0, n, ACTIONS), block(dHidden, 0, 0, n, HIDDEN)];
    const z = block(logits, 0, 0, n, ACTIONS);
    // #region gradient
    functions.crossEntropyAndGrad(z.values, actions, {
      shape: [n, ACTIONS],
      reduction: "none",
      dLoss: advantages.map((advantage) => advantage / n),
      out: dz.values,
    });
    aTb(dOut, block(hidden, 0, 0, n, HIDDEN), dz);
    abT(dh, dz, out);
    for (let i = 0; i < dh.values.length; i++) if (hidden.values[i] === 0) dh.values[i] = 0;
    aTb(dInto, block(x, 0, 0, n, INPUTS), dh);
    // #endregion gradient
  }

  return { forward, backward, parameters: [into.values, out.values], gradients: [dInto.values, dOut.values] };
}
