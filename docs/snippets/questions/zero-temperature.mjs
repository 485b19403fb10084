import { softmax } from "wasmax";
import { sample } from "wasmax/sampling";

const logits = [1, 3, 2, 3];
for (const temperature of [1, 0.1, 1e-300]) {
  const p = softmax(logits, { temperature });
  console.log(temperature, p.map((v) => v.toFixed(3)).join(" "));
}
try {
  softmax(logits, { temperature: 0 });
} catch (error) {
  console.log(error.message);
}
console.log("sample at 0:", sample(logits, { temperature: 0 }));
