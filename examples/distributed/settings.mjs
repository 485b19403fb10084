/**
 * What is computed, of which files, and where the results go: the one file to change for logits of your own.
 * All machines read the same one. `SETTINGS=another.mjs` takes another of the same form: a copy in this
 * folder, for what it imports.
 */
import { softmax } from "../../dist/index.js";

export const settings = {
  /** The folder of logits, which every machine sees under this path. All files of the format are taken. */
  input: "/shared/logits",

  /** "f32": rows one after another, float32, little-endian. "arrow": Arrow IPC files. */
  format: "f32",

  /** The column of an Arrow file: FixedSizeList<Float32>, without nulls. */
  column: "logits",

  /**
   * "rows": a file has whole rows. "vocabulary": a file has a piece of every row, and all files together, in
   * the order of their names, have the rows. Then the softmax is what is computed: `compute` has to go.
   */
  split: "rows",

  /** Logits in a row of a file; a list, a number for each file, where pieces of the vocabulary differ. */
  columns: 32_000,

  /** Where parts of the result are written. Every machine sees this folder too. */
  results: "/shared/results",

  /** Rows of a job. Of an Arrow file a job has one record batch, whatever this says. */
  rowsPerJob: 64,

  /**
   * What becomes of some rows, by `split: "rows"`: a Float32Array of as many numbers for each row, one at
   * least. It may be `x` itself. logSoftmax, a temperature, whatever needs a row at a time. It gets some rows
   * of a job at a time, slices of at most 4 MiB, and must return at once, not a promise. The fourth argument
   * is `{ file, row }`, the name of the file, such as "logits-1.f32", and the number of the first row in it:
   * for the loss of known targets, `targets[file].subarray(row, row + rows)` are those of these rows.
   */
  compute: (x, rows, columns) => softmax(x, { out: x, shape: [rows, columns] }),

  /**
   * A killed worker's job goes to another one when its lock has expired, so a job should take a tenth of
   * this at most. `submit.mjs` measures one and refuses what would take more than a quarter.
   */
  lockSeconds: 30,

  /** How the names of queues begin: each run has its own, softmax-RUN. */
  queue: "softmax",
};
