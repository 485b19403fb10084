import { logSoftmax, softmax } from "wasmax";

const logits = [0, -1000];
console.log("softmax, then log:", softmax(logits).map(Math.log).join(" "));
console.log("log-softmax:", logSoftmax(logits).join(" "));
