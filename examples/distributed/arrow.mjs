/** Record batches of an Arrow IPC file: only what is asked for is read. */
import { open } from "node:fs/promises";

/** Continuation and length stand before a message. */
const PREFIX = 8;

/** A file begins and ends with this. A stream does neither. */
const MAGIC = "ARROW1";

async function isCut(handle) {
  const { size } = await handle.stat();
  const [head, tail] = [Buffer.alloc(MAGIC.length), Buffer.alloc(MAGIC.length)];
  await handle.read(head, 0, head.length, 0);
  await handle.read(tail, 0, tail.length, Math.max(0, size - tail.length));
  return head.toString("latin1") === MAGIC && tail.toString("latin1") !== MAGIC;
}

/** @param {string} path @param {string} column @param {number} columns */
export async function openBatches(path, column, columns) {
  // Loaded where Arrow is read: it takes 0.13 s, a quarter of a worker's start.
  const { DataType, Message, Precision, RecordBatchReader } = await import("apache-arrow");
  const handle = await open(path);
  const fail = async (expected, got) => {
    await handle.close();
    throw new TypeError(`${path} must ${expected}, got ${got}`);
  };
  let reader;
  if (await isCut(handle)) return fail("be a whole Arrow IPC file", "one without its footer: was it cut?");
  try {
    reader = await RecordBatchReader.from(handle);
    await reader.open();
  } catch (error) {
    return fail("be an Arrow IPC file", error.message);
  }
  if (!reader.isFile()) return fail("be an Arrow IPC file, not a stream", "other first bytes");
  const field = reader.schema.fields.find(({ name }) => name === column);
  const type = field?.type;
  const item = type && DataType.isFixedSizeList(type) ? type.children[0].type : undefined;
  const right = item && DataType.isFloat(item) && item.precision === Precision.SINGLE;
  if (!right || type.listSize !== columns)
    return fail(
      `have a column ${column} of FixedSizeList[${columns}]<Float32>`,
      type ?? reader.schema.fields.map((f) => f.name).join(", "),
    );
  return {
    /** Where batches begin, from their metadata alone: a few hundred bytes each. */
    async blocks() {
      const blocks = [];
      let row = 0;
      for (let batch = 0; batch < reader.numRecordBatches; batch++) {
        const { offset, metaDataLength } = reader.footer.getRecordBatch(batch);
        const bytes = Buffer.alloc(metaDataLength);
        await handle.read(bytes, 0, metaDataLength, offset);
        const rows = Message.decode(bytes.subarray(PREFIX)).header().length;
        if (rows > 0) blocks.push({ row, rows, batch });
        row += rows;
      }
      return blocks;
    },
    /** The logits of a batch, a view into what was read. */
    async read(batch) {
      const record = await reader.readRecordBatch(batch);
      const data = record.getChild(column).data[0];
      const values = data.children[0];
      if (data.nullCount > 0 || values.nullCount > 0)
        throw new TypeError(`${path} must have no nulls in ${column}, batch ${batch} has some`);
      // An offset counts lists in the list, elements in its child.
      const from = data.offset * columns;
      return values.values.subarray(from, from + data.length * columns);
    },
    close: () => handle.close(),
  };
}
