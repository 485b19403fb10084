import { logSumExp } from "wasmax";

for (const n of [1_000, 1_000_000, 20_000_000]) {
  const logits = new Float32Array(n).fill(-0.1);
  logits[0] = 0;
  let sum = 0;
  for (const x of logits) {
    sum = Math.fround(sum + Math.fround(Math.exp(x)));
  }
  const exact = 1 + (n - 1) * Math.exp(logits[1]);
  const ours = Math.exp(logSumExp(logits));
  const off = (v) => (100 * Math.abs(v / exact - 1)).toFixed(2);
  console.log(n, "loop: off by", off(sum), "%");
  console.log(n, "log-sum-exp: off by", off(ours), "%");
}
