import { softmax } from "wasmax";

const text = (p) => p.map((x) => x.toFixed(2)).join(" ");
// The first of two keys is padding, said in three ways.
console.log(text(softmax([-Infinity, 1])));
console.log(text(softmax([3, 1], { where: [false, true] })));
console.log(text(softmax([-1e9, 1])));
// Both are.
console.log(text(softmax([-Infinity, -Infinity])));
console.log(text(softmax([3, 1], { where: [false, false] })));
console.log(text(softmax([-1e9, -1e9])));
