import { logSumExp, softmax } from "wasmax";

const logits = [2, 1];
const where = [false, false];
const masked = softmax(logits, { where });
const infinite = softmax([-Infinity, -Infinity]);
console.log("all masked:", masked.join(" "));
console.log("all -Infinity:", infinite.join(" "));
console.log("log-sum-exp:", logSumExp(logits, { where }));
