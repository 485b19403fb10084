import { softmax as stable } from "wasmax";

const naive = (logits) => {
  const weights = logits.map(Math.exp);
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((w) => w / sum);
};
const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
for (const logits of [
  [1, 2],
  [1000, 1001],
  [-1001, -1000],
]) {
  console.log("naive", shown(naive(logits)));
  console.log("stable", shown(stable(logits)));
}
