/** The Parquet file: logits of a classifier of 1,000 classes, with the right class of each row. */
import { ARRAY, BIGINT, DuckDBScalarFunction, FLOAT } from "@duckdb/node-api";
import { createRandom } from "../shared/random.mjs";

export const CLASSES = 1000;

/** How far the right class stands out, at most: some rows are sure, and some are wrong. */
const LIFT = 16;

/**
 * Writes `rows` rows of `id`, `label`, one of four `domain`s and `logits`. DuckDB asks for the rows in chunks
 * and may do so in any order, so each row is drawn from its own seed.
 *
 * @param {(written: number) => void} onRows is called after each chunk
 */
export async function writeLogits(connection, file, { rows, seed, onRows }) {
  let written = 0;
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: "drawn",
      parameterTypes: [BIGINT],
      returnType: ARRAY(FLOAT, CLASSES),
      mainFunction(_, chunk, output) {
        const ids = chunk.getColumnVector(0).items;
        const logits = output.childData.items;
        for (let row = 0; row < chunk.rowCount; row++) {
          const { centred, next } = createRandom(seed * rows + Number(ids[row]));
          // A bell of σ = 2.8, the sum of four draws.
          for (let i = row * CLASSES; i < (row + 1) * CLASSES; i++)
            logits[i] = 1.4 * (centred() + centred() + centred() + centred());
          logits[row * CLASSES + labelOf(ids[row])] += LIFT * next();
        }
        output.flush();
        written += chunk.rowCount;
        onRows(written);
      },
    }),
  );
  const label = `(id * 7919 % ${CLASSES})::INTEGER`;
  await connection.run(
    `COPY (SELECT id, ${label} AS label, chr(97 + (id % 4)::INTEGER) AS domain, drawn(id) AS logits
           FROM range(${rows}) rows(id))
     TO '${file}' (COMPRESSION uncompressed, ROW_GROUP_SIZE 8192)`,
  );
}

const labelOf = (id) => Number((id * 7919n) % BigInt(CLASSES));
