import { softmax } from "wasmax";

const shown = (p) => p.map((v) => v.toFixed(3)).join(" ");
const logits = [2, 1, 0];
for (const scale of [0.5, 1, 2, 5]) {
  console.log("times", scale, shown(softmax(logits, { scale })));
}
console.log("noise", shown(softmax([-90, -95, -99])));
