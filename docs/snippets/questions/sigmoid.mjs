import { softmax } from "wasmax";

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
for (const x of [-3, 0, 1.5]) {
  const [p] = softmax([x, 0]);
  console.log(x.toFixed(1), sigmoid(x).toFixed(6), p.toFixed(6));
}
