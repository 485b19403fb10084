import { logSumExp, softmax } from "wasmax";

const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
const logits = [1, 2, 4];
const logs = softmax(logits).map(Math.log);
console.log("ln p", shown(logs));
const lost = logSumExp(logits);
console.log("ln p + log-sum-exp", shown(logs.map((v) => v + lost)));
console.log("softmax(ln p)", shown(softmax(logs)));
console.log("softmax(x)", shown(softmax(logits)));
