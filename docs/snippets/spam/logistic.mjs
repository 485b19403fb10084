import { crossEntropyAndGrad, softmax } from "wasmax";

const x = [2, 1, 1]; // two words of a mail, and the 1 of the bias
const ham = [0.3, -0.4, 0.5];
const spam = [-0.2, 0.9, 0.1];
const dot = (a, b) => a.reduce((sum, v, i) => sum + v * b[i], 0);

const logits = [dot(ham, x), dot(spam, x)];
const sigmoid = (v) => 1 / (1 + Math.exp(-v));
console.log("softmax ", softmax(logits)[1].toFixed(4));
console.log("logistic", sigmoid(logits[1] - logits[0]).toFixed(4));

const { grad } = crossEntropyAndGrad(logits, [1]); // it is spam
console.log("gradient", grad.map((g) => g.toFixed(4)).join(" "));
