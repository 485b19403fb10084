import { crossEntropyAndGrad } from "wasmax";

// Six points, two of each class; logits = W·(x, y, 1)
const xs = [0, 1, 2, 2, -1, -2];
const ys = [2, 2, 0, 1, -1, 0];
const points = xs.map((x, i) => [x, ys[i]]);
const classes = [0, 0, 1, 1, 2, 2];
const W = [0, 0, 0].map(() => [0, 0, 0]);
const shape = [points.length, W.length];
const shown = [0, 1, 2, 5, 10, 100];

for (let step = 0; step <= 100; step++) {
  const logits = points.flatMap(([x, y]) => W.map(([a, b, c]) => a * x + b * y + c));
  const { loss, grad } = crossEntropyAndGrad(logits, classes, { shape });
  if (shown.includes(step)) console.log(step, loss.toFixed(4));
  // Row k of W moves by p − t at class k, times the input.
  for (const [i, [x, y]] of points.entries())
    for (const k of W.keys()) {
      const slope = 0.5 * grad[3 * i + k];
      const [a, b, c] = W[k];
      W[k] = [a - slope * x, b - slope * y, c - slope];
    }
}
