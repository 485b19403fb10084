import { softmax } from "wasmax";

function topP(logits, share) {
  const p = softmax(logits);
  // The sort is stable: of equal ones the lower index is first.
  const order = [...p.keys()].sort((i, j) => p[j] - p[i]);
  const kept = new Set();
  let sum = 0;
  for (const i of order) {
    kept.add(i);
    sum += p[i];
    if (sum >= share) break;
  }
  return p.map((value, i) => (kept.has(i) ? value / sum : 0));
}

const logits = [1, 3, 2, -1, 2, 0];
for (const share of [0.5, 0.7, 0.9]) {
  const p = topP(logits, share);
  console.log(p.map((value) => value.toFixed(4)).join(" "));
}
