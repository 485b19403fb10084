import { softmax } from "wasmax";

function naive(x) {
  const e = x.map(Math.exp);
  const sum = e.reduce((total, value) => total + value, 0);
  return e.map((value) => value / sum);
}
const text = (v) => (Number.isNaN(v) ? "nan" : v.toFixed(4));
const show = (p) => p.map(text).join(" ");

const rows = [
  [1, 2],
  [1000, 1001],
  [-1001, -1000],
];
for (const x of rows) console.log(show(naive(x)), "|", show(softmax(x)));
