import { softmax } from "wasmax";

const q = [
  [1, 0],
  [0, 2],
  [1, 1],
]; // three queries,
const k = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
]; // four keys,
const v = [
  [1, 0],
  [0, 1],
  [2, 2],
  [4, 0],
]; // and a value for each
const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);

const scores = q.flatMap((query) => k.map((key) => dot(query, key)));
const shape = [q.length, k.length];
const weights = softmax(scores, { shape, scale: 1 / Math.sqrt(2), causal: true });

const rows = q.map((_, i) => weights.slice(4 * i, 4 * i + 4));
const columns = [0, 1].map((e) => v.map((value) => value[e]));
const out = rows.map((row) => columns.map((column) => dot(row, column)));
for (const row of [...rows, ...out]) console.log(row.map((x) => x.toFixed(4)).join(" "));
