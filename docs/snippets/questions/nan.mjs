import { logSumExp, softmax } from "wasmax";

const rows = { "a NaN": [1, NaN], "+Infinity": [1, Infinity], "all -Infinity": [-Infinity, -Infinity] };
for (const [name, row] of Object.entries(rows))
  console.log(`${name}: softmax ${softmax(row).join(" ")}, log-sum-exp ${logSumExp(row)}`);
console.log(`one -Infinity: softmax ${softmax([1, -Infinity]).join(" ")}`);
