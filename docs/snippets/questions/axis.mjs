import { softmax } from "wasmax";

const scores = [1, 3, 2, 5, 1, 0];
const shape = [2, 3];
const shown = (p) => p.map((v) => v.toFixed(2)).join(" ");
for (const axis of [1, 0]) {
  const [a, b, c, d, e, f] = softmax(scores, { shape, axis });
  const rows = [a + b + c, d + e + f];
  const columns = [a + d, b + e, c + f];
  console.log("axis", axis, "rows", shown(rows));
  console.log("axis", axis, "columns", shown(columns));
}
