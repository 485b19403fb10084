import { softmax } from "wasmax";

const text = (p) => p.map((x) => x.toFixed(4)).join(" ");
const q = [1, 0, 0, 2, 1, 1]; // three queries of two numbers,
const k = [1, 0, 0, 1, 1, 1, 2, 0]; // four keys,
const v = [1, 0, 0, 1, 2, 2, 4, 0]; // and a value for each
const [queries, keys, d] = [3, 4, 2];

const scores = new Array(queries * keys).fill(0);
const out = new Array(queries * d).fill(0);
for (let i = 0; i < queries; i++)
  for (let j = 0; j < keys; j++)
    for (let e = 0; e < d; e++) scores[keys * i + j] += q[d * i + e] * k[d * j + e];

const shape = [queries, keys];
const scale = 1 / Math.sqrt(d);
const p = softmax(scores, { shape, scale, causal: true });

for (let i = 0; i < queries; i++)
  for (let j = 0; j < keys; j++) for (let e = 0; e < d; e++) out[d * i + e] += p[keys * i + j] * v[d * j + e];

for (const i of [0, 1, 2]) console.log(text(p.slice(4 * i, 4 * i + 4)));
for (const i of [0, 1, 2]) console.log(text(out.slice(2 * i, 2 * i + 2)));
