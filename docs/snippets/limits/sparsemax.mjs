import { softmax } from "wasmax";
import { sparsemax } from "wasmax/variants";

const logits = [2, 1.2, 0.4, -1];
for (const p of [softmax(logits), sparsemax(logits)])
  console.log(p.map((value) => value.toFixed(4)).join(" "));
