import { softmax } from "wasmax";
import { argmax } from "wasmax/sampling";

let state = 1; // a small generator, so that each run is the same
function gumbel() {
  state = (state * 48271) % 2147483647;
  return -Math.log(-Math.log(state / 2147483647));
}

const logits = [1, 2, 3];
const drawn = [0, 0, 0];
for (let draw = 0; draw < 20000; draw++) {
  drawn[argmax(logits.map((x) => x + gumbel()))] += 1 / 20000;
}
const shown = (p) => p.map((v) => v.toFixed(2)).join(" ");
console.log("drawn", shown(drawn));
console.log("softmax", shown(softmax(logits)));
