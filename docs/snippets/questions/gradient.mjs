import { crossEntropyAndGrad, softmax } from "wasmax";

const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
const logits = [2, 1, 0];
const target = [0, 1, 0];
const { loss, grad } = crossEntropyAndGrad(logits, [1]);
console.log("loss", loss.toFixed(4));
console.log("gradient", shown(grad));
const p = softmax(logits);
console.log("p - t", shown(p.map((v, i) => v - target[i])));
