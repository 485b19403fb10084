import { softmax } from "wasmax";

// 1, 2 and 3 in binary16
const bits = Uint16Array.of(0x3c00, 0x4000, 0x4200);
console.log("as integers", Array.from(softmax(bits)).join(" "));
const p = softmax(bits, { dtype: "float16" });
const hex = Array.from(p, (v) => "0x" + v.toString(16));
console.log("as binary16", hex.join(" "));
