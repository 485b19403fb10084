/**
 * All examples, as `npm run examples` lists them. `seconds` is a whole run on one core of an AMD EPYC;
 * `megabytes` is what `npm ci` of the folder installs, data included, and `installs` what that is.
 *
 * @typedef {object} Example
 * @property {string} name its folder
 * @property {string} shows
 * @property {number} seconds
 * @property {number} [megabytes]
 * @property {string} [installs]
 * @property {string} [after] another example whose packages it reads
 * @property {string} [needs] what npm does not install
 * @property {boolean} [records] whether a whole run can write to results.json
 */

/** @type {Example[]} */
export const EXAMPLES = [
  { name: "ocr", shows: "a line of Chinese is read from real logits", seconds: 5 },
  { name: "matmul", shows: "the product of matrices beneath the others", seconds: 20 },
  {
    name: "language-model",
    shows: "a character GPT learns Moby Dick and writes",
    seconds: 75,
    megabytes: 22,
    installs: "the text",
    records: true,
  },
  {
    name: "arrow",
    shows: "columns of Apache Arrow are scored where they lie",
    seconds: 15,
    megabytes: 13,
    installs: "apache-arrow",
  },
  {
    name: "duckdb",
    shows: "a Parquet file is scored in one SQL statement",
    seconds: 60,
    megabytes: 70,
    installs: "DuckDB",
  },
  {
    name: "distributed",
    shows: "a matrix over many machines, by a queue that survives kills",
    seconds: 30,
    megabytes: 29,
    installs: "BullMQ, drivers of Redis and Postgres, Arrow",
    needs: "redis-server",
  },
  {
    name: "symbols",
    shows: "drawings, the likeliest of 411 symbols, and when not to believe them",
    seconds: 10,
    megabytes: 321,
    installs: "detypify-service's model, onnxruntime-node, vega",
  },
];
