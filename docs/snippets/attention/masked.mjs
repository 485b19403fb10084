import { softmax } from "wasmax";

const show = (...rows) => console.log(rows.map((p) => p.map((x) => x.toFixed(2)).join(" ")).join(" | "));
// The first of two keys is padding: by −Infinity, by a mask, by a large number.
show(softmax([-Infinity, 1]), softmax([3, 1], { where: [false, true] }), softmax([-1e9, 1]));
// Both are.
show(softmax([-Infinity, -Infinity]), softmax([3, 1], { where: [false, false] }), softmax([-1e9, -1e9]));
