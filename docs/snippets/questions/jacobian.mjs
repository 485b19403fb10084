import { softmax, softmaxGrad } from "wasmax";

const p = softmax([1, 2, 3]);
const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
for (const i of [0, 1, 2]) {
  const oneHot = p.map((_, j) => (i === j ? 1 : 0));
  const row = softmaxGrad(p, oneHot); // of p[i], at each logit
  const sum = Math.abs(row[0] + row[1] + row[2]);
  console.log(shown(row), "sum", sum.toFixed(4));
}
