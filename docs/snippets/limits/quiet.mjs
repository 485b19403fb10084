import { softmax } from "wasmax";

const text = (p) => p.map((x) => x.toFixed(3)).join(" ");
// One more logit of 0, whose share goes to nobody.
const quiet = (logits) => softmax([...logits, 0]).slice(0, -1);

const clear = [3, 1, 0];
const poor = [-4, -6, -7];
console.log(text(softmax(clear)));
console.log(text(quiet(clear)));
console.log(text(softmax(poor)));
console.log(text(quiet(poor)));
