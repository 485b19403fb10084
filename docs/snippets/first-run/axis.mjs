import { softmax } from "wasmax";

const scores = [1, 3, 2, 5, 1, 0]; // two rows of three
const shown = (p) => p.map((v) => v.toFixed(3)).join(" ");
for (const axis of [-1, 0]) {
  const p = softmax(scores, { shape: [2, 3], axis });
  console.log("axis", axis, "gives", shown(p));
}
