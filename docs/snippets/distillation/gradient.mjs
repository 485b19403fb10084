import { crossEntropyAndGrad, softmax } from "wasmax";

// Targets in a float array are a distribution; whole numbers would be classes.
const teacher = Float64Array.of(6, 3, 0);
const student = [1, 2, 0];

for (const temperature of [1, 4, 64]) {
  const targets = softmax(teacher, { temperature });
  const scaled = student.map((z) => z / temperature);
  // The gradient at z / T. T of the T² is left: the other one is spent on getting to z.
  const { grad } = crossEntropyAndGrad(scaled, targets, { shape: [1, 3], dLoss: temperature });
  console.log(`T ${temperature}: ${grad.map((d) => d.toFixed(3)).join(" ")}`);
}

const centred = (x) => Array.from(x, (v) => v - x.reduce((sum, w) => sum + w, 0) / x.length);
const [z, v] = [centred(student), centred(teacher)];
console.log(`limit: ${z.map((value, i) => ((value - v[i]) / 3).toFixed(3)).join(" ")}`);
