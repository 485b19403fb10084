/**
 * Rows along axes that do not lie side by side: copies with the axes in another order, and back. The last
 * axis runs in a plain loop and the others are counted like the digits of a number, so nothing is called or
 * stored for an element.
 */
import type { Arrays, Extent, Floats, Kind } from "../engine/job.js";
import { floats } from "./blocks.js";

/** How an array falls into rows: its axes, and those that a row runs along, rising. */
export interface Layout extends Extent {
  readonly sizes: readonly number[];
  readonly along: readonly number[];
  /** The axes as they have to stand for rows to be outer × n × inner; undefined where they stand so. */
  readonly order: readonly number[] | undefined;
}

/**
 * y = x with its axes in order, or with `back` x, which has them in order, to where they were. No size is 0.
 */
function copy(
  x: Floats | Uint16Array,
  y: Floats | Uint16Array,
  sizes: readonly number[],
  order: readonly number[],
  back: boolean,
): void {
  const strides = sizes.map(() => 0);
  for (let i = sizes.length - 1, stride = 1; i >= 0; stride *= sizes[i--] as number) strides[i] = stride;
  const index = order.map(() => 0);
  const last = order[order.length - 1] as number;
  const [run, step] = [sizes[last] as number, strides[last] as number];
  for (let at = 0, base = 0, i = 0; i >= 0; ) {
    const end = base + run * step;
    for (let q = base; q < end; q += step, at++) {
      if (back) y[q] = x[at] as number;
      else y[at] = x[q] as number;
    }
    // On to the next run: the last of the other axes that has not come to its end.
    for (i = order.length - 2; i >= 0; i--) {
      const axis = order[i] as number;
      base += strides[axis] as number;
      const next = (index[i] as number) + 1;
      index[i] = next;
      if (next < (sizes[axis] as number)) break;
      base -= (strides[axis] as number) * next;
      index[i] = 0;
    }
  }
}

/** A copy of x with its axes in order; x itself where they are. No size is 0. */
export function ordered<K extends Kind>(
  kind: K,
  x: Arrays[K],
  { order, sizes, outer, n, inner }: Layout,
): Arrays[K] {
  if (order === undefined) return x;
  const length = outer * n * inner;
  const y = kind === "float16" ? new Uint16Array(length) : floats(kind, length);
  copy(x, y, sizes, order, false);
  return y as Arrays[K];
}

/** Writes x, which has its axes in order, to y, which has them as they came. */
export function reorder<K extends Kind>(x: Arrays[K], y: Arrays[K], { order, sizes }: Layout): void {
  if (order !== undefined) copy(x, y, sizes, order, true);
}

/**
 * Calls `run` with the arrays, and the result, as the job has them. Where its axes are in another order those
 * are copies, and the result takes the place of the first.
 */
export function inOrder<K extends Kind, Y extends Arrays[K] | undefined>(
  kind: K,
  layout: Layout,
  arrays: [Arrays[K], ...Arrays[K][]],
  y: Y,
  run: (arrays: [Arrays[K], ...Arrays[K][]], y: Y) => void,
): void {
  const copies = arrays.map((x) => ordered(kind, x, layout)) as [Arrays[K], ...Arrays[K][]];
  if (y === undefined || layout.order === undefined) {
    run(copies, y);
    return;
  }
  run(copies, copies[0] as Y);
  reorder(copies[0], y, layout);
}
