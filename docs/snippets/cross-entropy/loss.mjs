import { crossEntropyAndGrad } from "wasmax";

const logits = [2, 1, 0, -1];
function show({ loss, grad }) {
  const rounded = grad.map((g) => g.toFixed(4));
  console.log(loss.toFixed(4), rounded.join(" "));
}

show(crossEntropyAndGrad(logits, [0])); // a class
const soft = Float64Array.of(0.5, 0.5, 0, 0);
show(crossEntropyAndGrad(logits, soft)); // probabilities
show(crossEntropyAndGrad(logits, [0], { labelSmoothing: 0.1 }));

// Two rows, classes that weigh 1, 3, 1 and 1, the mean of both
const rows = [...logits, 0, 0, 3, 0];
const options = { shape: [2, 4], weight: [1, 3, 1, 1] };
show(crossEntropyAndGrad(rows, [1, 2], options));
