import { softmax } from "wasmax";

const batch = [1, 2, 3, 1, NaN, 3, 1, Infinity, 3];
const p = softmax(batch, { shape: [3, 3] });
const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
for (const i of [0, 1, 2]) {
  console.log("row", i, "is", shown(p.slice(3 * i, 3 * i + 3)));
}
const bad = batch.findIndex((x) => !(x < Infinity));
console.log("first bad logit:", bad);
const where = [true, false, true];
console.log("without it:", shown(softmax([1, NaN, 3], { where })));
