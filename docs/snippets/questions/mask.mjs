import { softmax } from "wasmax";

const shown = (values) => values.map((v) => v.toFixed(4)).join(" ");
const logits = [2, 1, 3];
const keep = [true, true, false];
console.log("masked", shown(softmax(logits, { where: keep })));
console.log("minus infinity", shown(softmax(logits.map((x, i) => (keep[i] ? x : -Infinity)))));
console.log("times 0", shown(softmax(logits.map((x, i) => (keep[i] ? x : 0)))));
