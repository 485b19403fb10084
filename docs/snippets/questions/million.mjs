import { logSumExp } from "wasmax";

for (const n of [1_000, 1_000_000, 20_000_000]) {
  const logits = new Float32Array(n).fill(-0.1);
  logits[0] = 0;
  let sum = 0;
  for (let i = 0; i < n; i++) sum = Math.fround(sum + Math.fround(Math.exp(logits[i])));
  const exact = 1 + (n - 1) * Math.exp(logits[1]);
  const off = (found) => `${(100 * Math.abs(found / exact - 1)).toFixed(2)} %`;
  console.log(n, "loop off by", off(sum), "log-sum-exp by", off(Math.exp(logSumExp(logits))));
}
