/**
 * `node stream.mjs < logits.arrows > scores.arrows`: scores an IPC stream as it comes in. A file works too,
 * but apache-arrow reads it whole before its first batch.
 */
import { pipeline } from "node:stream/promises";
import { RecordBatchReader, RecordBatchStreamWriter } from "apache-arrow";
import { encode } from "./files.mjs";
import { scoreBatch, scoredSchema } from "./score.mjs";

if (process.stdin.isTTY) {
  console.error("an Arrow stream expected on stdin, got a terminal: node stream.mjs < FILE > FILE");
  process.exit(2);
}
const reader = await (await RecordBatchReader.from(process.stdin)).open();
if (!reader.schema) {
  console.error("an Arrow stream expected on stdin, got nothing that begins with a schema");
  process.exit(2);
}
const schema = scoredSchema(reader.schema);

async function* scored() {
  for await (const batch of reader) yield scoreBatch(batch, schema);
}

await pipeline(encode(schema, scored(), RecordBatchStreamWriter), process.stdout);
