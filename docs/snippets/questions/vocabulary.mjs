import { logSumExp } from "wasmax";
import { logprobs, sample } from "wasmax/sampling";

const n = 128256;
const logits = new Float32Array(n);
for (let i = 0; i < n; i++) logits[i] = ((i * 7919) % n) / 16000;
logits.set([22, 21, 19], 1000);
const top = logprobs(logits, { top: 3 });
console.log("most probable", top.tokens.join(" "));
const logs = Array.from(top.logprobs, (v) => v.toFixed(3));
console.log("their ln p", logs.join(" "));
const one = logits[1002] - logSumExp(logits);
console.log("one alone", one.toFixed(3));
const token = sample(logits, { topK: 50, topP: 0.95, seed: 1 });
console.log("drawn", token);
