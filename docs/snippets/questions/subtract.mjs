import { softmax } from "wasmax";

const naive = (logits) => {
  const weights = logits.map(Math.exp);
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
};
const shown = (values) => values.map((v) => v.toFixed(4)).join(" ");
for (const logits of [
  [1, 2],
  [1000, 1001],
  [-1001, -1000],
])
  console.log("naive", shown(naive(logits)), "stable", shown(softmax(logits)));
