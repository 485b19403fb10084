import { crossEntropyAndGrad, softmax } from "wasmax";

const shown = (values) => values.map((v) => v.toFixed(4)).join(" ");
const logits = [2, 1, 0];
const { loss, grad } = crossEntropyAndGrad(logits, [1]);
console.log("loss", loss.toFixed(4));
console.log("gradient", shown(grad));
console.log("p - t", shown(softmax(logits).map((p, i) => p - (i === 1 ? 1 : 0))));
