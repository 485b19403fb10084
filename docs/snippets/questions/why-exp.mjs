import { softmax } from "wasmax";

const shown = (p) => p.map((v) => v.toFixed(3)).join(" ");
const sum = (values) => values.reduce((a, b) => a + b);
const shares = (weights) => weights.map((w) => w / sum(weights));

for (const logits of [
  [-2, 1, 2],
  [-1, 2, 3],
]) {
  console.log("plain", shown(shares(logits)));
  console.log("squares", shown(shares(logits.map((x) => x * x))));
  console.log("softmax", shown(softmax(logits)));
}
