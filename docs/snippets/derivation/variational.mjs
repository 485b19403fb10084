import { logSumExp, softmax } from "wasmax";

const x = [1, 2, 3];
const sum = (list) => list.reduce((total, value) => total + value);
const entropy = (q) => -sum(q.map((v) => (v > 0 ? v * Math.log(v) : 0)));
const reward = (q) => sum(q.map((v, i) => v * x[i])) + entropy(q);

console.log("log-sum-exp", logSumExp(x).toFixed(4));
console.log("softmax    ", reward(softmax(x)).toFixed(4));
console.log("uniform    ", reward([1 / 3, 1 / 3, 1 / 3]).toFixed(4));
console.log("one-hot    ", reward([0, 0, 1]).toFixed(4));
