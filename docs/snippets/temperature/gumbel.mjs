import { softmax } from "wasmax";

// Numbers in (0, 1), the same in every language
let state = 1;
function uniform() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state + 0.5) / 2 ** 32;
}
const gumbel = () => -Math.log(-Math.log(uniform()));
const show = (p) => console.log(p.map((value) => value.toFixed(3)).join(" "));

const logits = [1, 2, 3, 0];
const won = [0, 0, 0, 0];
for (let draw = 0; draw < 100_000; draw++) {
  const noisy = logits.map((x) => x + gumbel());
  won[noisy.indexOf(Math.max(...noisy))]++;
}
show(won.map((count) => count / 100_000));
show(softmax(logits));
