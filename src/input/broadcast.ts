/** NumPy broadcasting of an array against the logits: axes match from the last, a size of 1 matches any. */
import type { Floats, Operand } from "../engine/job.js";
import { zeros } from "../intrinsics/objects.js";
import { fill, set, viewOf } from "../intrinsics/typedArrays.js";

/** Row-major stride of each axis of `sizes`, 0 for a size of 1. */
function stridesOf(sizes: readonly number[], rank: number): number[] {
  const strides = zeros(rank);
  for (let i = sizes.length - 1, stride = 1; i >= 0; i--) {
    const size = sizes[i] as number;
    if (size !== 1) strides[rank - sizes.length + i] = stride;
    stride *= size;
  }
  return strides;
}

/** `values` of shape `own`, broadcast to `sizes`, with the axes in `order`. */
export class Broadcast<A extends Floats | Uint8Array> implements Operand<A> {
  readonly #values: A;
  /** Sizes and strides of the axes before the run. */
  readonly #sizes: readonly number[];
  readonly #strides: readonly number[];
  /** Length of a run: elements side by side, or one element repeated. */
  readonly #run: number;
  readonly #constant: boolean;

  constructor(
    values: A,
    own: readonly number[],
    sizes: readonly number[],
    order: readonly number[] | undefined,
  ) {
    const rank = sizes.length;
    let strides = stridesOf(own, rank);
    if (order !== undefined) {
      strides = order.map((i) => strides[i] as number);
      sizes = order.map((i) => sizes[i] as number);
    }
    let run = 1;
    let first = rank;
    // The last axis longer than 1 decides whether a run is constant or side by side.
    let last = rank - 1;
    while (last > 0 && sizes[last] === 1) last--;
    const constant = strides[last] === 0;
    for (let i = rank - 1; i >= 0 && (sizes[i] === 1 || strides[i] === (constant ? 0 : run)); i--) {
      run *= sizes[i] as number;
      first = i;
    }
    this.#values = values;
    this.#sizes = sizes.slice(0, first);
    this.#strides = strides.slice(0, first);
    this.#run = run;
    this.#constant = constant;
  }

  read(from: number, count: number, into: A, to: number): void {
    const run = this.#run;
    let block = Math.floor(from / run);
    let skip = from - block * run;
    for (const end = to + count; to < end; block++, skip = 0) {
      let at = 0;
      for (let i = this.#sizes.length - 1, rest = block; i >= 0; i--) {
        const size = this.#sizes[i] as number;
        const next = Math.floor(rest / size);
        at += (rest - next * size) * (this.#strides[i] as number);
        rest = next;
      }
      const length = Math.min(run - skip, end - to);
      if (this.#constant) fill(into, this.#values[at] as number, to, to + length);
      else if (length === 1) into[to] = this.#values[at + skip] as number;
      else set(into, viewOf(this.#values, at + skip, length), to);
      to += length;
    }
  }
}

/** Throws a RangeError unless shape `own` broadcasts to `sizes`. */
export function checkBroadcast(name: string, own: readonly number[], sizes: readonly number[]): void {
  const lead = sizes.length - own.length;
  if (lead < 0 || own.some((size, i) => size !== 1 && size !== sizes[lead + i])) {
    throw new RangeError(
      `wasmax: ${name} must be a shape that broadcasts to [${sizes.join(", ")}], got [${own.join(", ")}]`,
    );
  }
}
