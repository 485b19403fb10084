import { softmax, softmaxGrad } from "wasmax";

const scores = [1, 2, 3];
const values = [10, 0, 20];
const weights = softmax(scores, { scale: 0.5 });
const out = weights.reduce((sum, p, j) => sum + p * values[j], 0);
// The result is Σ p·v, so its gradient at a weight is the value.
const grad = softmaxGrad(weights, values, { scale: 0.5 });
console.log(out.toFixed(3));
console.log(grad.map((g) => g.toFixed(3)).join(" "));
