import { softmax } from "wasmax";

/** Softmax with one more logit of 0, whose share goes to nobody. */
const quiet = (logits) => softmax([...logits, 0]).slice(0, -1);
for (const logits of [
  [3, 1, 0],
  [-4, -6, -7],
])
  for (const p of [softmax(logits), quiet(logits)]) console.log(p.map((value) => value.toFixed(3)).join(" "));
