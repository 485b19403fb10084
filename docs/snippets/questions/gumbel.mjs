import { softmax } from "wasmax";
import { argmax } from "wasmax/sampling";

let state = 1; // a small generator, so that each run is the same
function gumbel() {
  state = (state * 48271) % 2147483647;
  return -Math.log(-Math.log(state / 2147483647));
}

const logits = [1, 2, 3];
const counts = [0, 0, 0];
for (let draw = 0; draw < 20000; draw++) counts[argmax(logits.map((x) => x + gumbel()))]++;
console.log("drawn", counts.map((count) => (count / 20000).toFixed(2)).join(" "));
console.log(
  "softmax",
  softmax(logits)
    .map((p) => p.toFixed(2))
    .join(" "),
);
