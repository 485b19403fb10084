const phi = (x) => x.map((v) => (v > 0 ? v + 1 : Math.exp(v))); // ELU + 1: all above 0
const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const q = [
  [1, 0],
  [0, 2],
  [1, -1],
];
const k = [
  [1, 0],
  [0, 1],
  [1, 1],
];
const v = [2, 4, 8];

// As attention: each query with each key that it sees, n² products.
const pairs = q.map((query, i) => {
  const weights = k.slice(0, i + 1).map((key) => dot(phi(query), phi(key)));
  return dot(weights, v) / weights.reduce((a, b) => a + b);
});
// As a state: each key goes into two small sums, and can be forgotten.
const state = [0, 0];
const total = [0, 0];
const running = q.map((query, i) => {
  phi(k[i]).forEach((f, e) => {
    state[e] += f * v[i];
    total[e] += f;
  });
  return dot(phi(query), state) / dot(phi(query), total);
});
for (const out of [pairs, running]) console.log(out.map((x) => x.toFixed(4)).join(" "));
