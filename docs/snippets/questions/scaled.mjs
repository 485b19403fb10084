import { softmax } from "wasmax";

let state = 1;
function random() {
  state = (state * 48271) % 2147483647;
  return Math.sqrt(12) * (state / 2147483647 - 0.5); // mean 0, variance 1
}

function largestWeight(d, scale) {
  const query = Array.from({ length: d }, random);
  const scores = Array.from({ length: 16 }, () => query.reduce((sum, q) => sum + q * random(), 0));
  return Math.max(...softmax(scores, { scale }));
}

const mean = (f) => Array.from({ length: 200 }, f).reduce((a, b) => a + b) / 200;
for (const d of [4, 64, 512]) {
  const plain = mean(() => largestWeight(d, 1));
  const scaled = mean(() => largestWeight(d, 1 / Math.sqrt(d)));
  console.log(d, "plain", plain.toFixed(2), "scaled", scaled.toFixed(2));
}
