import { softmax, softmaxGrad } from "wasmax";

const x = [1, 2, 3];
const p = softmax(x);
const unit = (i, size = 1) => x.map((_, j) => (i === j ? size : 0));
const add = (a, b) => a.map((value, j) => value + b[j]);
const text = (value) => value.toFixed(4).padStart(7);
const show = (row) => console.log(row.map(text).join(" "));

console.log("diag(p) - p p^T");
for (const i of [0, 1, 2]) show(softmaxGrad(p, unit(i)));

console.log("finite differences");
const h = 1e-5;
for (const i of [0, 1, 2]) {
  const up = softmax(add(x, unit(i, h)));
  const down = softmax(add(x, unit(i, -h)));
  show(up.map((value, j) => (value - down[j]) / (2 * h)));
}
