import { softmax } from "wasmax";
import { sparsemax } from "wasmax/variants";

const text = (p) => p.map((x) => x.toFixed(4)).join(" ");
const logits = [2, 1.2, 0.4, -1];
console.log(text(softmax(logits)));
console.log(text(sparsemax(logits)));
