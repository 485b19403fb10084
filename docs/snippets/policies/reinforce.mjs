import { crossEntropyAndGrad } from "wasmax";

// An episode of three steps: states of two numbers, what was done, and what came of it.
const states = [
  [1, 0],
  [1, 1],
  [0, 1],
];
const actions = [0, 1, 1];
const rewards = [0, 0, 1];
const W = [
  [0.2, 0.1],
  [-0.1, 0.3],
]; // logits of a state: W·x
const discount = 0.9;
const baseline = 0.5;

const returns = [];
for (let t = 2, sum = 0; t >= 0; t--) returns[t] = sum = rewards[t] + discount * sum;
console.log("returns", returns.map((g) => g.toFixed(2)).join(" "));

const logits = states.flatMap(([a, b]) => W.map((row) => row[0] * a + row[1] * b));
const dLoss = returns.map((g) => g - baseline);
const { grad } = crossEntropyAndGrad(logits, actions, { shape: [3, 2], reduction: "none", dLoss });
for (const i of W.keys()) {
  const row = [0, 1].map((k) => states.reduce((sum, x, t) => sum + grad[2 * t + i] * x[k], 0));
  console.log(row.map((d) => d.toFixed(4)).join(" "));
}
