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
 * @property {boolean} [measures] whether numbers that it prints are times, in tables without units
 */

/** @type {Example[]} */
export const EXAMPLES = [
  {
    name: "digits",
    shows: "MNIST by softmax regression and a network, and when to believe them",
    seconds: 13,
    megabytes: 80,
    installs: "MNIST, vega",
    records: true,
  },
  {
    name: "spam",
    shows: "a spam filter of words and their weights",
    seconds: 6,
    megabytes: 134,
    installs: "the mails, vega",
    records: true,
  },
  {
    name: "policies",
    shows: "a gradient bandit, REINFORCE on CartPole and in a grid world",
    seconds: 9,
    megabytes: 25,
    installs: "vega",
    records: true,
  },
  {
    name: "distillation",
    shows: "a small network learns from soft targets, even a digit it never saw",
    seconds: 30,
    megabytes: 80,
    installs: "MNIST, vega",
    records: true,
  },
  {
    name: "language-model",
    shows: "a character GPT learns Moby Dick and writes",
    seconds: 75,
    megabytes: 22,
    installs: "the text",
    records: true,
  },
  {
    name: "poetry",
    shows: "a GPT learns the ci of Song and writes some",
    seconds: 480,
    megabytes: 375,
    installs: "the poems, vega",
    records: true,
  },
  {
    name: "fine-tuning",
    shows: "that GPT learns the qu of Yuan: the head, LoRA, all of it",
    seconds: 150,
    after: "poetry",
    records: true,
  },
  {
    name: "ocr",
    shows: "a line of Chinese is read from real logits",
    seconds: 5,
  },
  {
    name: "symbols",
    shows: "drawings, the likeliest of 411 symbols, and when not to believe them",
    seconds: 10,
    megabytes: 321,
    installs: "a model, onnxruntime-node, vega",
    records: true,
  },
  {
    name: "attention",
    shows: "attention by matrix products and softmax, beside onnxruntime-web",
    seconds: 30,
    megabytes: 174,
    installs: "onnxruntime-web, vega, a PNG and a protobuf library",
    records: true,
    measures: true,
  },
  {
    name: "matmul",
    shows: "the product of matrices beneath the others",
    seconds: 30,
    records: true,
    measures: true,
  },
  {
    name: "recipes",
    shows: "wasmax beside the libraries and in the hosts that people have",
    seconds: 15,
    megabytes: 883,
    installs: "onnxruntime, transformers.js, TensorFlow.js, workerd and others",
    needs: "chromium",
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
];
