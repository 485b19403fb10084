import { createOnline, logSumExp } from "wasmax";

const logits = new Float64Array(10000);
for (const i of logits.keys()) logits[i] = ((i * 389) % 10000) / 500;
const online = createOnline();
for (let at = 0; at < 10000; at += 1000) {
  online.push(logits.subarray(at, at + 1000));
}
console.log("in chunks", online.logSumExp().toFixed(10));
console.log("at once", logSumExp(logits).toFixed(10));
console.log("kept", online.state.length, "numbers");
