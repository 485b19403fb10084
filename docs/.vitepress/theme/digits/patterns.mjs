/** Softmax regression on three drawings of 5 × 5 pixels, which are learnt from zero in front of the reader. */
import { crossEntropyAndGrad } from "wasmax";

export const SIDE = 5;
export const PIXELS = SIDE * SIDE;

/** What each class looks like: an ellipse, a stroke, a hook. Drawn for this page. */
export const DRAWINGS = [
  "0111010001100011000101110",
  "0010001100001000010001110",
  "1111100001000100010001000",
];
export const NAMES = ["0", "1", "7"];

const RATE = 0.3;

export const pixelsOf = (drawing) => Array.from(drawing, Number);

/** The logits of an image: each row of weights times its pixels. */
export const logitsOf = (weights, image) =>
  weights.map((row) => row.reduce((sum, w, k) => sum + w * image[k], 0));

/**
 * The weights after some steps from zero, each on all three drawings.
 *
 * @param {number} steps
 */
export function learn(steps) {
  const weights = DRAWINGS.map(() => new Array(PIXELS).fill(0));
  for (let step = 0; step < steps; step++) {
    const before = weights.map((row) => [...row]);
    for (const [label, drawing] of DRAWINGS.entries()) {
      const image = pixelsOf(drawing);
      const { grad } = crossEntropyAndGrad(logitsOf(before, image), [label]);
      // The gradient is the outer product of p − y and the image; the loss is the mean of three.
      for (const [i, g] of grad.entries())
        for (let k = 0; k < PIXELS; k++) weights[i][k] -= (RATE / DRAWINGS.length) * g * image[k];
    }
  }
  return weights;
}
