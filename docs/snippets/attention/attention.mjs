import { softmax } from "wasmax";

const text = (p) => p.map((x) => x.toFixed(4)).join(" ");
const q = [1, 0, 0, 2, 1, 1]; // three queries of two numbers,
const k = [1, 0, 0, 1, 1, 1, 2, 0]; // four keys,
const v = [1, 0, 0, 1, 2, 2, 4, 0]; // and a value for each
const [queries, keys, d] = [3, 4, 2];

const scores = new Array(queries * keys).fill(0);
for (let i = 0; i < queries; i++) {
  for (let j = 0; j < keys; j++) {
    const [a, b] = [q.slice(d * i), k.slice(d * j)];
    for (let e = 0; e < d; e++) scores[keys * i + j] += a[e] * b[e];
  }
}
const shape = [queries, keys];
const scale = 1 / Math.sqrt(d);
const p = softmax(scores, { shape, scale, causal: true });

const rows = [0, 1, 2].map((i) => p.slice(keys * i, keys * (i + 1)));
const out = rows.map((row) => {
  const sum = [0, 0];
  row.forEach((w, j) => {
    for (let e = 0; e < d; e++) sum[e] += w * v[d * j + e];
  });
  return sum;
});
for (const row of [...rows, ...out]) console.log(text(row));
