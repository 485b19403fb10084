/** The rows of logits of a chunk, and the runs in which they are computed. */
import { type Bits, bitsOf, type Chunk, type Floats, floatsOf, isValid, type Lists } from "./vectors.js";

/** Where a result is NULL. */
const NULL = -1;

/**
 * Rows that lie one after another, have one length and one parameter, and no NULL: one call computes them.
 * A row with a NULL in it is a run of its own, and so is one whose result is NULL.
 */
export interface Run {
  readonly first: number;
  readonly count: number;
  readonly n: number;
  /** The logits: `count` rows of `n`; of a row with NULLs, those that are not. Undefined: NULL. */
  readonly values: Floats | undefined;
  /** The places of the logits in a row with NULLs. */
  readonly at: readonly number[] | undefined;
}

export class Column {
  readonly #values: Floats;
  readonly #bits: Bits;
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];

  /** Reads the first column of a chunk: lists. */
  constructor(chunk: Chunk) {
    const lists = chunk.getColumnVector(0) as Lists;
    this.#values = floatsOf(lists.childVector);
    this.#bits = bitsOf(lists.childVector);
    const rows = bitsOf(lists);
    for (let row = 0; row < chunk.rowCount; row++) {
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

  /** Whether one of n logits is NULL. */
  #hasNull(from: number, n: number): boolean {
    if (this.#bits === undefined) return false;
    for (let i = from; i < from + n; i++) if (!isValid(this.#bits, i)) return true;
    return false;
  }

  /** The run of a row with a NULL in it, or of one whose result is NULL. */
  #alone(first: number, n: number): Run | undefined {
    if (n === NULL) return { first, count: 1, n: 0, values: undefined, at: undefined };
    const from = this.#offsets[first] as number;
    if (!this.#hasNull(from, n)) return undefined;
    const at: number[] = [];
    for (let i = 0; i < n; i++) if (isValid(this.#bits, from + i)) at.push(i);
    const values = this.#values.slice(0, at.length);
    at.forEach((place, i) => {
      values[i] = this.#values[from + place] as number;
    });
    return { first, count: 1, n, values, at };
  }

  /** All rows in order. Two rows are in one run only where `alike` finds their parameters so. */
  *runs(alike: (row: number, other: number) => boolean): Generator<Run> {
    const [offsets, lengths] = [this.#offsets, this.#lengths];
    for (let first = 0; first < lengths.length; ) {
      const n = lengths[first] as number;
      const alone = this.#alone(first, n);
      if (alone !== undefined) {
        yield alone;
        first++;
        continue;
      }
      const from = offsets[first] as number;
      let next = first + 1;
      while (
        lengths[next] === n &&
        (n === 0 || offsets[next] === from + (next - first) * n) &&
        alike(first, next) &&
        !this.#hasNull(offsets[next] as number, n)
      )
        next++;
      const count = next - first;
      yield { first, count, n, values: this.#values.subarray(from, from + count * n), at: undefined };
      first = next;
    }
  }
}
