import { softmax } from "wasmax";

const shown = (values) => values.map((v) => v.toFixed(3)).join(" ");
const logits = [2, 1, 0];
for (const factor of [0.5, 1, 2, 5]) console.log("times", factor, shown(softmax(logits, { scale: factor })));
console.log("noise", shown(softmax([-90, -95, -99])));
