import { logSumExp } from "wasmax";
import { logprobs, sample } from "wasmax/sampling";

const logits = Float32Array.from({ length: 128256 }, (_, i) => ((i * 7919) % 128256) / 16000);
logits.set([22, 21, 19], 1000);
const top = logprobs(logits, { top: 3 });
console.log("most probable", top.tokens.join(" "));
console.log("their ln p", Array.from(top.logprobs, (v) => v.toFixed(3)).join(" "));
console.log("one alone", (logits[1002] - logSumExp(logits)).toFixed(3));
console.log("drawn", sample(logits, { topK: 50, topP: 0.95, seed: 1 }));
