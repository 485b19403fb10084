/** Views of one ndarray through `softmaxOf` of softmax.mjs, and which of them are copied. */
import assert from "node:assert/strict";
import ndarray from "ndarray";
import { rowMajor, softmaxOf } from "./softmax.mjs";

const x = ndarray(Float32Array.of(1, 2, 3, 4, 6, 8, 0, 0, 0, -1, 5, 1), [4, 3]);
const views = {
  x,
  transposed: x.transpose(1, 0),
  "two rows": x.lo(1, 0).hi(2, 3),
  "two columns": x.hi(4, 2),
  "rows backwards": x.step(-1, 1),
};
const said = Object.entries(views).map(([name, view]) => {
  const y = softmaxOf(view);
  for (let i = 0; i < y.shape[0]; i++) {
    let sum = 0;
    for (let j = 0; j < y.shape[1]; j++) sum += y.get(i, j);
    assert.ok(Math.abs(sum - 1) < 1e-6, `${name}: row ${i} sums to ${sum}`);
  }
  return `${name} ${rowMajor(view) ? "as it lies" : "copied"}`;
});
console.log(said.join(", "));
