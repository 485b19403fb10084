import { crossEntropy, softmax } from "wasmax";

const logits = [6, 1, 0];
const once = softmax(logits);
const twice = softmax(once);
console.log("once", once.map((v) => v.toFixed(3)).join(" "));
console.log("twice", twice.map((v) => v.toFixed(3)).join(" "));
const loss = (x) => crossEntropy(x, [0]).toFixed(3);
console.log("loss of the logits", loss(logits));
console.log("loss of the probabilities", loss(once));
