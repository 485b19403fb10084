const turns = [1.02, 0.99, 1.01, 0.98, 9.7, 1.0, 1.03, 1.0, 1.01]; // ms; once something else ran

const mean = turns.reduce((sum, ms) => sum + ms) / turns.length;
const sorted = [...turns].sort((a, b) => a - b);
const [q1, median, q3] = [2, 4, 6].map((i) => sorted[i]);
console.log("mean", mean.toFixed(2));
console.log("median", median.toFixed(2), "quartiles", q1.toFixed(2), q3.toFixed(2));
