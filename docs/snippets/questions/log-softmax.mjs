import { logSoftmax, softmax } from "wasmax";

const logits = [0, -1000];
const logs = softmax(logits).map(Math.log);
console.log("softmax, then log:", logs.join(" "));
console.log("log-softmax:", logSoftmax(logits).join(" "));
