/** The same by hand: a log-sum-exp with Math.exp, as a function of SQL and along a stream. */
import { DOUBLE, DuckDBScalarFunction, FLOAT, LIST } from "@duckdb/node-api";

/** Of the n elements of `x` from `at` on. */
export function logSumExpByHand(x, at, n) {
  let max = -Infinity;
  for (let i = at; i < at + n; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = at; i < at + n; i++) sum += Math.exp(x[i] - max);
  return max + Math.log(sum);
}

/** Registers `log_sum_exp_by_hand`, which reads chunks in place as wasmax/duckdb does. */
export function registerByHand(connection) {
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: "log_sum_exp_by_hand",
      parameterTypes: [LIST(FLOAT)],
      returnType: DOUBLE,
      mainFunction(_, chunk, output) {
        const lists = chunk.getColumnVector(0);
        const { items } = lists.childVector;
        for (let row = 0; row < chunk.rowCount; row++)
          output.items[row] = logSumExpByHand(items, lists.getEntryOffset(row), lists.getEntryLength(row));
        output.flush();
      },
    }),
  );
}

/** The sum of the log-sum-exps of a column of logits, which come to JavaScript chunk by chunk. */
export async function streamByHand(connection, sql) {
  const result = await connection.stream(sql);
  let total = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return total;
    const lists = chunk.getColumnVector(0);
    const { items } = lists.childVector;
    for (let row = 0; row < chunk.rowCount; row++)
      total += logSumExpByHand(items, lists.getEntryOffset(row), lists.getEntryLength(row));
  }
}
