import { softmax } from "wasmax";

const scores = [1, 3, 2, 5, 1, 0];
const written = (values) => values.map((v) => v.toFixed(2)).join(" ");
for (const axis of [1, 0]) {
  const [a, b, c, d, e, f] = softmax(scores, { shape: [2, 3], axis });
  console.log(
    "axis",
    axis,
    "rows",
    written([a + b + c, d + e + f]),
    "columns",
    written([a + d, b + e, c + f]),
  );
}
