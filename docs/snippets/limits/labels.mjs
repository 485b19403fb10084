import { softmax } from "wasmax";

const text = (p) => p.map((x) => x.toFixed(3)).join(" ");
// Is there a cat, a dog, a train? Two of them may be.
const logits = [4, 4, -2];
console.log(text(softmax(logits)));
// The sigmoid of x is the first of softmax([x, 0]).
const pairs = logits.flatMap((x) => [x, 0]);
const both = softmax(pairs, { shape: [3, 2] });
console.log(text(both.filter((_, i) => i % 2 === 0)));
