import { softmax } from "wasmax";

const logits = [2, 1, 0, -1, -2];
const write = (numbers) => numbers.map((value) => value.toFixed(3)).join(" ");

const weights = logits.map(Math.exp); // positive, in the same order
const sum = weights.reduce((a, b) => a + b);
console.log(write(weights), "sum", sum.toFixed(3));
console.log(write(weights.map((weight) => weight / sum)));

console.log(write(softmax(logits)));
console.log(write(softmax(logits.map((logit) => logit + 1)))); // the same
console.log(write(softmax([3, 1, 0, -1, -2]))); // the first one, one higher
