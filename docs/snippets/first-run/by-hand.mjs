function softmax(logits) {
  let max = -Infinity;
  for (const x of logits) max = Math.max(max, x);
  const weights = logits.map((x) => Math.exp(x - max));
  let sum = 0;
  for (const w of weights) sum += w;
  return weights.map((w) => w / sum);
}

const shown = (p) => p.map((v) => v.toFixed(4)).join(" ");
console.log(shown(softmax([1, 2, 3])));
console.log(shown(softmax([1001, 1002, 1003])));
