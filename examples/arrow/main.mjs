/**
 * `npm start`: writes an Arrow file of 20,000 × 1,000 logits, scores it into a second file batch by batch,
 * times that beside other ways, and checks that no column was copied and no bit depends on the way.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RecordBatchReader, tableFromIPC } from "apache-arrow";
import colors from "picocolors";
import { digits, quartiles, table, times } from "../../bench/harness/table.mjs";
import { engine, softmax } from "../../dist/index.js";
import { rowsOf } from "./columns.mjs";
import { makeBatches, schemaOf } from "./data.mjs";
import { writeBatches } from "./files.mjs";
import { scoreBatches, scoredSchema } from "./score.mjs";
import { SLICE, slicesOf, timeRows } from "./time.mjs";

const BATCHES = 20;
const ROWS = 1000;
const N = 1000;

const faults = [];
const whole = (x) => x.toLocaleString("en");
const same = (a, b) => Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(bytes(b));
const bytes = (a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength);
const chunk = (batch, name) => batch.getChild(name).data[0];
const elements = (batch, name) => chunk(batch, name).children[0].values;

function check(text, holds) {
  if (!holds) faults.push(text);
  console.log(holds ? colors.green(`✓ ${text}`) : colors.red(`✗ ${text}`));
}

async function timed(text, run) {
  const began = performance.now();
  const result = await run();
  console.log(`  ${text} in ${(performance.now() - began).toFixed(0)} ms`);
  return result;
}

function show(logits) {
  for (const name of ["softmax", "logSumExp"]) {
    const rows = timeRows(logits, name).map((r) => {
      const us = { ...r.nsPerElement };
      for (const key of ["median", "q1", "q3"]) us[key] /= 1000;
      return [r.name, digits(us.median), quartiles(us), times(r.timesFaster), quartiles(r.timesFaster)];
    });
    console.log(table([`${name} of a row of ${whole(N)}`, "µs", "quartiles", "speed", "quartiles"], rows));
  }
}

/** Slices and chunks of any size give the bits of the whole. */
function slicesAgree(logits, scores) {
  const all = scores.batches.map((batch) => elements(batch, "probabilities"));
  const at = (row) => all[Math.floor(row / ROWS)].subarray((row % ROWS) * N, ((row % ROWS) + 1) * N);
  let row = 0;
  for (const data of slicesOf(logits, SLICE)) {
    const { values, rows, options } = rowsOf(data);
    const p = softmax(values, options);
    for (let i = 0; i < rows; i++, row++) if (!same(p.subarray(i * N, i * N + N), at(row))) return false;
  }
  return row === BATCHES * ROWS;
}

async function run(folder) {
  const [from, to] = [join(folder, "logits.arrow"), join(folder, "scores.arrow")];
  const size = `${whole(BATCHES * ROWS)} × ${whole(N)} logits`;
  console.log(`\n${colors.bold("Columns of logits in Apache Arrow")}: ${size}, on ${engine().name}\n`);
  await timed(`made and written, ${BATCHES} batches`, () =>
    writeBatches(from, schemaOf(N), makeBatches(BATCHES, ROWS, N)),
  );
  const file = readFileSync(from);
  const logits = await timed(`opened, ${whole(file.length)} bytes`, () => tableFromIPC(file));
  const schema = scoredSchema(logits.schema);
  const scored = await timed("scored: softmax and logSumExp", () => [
    ...scoreBatches(logits.batches, schema),
  ]);
  await timed("scored again and written", () =>
    writeBatches(to, schema, scoreBatches(RecordBatchReader.from(file), schema)),
  );
  console.log(`  ${whole(statSync(to).size)} bytes of scores\n`);
  show(logits);
  console.log();

  const scores = tableFromIPC(readFileSync(to));
  const each = (test) => logits.batches.every((batch, i) => test(batch, i));
  const memory = (batch) => rowsOf(chunk(batch, "logits")).values;
  check(
    "the rows of every batch are a view of the file's buffer, at a multiple of 8 bytes",
    each((batch) => memory(batch).buffer === file.buffer && memory(batch).byteOffset % 8 === 0),
  );
  check(
    "the ids beside the scores are the file's, in the same memory",
    scored.every(
      (batch, i) =>
        chunk(batch, "id").values.buffer === file.buffer &&
        chunk(batch, "id") === chunk(logits.batches[i], "id"),
    ),
  );
  check(
    "the second file has the bits, ids and metadata that were written to it",
    scores.numRows === BATCHES * ROWS &&
      same(
        scores.getChild("id").toArray(),
        Int32Array.from({ length: BATCHES * ROWS }, (_, i) => i),
      ) &&
      scores.schema.metadata.get("model") === logits.schema.metadata.get("model") &&
      each(
        (_, i) =>
          same(elements(scores.batches[i], "probabilities"), elements(scored[i], "probabilities")) &&
          same(chunk(scores.batches[i], "logSumExp").values, chunk(scored[i], "logSumExp").values),
      ),
  );
  check(
    `slices of ${SLICE} rows, across batches, give the bits of whole batches`,
    slicesAgree(logits, scores),
  );
}

const folder = mkdtempSync(join(tmpdir(), "wasmax-arrow-"));
try {
  await run(folder);
} finally {
  rmSync(folder, { recursive: true });
}
if (faults.length > 0) process.exitCode = 1;
