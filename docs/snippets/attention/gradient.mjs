import { softmax, softmaxGrad } from "wasmax";

const scores = [1, 2, 3];
const values = [10, 0, 20];
const p = softmax(scores, { scale: 0.5 });
const out = p.reduce((sum, w, j) => sum + w * values[j], 0);
// out = Σ p·v, so its gradient at p is v.
const grad = softmaxGrad(p, values, { scale: 0.5 });
console.log(out.toFixed(3));
console.log(grad.map((g) => g.toFixed(3)).join(" "));
