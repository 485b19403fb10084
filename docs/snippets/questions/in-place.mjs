import { softmax } from "wasmax";

const logits = Float32Array.of(1, 2, 3);
const result = softmax(logits, { out: logits });
console.log("the same array:", result === logits);
const shown = Array.from(logits, (v) => v.toFixed(4)).join(" ");
console.log("what is in it:", shown);
const integers = Int8Array.of(1, 2, 3);
console.log("of integers:", softmax(integers).constructor.name);
