/**
 * Rows of any layout and kind as contiguous float rows in a block, a few at a time, so that code for
 * contiguous rows serves them all, with the same bits.
 *
 * assembly/columns.ts has lanes across the columns of a strided axis; here up to 16 columns, a cache line of
 * float32, are laid out as rows. Measured (V8 13.6, ns/element): 8.0 at 8 × 1,000 × 64 along the middle, 14
 * at 21 × 512 × 512 along the first axis, 4.4 along contiguous rows.
 */
import { type Arrays, type Extent, type Floats, type Kind, MOST_ROWS, type Operand } from "../engine/job.js";
import { decode, encode } from "../math/half.js";

/** A work array of the floats that a kind is computed in. */
export function floats(kind: Kind, length: number): Floats {
  return kind === "float64" ? new Float64Array(length) : new Float32Array(length);
}

/** Some rows of a job: `count` of them from row `row` on, `at` the index of their first element. */
export interface Block {
  readonly row: number;
  readonly count: number;
  readonly at: number;
}

/** Most rows of a block: a few thousand elements, or the columns of a cache line. */
export function mostOf({ outer, n, inner }: Extent): number {
  if (inner === 1) return Math.max(1, Math.min(outer, MOST_ROWS, Math.floor(4096 / (n + 1))));
  return Math.max(1, Math.min(16, inner, Math.floor(262_144 / (n + 1))));
}

/** Calls `visit` for each block of rows. */
export function byBlocks(job: Extent, visit: (block: Block) => void): void {
  const { outer, n, inner } = job;
  const most = mostOf(job);
  // Contiguous rows are one slab, n elements from row to row.
  const [slabs, rows, step] = inner === 1 ? [1, outer, n] : [outer, inner, 1];
  for (let o = 0; o < slabs; o++) {
    for (let j = 0; j < rows; j += most) {
      visit({ row: o * rows + j, count: Math.min(most, rows - j), at: o * n * inner + j * step });
    }
  }
}

/**
 * Fills `block` through `read`, which copies a run of elements to the start of an array: all at once, or line
 * by line across the columns.
 */
function gather<A extends Floats | Uint8Array>(
  job: Extent,
  { count, at }: Block,
  block: A,
  read: (from: number, length: number, into: A) => void,
): void {
  const { n, inner } = job;
  if (inner === 1) {
    read(at, count * n, block);
    return;
  }
  const line = block.slice(0, count) as A;
  for (let i = 0; i < n; i++) {
    read(at + i * inner, count, line);
    for (let c = 0; c < count; c++) block[c * n + i] = line[c] as number;
  }
}

/** Fills `block` with the rows of x as floats. */
export function load<K extends Kind>(kind: K, x: Arrays[K], job: Extent, part: Block, block: Floats): void {
  if (kind === "float16") {
    gather(job, part, block, (from, length, into) => decode(x as Uint16Array, from, length, into));
    return;
  }
  const { n, inner } = job;
  const { count, at } = part;
  if (inner === 1) for (let i = 0; i < count * n; i++) block[i] = x[at + i] as number;
  else
    for (let i = 0; i < n; i++)
      for (let c = 0; c < count; c++) block[c * n + i] = x[at + i * inner + c] as number;
}

/** Fills `block` with the elements of an operand for the rows. */
export function loadOperand<A extends Floats | Uint8Array>(
  operand: Operand<A>,
  job: Extent,
  part: Block,
  block: A,
): void {
  gather(job, part, block, (from, length, into) => operand.read(from, length, into, 0));
}

/** Writes the rows of `block` to y. */
export function store<K extends Kind>(kind: K, block: Floats, y: Arrays[K], job: Extent, part: Block): void {
  const { n, inner } = job;
  const { count, at } = part;
  if (kind === "float16" && inner === 1) {
    encode(block, y as Uint16Array, at, count * n);
    return;
  }
  if (inner === 1) for (let i = 0; i < count * n; i++) y[at + i] = block[i] as number;
  else if (kind !== "float16")
    for (let i = 0; i < n; i++)
      for (let c = 0; c < count; c++) y[at + i * inner + c] = block[c * n + i] as number;
  else {
    const line = new Float32Array(count);
    for (let i = 0; i < n; i++) {
      for (let c = 0; c < count; c++) line[c] = block[c * n + i] as number;
      encode(line, y as Uint16Array, at + i * inner, count);
    }
  }
}

/** Writes one element a row to z. */
export function storeEach<K extends Kind>(
  kind: K,
  results: Floats,
  z: Arrays[K],
  { row, count }: Block,
): void {
  if (kind === "float16") encode(results, z as Uint16Array, row, count);
  else for (let c = 0; c < count; c++) z[row + c] = results[c] as number;
}
