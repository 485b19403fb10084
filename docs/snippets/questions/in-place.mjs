import { softmax } from "wasmax";

const logits = Float32Array.of(1, 2, 3);
const result = softmax(logits, { out: logits });
console.log("the same array:", result === logits);
console.log("what is in it:", Array.from(logits, (v) => v.toFixed(4)).join(" "));
console.log("an integer array gives:", softmax(Int8Array.of(1, 2, 3)).constructor.name);
