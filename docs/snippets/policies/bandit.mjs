import { crossEntropyAndGrad, softmax } from "wasmax";

const rewards = [9, 10, 8]; // what each arm pays
const drawn = [
  0.31, 0.08, 0.42, 0.75, 0.57, 0.22, 0.91, 0.64, 0.15, 0.83, 0.49, 0.27, 0.96, 0.36, 0.71, 0.04, 0.53, 0.88,
  0.19, 0.61,
];

function learn(useBaseline) {
  const z = [0, 0, 0];
  let mean = 0;
  for (const [step, u] of drawn.entries()) {
    const p = softmax(z);
    const arm = u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2;
    if (step === 0) mean = rewards[arm];
    const dLoss = useBaseline ? rewards[arm] - mean : rewards[arm];
    mean += (rewards[arm] - mean) / (step + 1); // for the next step
    const { grad } = crossEntropyAndGrad(z, [arm], { dLoss });
    for (const i of z.keys()) z[i] -= 0.2 * grad[i];
  }
  return softmax(z)
    .map((v) => v.toFixed(3))
    .join(" ");
}
console.log("with a baseline", learn(true));
console.log("without one    ", learn(false));
