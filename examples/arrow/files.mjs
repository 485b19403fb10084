/** Batches as the bytes of an IPC file or stream, one batch in memory at a time, and files of them. */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { AsyncByteQueue, RecordBatchFileWriter, util } from "apache-arrow";

/** Holds what a writer wrote until it is taken. */
class Chunks extends AsyncByteQueue {
  #chunks = [];
  write(chunk) {
    this.#chunks.push(chunk);
  }
  take() {
    return this.#chunks.splice(0);
  }
}

/**
 * The bytes of `batches`, which may be an async iterable. The next batch is asked for when these are taken:
 * the writer's own `throughNode` takes all batches as fast as they come. The bytes are views of the columns.
 */
export async function* encode(schema, batches, Writer = RecordBatchFileWriter) {
  const sink = new Chunks();
  const writer = new Writer().reset(sink, schema);
  for await (const batch of batches) {
    // The writer would end the file without a word.
    if (!util.compareSchemas(schema, batch.schema))
      throw new TypeError(`batches of ${schema} expected, got ${batch.schema}`);
    writer.write(batch);
    yield* sink.take();
  }
  writer.close();
  yield* sink.take();
}

export const writeBatches = (path, schema, batches) =>
  pipeline(encode(schema, batches), createWriteStream(path));
