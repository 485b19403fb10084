import { softmax } from "wasmax";
import { argmax, topK } from "wasmax/sampling";
import { hardmax } from "wasmax/variants";

const logits = [1, 3, 3, 0];
console.log(
  "softmax",
  softmax(logits)
    .map((v) => v.toFixed(3))
    .join(" "),
);
console.log("argmax", argmax(logits));
console.log("hardmax", hardmax(logits).join(" "));
console.log("top 2", topK(logits, 2).indices.join(" "));
