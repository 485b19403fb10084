import { logSumExp, softmax } from "wasmax";

const logits = [2, 1];
const none = [false, false];
console.log("all masked:", softmax(logits, { where: none }).join(" "));
console.log("all -Infinity:", softmax([-Infinity, -Infinity]).join(" "));
console.log("log-sum-exp:", logSumExp(logits, { where: none }));
