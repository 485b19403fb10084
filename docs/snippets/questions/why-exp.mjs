import { softmax } from "wasmax";

const shown = (values) => values.map((v) => v.toFixed(3)).join(" ");
const normalize = (weights) => weights.map((w) => w / weights.reduce((a, b) => a + b));

for (const logits of [
  [-2, 1, 2],
  [-1, 2, 3],
]) {
  console.log("plain", shown(normalize(logits)));
  console.log("squares", shown(normalize(logits.map((x) => x * x))));
  console.log("softmax", shown(softmax(logits)));
}
