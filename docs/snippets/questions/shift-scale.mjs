import { softmax } from "wasmax";

const shown = (p) => p.map((v) => v.toFixed(3)).join(" ");
const x = [1, 2, 3];
console.log("x", shown(softmax(x)));
console.log("x + 100", shown(softmax(x.map((v) => v + 100))));
console.log("2x", shown(softmax(x.map((v) => 2 * v))));
console.log("x / 2", shown(softmax(x, { temperature: 2 })));
