import { softmax } from "wasmax";

const faces = [1, 2, 3, 4, 5, 6];
const sum = (list) => list.reduce((total, value) => total + value);
const weighted = (beta) => softmax(faces.map((face) => beta * face));
const mean = (p) => sum(p.map((value, i) => value * faces[i]));

// The mean grows with β: halve the interval that holds a mean of 4.5.
let [low, high] = [-10, 10];
for (let i = 0; i < 60; i++) {
  const beta = (low + high) / 2;
  if (mean(weighted(beta)) < 4.5) low = beta;
  else high = beta;
}
const p = weighted(low);
const entropy = -sum(p.map((value) => value * Math.log(value)));
console.log("beta", low.toFixed(4), "mean", mean(p).toFixed(4));
console.log(p.map((value) => value.toFixed(4)).join(" "));
console.log("entropy", entropy.toFixed(4));
