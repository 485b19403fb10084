const terms = new Float32Array(1_000_000).fill(0.1);

let naive = 0;
for (const term of terms) naive = Math.fround(naive + term);

// As in the kernel: fours in float32, and a sum in float64.
let blocks = 0;
for (let i = 0; i < terms.length; i += 4) {
  const [a, b, c, d] = terms.subarray(i, i + 4);
  blocks += Math.fround(Math.fround(a + b) + Math.fround(c + d));
}
console.log("one float32 after another", naive.toFixed(2));
console.log("fours, then float64", blocks.toFixed(2));
