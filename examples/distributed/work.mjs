/** What jobs do. Each reads what its data refers to, and writes one part. */
import { createOnline } from "../../dist/index.js";
import { createCompute } from "./compute.mjs";
import { partPath, readStates, slices, statePath, writePart } from "./files.mjs";

/** Whole rows: `compute` of the settings. */
async function rows(settings, file, { run, ...block }) {
  const compute = createCompute(settings, file);
  async function* results() {
    for await (const [x, count, row] of slices(file, block, settings)) yield compute(x, count, row);
  }
  await writePart(partPath(settings, run, file.name, block.row), results());
}

/** (max, sum) of each row of a piece of the vocabulary: two float64. */
async function partial(settings, file, { run, ...block }) {
  const { columns, name } = file;
  async function* states() {
    for await (const [x, count] of slices(file, block, settings)) {
      const pairs = new Float64Array(2 * count);
      for (let r = 0; r < count; r++)
        pairs.set(createOnline().push(x.subarray(r * columns, (r + 1) * columns)).state, 2 * r);
      yield pairs;
    }
  }
  await writePart(statePath(settings, run, block.row, name), states());
}

/** (max, sum) of whole rows, from those of all pieces, always in the order of the files: the same bits. */
async function merge(settings, files, { run, row, rows }) {
  const pieces = await Promise.all(files.map(({ name }) => readStates(statePath(settings, run, row, name))));
  const merged = new Float64Array(2 * rows);
  for (let r = 0; r < rows; r++) {
    const online = createOnline();
    for (const pairs of pieces) online.merge(createOnline(pairs.subarray(2 * r, 2 * r + 2)));
    merged.set(online.state, 2 * r);
  }
  await writePart(statePath(settings, run, row), [merged]);
}

/** A piece of the softmax: e^(x − max) / sum, by the maximum and the sum of whole rows. */
async function normalise(settings, file, { run, ...block }) {
  const { columns, name } = file;
  async function* results() {
    const pairs = await readStates(statePath(settings, run, block.row));
    let row = 0;
    for await (const [x, count] of slices(file, block, settings)) {
      for (let r = 0; r < count; r++, row++) {
        const piece = x.subarray(r * columns, (r + 1) * columns);
        createOnline(pairs.subarray(2 * row, 2 * row + 2)).normalize(piece, { out: piece });
      }
      yield x;
    }
  }
  await writePart(partPath(settings, run, name, block.row), results());
}

/** By the name of a job. */
export const WORK = { rows, partial, merge, normalise };
