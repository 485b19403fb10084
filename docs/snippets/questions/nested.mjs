import { softmax } from "wasmax";

const nested = [
  [1, 2],
  [3, 5],
];
try {
  softmax(nested);
} catch (error) {
  console.log(`${error.name}: ${error.message}`);
}
console.log(
  softmax(nested.flat(), { shape: [2, 2] })
    .map((v) => v.toFixed(4))
    .join(" "),
);
