/** A stand-in of @duckdb/node-api: what wasmax/duckdb asks of it, and vectors by hand. The real one is in
 * test/package/duckdb. */
import type { DuckDBConnection } from "../../src/types/duckdb.js";

export interface Definition {
  readonly name: string;
  readonly parameterTypes: readonly unknown[];
  readonly returnType: unknown;
  readonly mainFunction: (info: unknown, chunk: object, output: object) => void;
}

const keep = (items: unknown) => items as object;

export const duckdb = {
  DuckDBScalarFunction: { create: (definition: Definition): Definition => definition },
  LIST: (type: unknown): object => ({ list: type }),
  ARRAY: (type: unknown, length: number): object => ({ array: type, length }),
  STRUCT: (entries: object): object => ({ struct: entries }),
  ANY: { type: "ANY" },
  BIGINT: { type: "BIGINT" },
  DOUBLE: { type: "DOUBLE" },
  FLOAT: { type: "FLOAT" },
  INTEGER: { type: "INTEGER" },
  arrayValue: keep,
  listValue: keep,
  structValue: keep,
};

/** A connection that keeps what is registered, by name and the type of the logits. */
export function connect(): { connection: DuckDBConnection<Definition>; registered: Definition[] } {
  const registered: Definition[] = [];
  return { connection: { registerScalarFunction: (f) => void registered.push(f) }, registered };
}

const valid = (data: BigUint64Array | null = null) => ({ data, setItemValid() {} });

/** A chunk of lists, all in one array. */
export function chunkOf(values: unknown, lengths: readonly number[], validity: object = valid()): object {
  const offsets = lengths.map((_, row) => lengths.slice(0, row).reduce((sum, n) => sum + n, 0));
  const lists = {
    validity: valid(),
    childVector: { items: values, validity },
    getEntryOffset: (row: number) => offsets[row],
    getEntryLength: (row: number) => lengths[row],
  };
  return { rowCount: lengths.length, columnCount: 1, getColumnVector: () => lists };
}

/** A vector of numbers to be written. */
export function outputOf(items: unknown): {
  items: unknown;
  flushed: number;
  flush(): void;
  setItem(): void;
} {
  return {
    items,
    flushed: 0,
    flush() {
      this.flushed++;
    },
    setItem() {},
  };
}
