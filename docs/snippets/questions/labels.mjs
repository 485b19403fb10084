import { softmax } from "wasmax";

const sigmoid = (x) => 1 / (1 + Math.exp(-x));
const shown = (p) => p.map((v) => v.toFixed(3)).join(" ");
const rows = { "cat and dog": [4, 4, -3], neither: [-4, -4, -3] };
for (const [name, logits] of Object.entries(rows)) {
  console.log(name, "softmax", shown(softmax(logits)));
  console.log(name, "sigmoids", shown(logits.map(sigmoid)));
}
