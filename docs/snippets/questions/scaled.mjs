import { softmax } from "wasmax";

let state = 1;
function random() {
  state = (state * 48271) % 2147483647;
  // Mean 0, variance 1.
  return Math.sqrt(12) * (state / 2147483647 - 0.5);
}

function largestWeight(d, scale) {
  const query = Array.from({ length: d }, random);
  const score = () => query.reduce((sum, q) => sum + q * random(), 0);
  const scores = Array.from({ length: 16 }, score);
  return Math.max(...softmax(scores, { scale }));
}

function mean(d, scale) {
  let sum = 0;
  for (let i = 0; i < 200; i++) sum += largestWeight(d, scale);
  return (sum / 200).toFixed(2);
}
for (const d of [4, 64, 512]) {
  const plain = mean(d, 1);
  const scaled = mean(d, 1 / Math.sqrt(d));
  console.log(d, "plain", plain, "scaled", scaled);
}
