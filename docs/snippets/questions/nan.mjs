import { logSumExp, softmax } from "wasmax";

const rows = [
  [1, NaN],
  [1, Infinity],
  [-Infinity, -Infinity],
  [1, -Infinity],
];
for (const row of rows) {
  console.log("row", row.join(" "));
  console.log("  softmax", softmax(row).join(" "));
  console.log("  log-sum-exp", logSumExp(row));
}
