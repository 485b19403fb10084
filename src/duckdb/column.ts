/** The rows of logits of a chunk, and the runs in which they are computed. */
import { type Bits, bitsOf, type Chunk, type Floats, floatsOf, isValid, type Lists } from "./vectors.js";

/** Where a result is NULL. */
const NULL = -1;

/** So many elements are copied together at most: 1 MiB of float32. */
const MOST_COPIED = 2 ** 18;

/**
 * Rows of one length and one parameter, without their NULLs: one call computes them. A call takes 0.3 µs, as
 * much as 300 elements; rows of 1 – 19 elements, one by one, took three times as long as a loop by hand.
 */
export interface Run {
  /** Their places in the chunk. */
  readonly rows: readonly number[];
  /** How many logits each has. */
  readonly n: number;
  /** The logits, row after row. */
  readonly values: Floats;
}

export class Column {
  /** How many rows. */
  readonly length: number;
  readonly #values: Floats;
  readonly #bits: Bits;
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];

  /** Reads the first column of a chunk: lists. */
  constructor(chunk: Chunk) {
    this.length = chunk.rowCount;
    const lists = chunk.getColumnVector(0) as Lists;
    this.#values = floatsOf(lists.childVector);
    this.#bits = bitsOf(lists.childVector);
    const rows = bitsOf(lists);
    for (let row = 0; row < this.length; row++) {
      // The entry of a NULL row may be anything.
      const has = isValid(rows, row);
      this.#offsets.push(has ? lists.getEntryOffset(row) : 0);
      this.#lengths.push(has ? lists.getEntryLength(row) : NULL);
    }
  }

  /** The result of a row is NULL. */
  setNull(row: number): void {
    this.#lengths[row] = NULL;
  }

  /** The rows whose result is NULL. */
  *nulls(): Generator<number> {
    for (let row = 0; row < this.length; row++) if (this.#lengths[row] === NULL) yield row;
  }

  /** How long a row is, with its NULLs. */
  lengthOf(row: number): number {
    return this.#lengths[row] as number;
  }

  /** The places of its logits in a row that has NULLs too. */
  placesOf(row: number): readonly number[] | undefined {
    if (this.#bits === undefined) return undefined;
    const [from, n] = [this.#offsets[row] as number, this.lengthOf(row)];
    let first = 0;
    while (first < n && isValid(this.#bits, from + first)) first++;
    if (first === n) return undefined;
    const places: number[] = [];
    for (let i = 0; i < n; i++) if (isValid(this.#bits, from + i)) places.push(i);
    return places;
  }

  /** The runs of all rows but those whose result is NULL. Rows of one run have the same parameter. */
  *runs(parameters: readonly number[] | undefined): Generator<Run> {
    const groups = new Map<number | undefined, Map<number, number[]>>();
    // Most rows belong with the one before.
    let [parameter, n]: [number | undefined, number] = [undefined, NULL];
    let rows: number[] = [];
    for (let row = 0; row < this.length; row++) {
      const length = this.#lengths[row] as number;
      if (length === NULL) continue;
      const own = this.#bits === undefined ? length : (this.placesOf(row)?.length ?? length);
      if (own !== n || parameters?.[row] !== parameter) {
        [parameter, n] = [parameters?.[row], own];
        const lengths = groups.get(parameter) ?? new Map<number, number[]>();
        rows = lengths.get(n) ?? [];
        groups.set(parameter, lengths.set(n, rows));
      }
      rows.push(row);
    }
    for (const lengths of groups.values()) for (const [n, rows] of lengths) yield* this.#runsOf(rows, n);
  }

  /** Rows of n logits: those that lie one after another as they are, others copied together. */
  *#runsOf(rows: readonly number[], n: number): Generator<Run> {
    const from = this.#offsets[rows[0] as number] as number;
    const isDense = rows.every(
      (row, i) => (n === 0 || this.#offsets[row] === from + i * n) && this.lengthOf(row) === n,
    );
    if (isDense) {
      yield { rows, n, values: this.#values.subarray(from, from + rows.length * n) };
      return;
    }
    const most = Math.max(1, Math.floor(MOST_COPIED / Math.max(1, n)));
    for (let at = 0; at < rows.length; at += most) {
      const some = rows.slice(at, at + most);
      yield { rows: some, n, values: this.#copied(some, n) };
    }
  }

  #copied(rows: readonly number[], n: number): Floats {
    const values = new (this.#values.constructor as Float32ArrayConstructor)(rows.length * n);
    rows.forEach((row, i) => {
      const from = this.#offsets[row] as number;
      const places = this.placesOf(row);
      if (places === undefined) values.set(this.#values.subarray(from, from + n), i * n);
      else
        for (let j = 0; j < n; j++) values[i * n + j] = this.#values[from + (places[j] as number)] as number;
    });
    return values;
  }
}
