import { softmax } from "wasmax";

// Numbers above 0 and below 1 that are the same in every language
let state = 1;
function uniform() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state + 0.5) / 2 ** 32;
}

const logits = [1, 2, 3, 0];
const won = [0, 0, 0, 0];
for (let draw = 0; draw < 100_000; draw++) {
  const noisy = logits.map((x) => x - Math.log(-Math.log(uniform())));
  won[noisy.indexOf(Math.max(...noisy))]++;
}
console.log(won.map((count) => (count / 100_000).toFixed(3)).join(" "));
console.log(
  softmax(logits)
    .map((p) => p.toFixed(3))
    .join(" "),
);
