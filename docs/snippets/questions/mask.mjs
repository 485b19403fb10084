import { softmax } from "wasmax";

const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
const logits = [2, 1, 3];
const keep = [true, true, false];
console.log("masked", shown(softmax(logits, { where: keep })));
const infinite = logits.map((x, i) => (keep[i] ? x : -Infinity));
const zero = logits.map((x, i) => (keep[i] ? x : 0));
console.log("minus infinity", shown(softmax(infinite)));
console.log("times 0", shown(softmax(zero)));
