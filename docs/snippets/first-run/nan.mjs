import { softmax } from "wasmax";

const batch = [1, 2, 3, 1, NaN, 3, 1, Infinity, 3];
const p = softmax(batch, { shape: [3, 3] });
const written = (values) => Array.from(values, (v) => v.toFixed(4)).join(" ");
for (const i of [0, 1, 2]) console.log("row", i, "is", written(p.slice(3 * i, 3 * i + 3)));
const bad = batch.findIndex((x) => !(x < Infinity));
console.log("first bad logit:", bad);
console.log("without it:", written(softmax([1, NaN, 3], { where: [true, false, true] })));
