import { softmax } from "wasmax";

const p = softmax([1, 2, 3]);
console.log(p.map((value) => value.toFixed(4)).join(" "));
