import { crossEntropyAndGrad } from "wasmax";

// Six points (x, y, 1), two of each class; logits = W·(x, y, 1)
const xs = [0, 1, 2, 2, -1, -2];
const ys = [2, 2, 0, 1, -1, 0];
const points = xs.map((x, i) => [x, ys[i], 1]);
const classes = [0, 0, 1, 1, 2, 2];
const W = [0, 0, 0].map(() => [0, 0, 0]);
const dot = (a, b) => a.reduce((sum, value, j) => sum + value * b[j], 0);

for (let step = 0; step <= 100; step++) {
  const logits = points.flatMap((v) => W.map((w) => dot(w, v)));
  const { loss, grad } = crossEntropyAndGrad(logits, classes, { shape: [6, 3] });
  if ([0, 1, 2, 5, 10, 100].includes(step)) console.log(step, loss.toFixed(4));
  // The gradient at row k of W: what p − t is at class k, times the input, summed over the points.
  for (const [i, v] of points.entries())
    for (const [k, w] of W.entries()) for (const j of w.keys()) w[j] -= 0.5 * grad[3 * i + k] * v[j];
}
