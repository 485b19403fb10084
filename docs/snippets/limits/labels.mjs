import { softmax } from "wasmax";

// Is there a cat, a dog, a train? Two of them may be.
const logits = [4, 4, -2];
const one = softmax(logits);
// The sigmoid of x is the first of softmax([x, 0]): three rows of two.
const each = softmax(
  logits.flatMap((x) => [x, 0]),
  { shape: [3, 2] },
).filter((_, i) => i % 2 === 0);
for (const p of [one, each]) console.log(p.map((value) => value.toFixed(3)).join(" "));
