const text = (p) => p.map((x) => x.toFixed(4)).join(" ");
const dot = (a, b) => a[0] * b[0] + a[1] * b[1];
const elu1 = (x) => (x > 0 ? x + 1 : Math.exp(x)); // above 0
const phi = (row) => row.map(elu1);
const q = [
  [1, 0],
  [0, 2],
  [1, -1],
].map(phi);
const k = [
  [1, 0],
  [0, 1],
  [1, 1],
].map(phi);
const v = [2, 4, 8];

// As attention: each query with each key that it sees.
const pairs = q.map((query, i) => {
  let [sum, all] = [0, 0];
  for (let j = 0; j <= i; j++) {
    sum += dot(query, k[j]) * v[j];
    all += dot(query, k[j]);
  }
  return sum / all;
});
// As a state: each key goes into sums, and can be forgotten.
const state = [0, 0];
const total = [0, 0];
const running = q.map((query, i) => {
  for (const e of [0, 1]) {
    state[e] += k[i][e] * v[i];
    total[e] += k[i][e];
  }
  return dot(query, state) / dot(query, total);
});
console.log(text(pairs));
console.log(text(running));
