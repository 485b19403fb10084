/**
 * One array of a job: copies runs of its elements into the memory, applies scale, bias and mask, copies back.
 */
import type { Host } from "../engine/interface.js";
import { type Arrays, adjusted, type Floats, type Job, type Kind } from "../engine/job.js";
import { bytesOf, copyWithin, fill, set, slotLength, viewOf } from "../intrinsics/typedArrays.js";
import { NEGATIVE_INFINITY } from "../math/half.js";
import { type Machine, type Width, widthOf } from "./machine.js";
import { MASK, PIECE, SIDE } from "./memory.js";

/** Copies of up to this length use a loop, which beats the fixed cost of `set` and of a view. */
export const LOOP = 64;

export class Stored {
  readonly machine: Machine;
  readonly width: Width;
  /** Elements of a piece. */
  readonly piece: number;
  readonly #array: Floats | Uint16Array;
  readonly #half: boolean;
  /** Byte offset if the array lies in this memory, else 0, where no arena is. */
  readonly #pointer: number;
  /** The job whose scale, bias and mask are applied when elements are read. */
  readonly #job: Job | undefined;

  constructor(host: Host, kind: Kind, array: Arrays[Kind], job?: Job) {
    this.machine = host.machine as Machine;
    this.width = widthOf(this.machine, kind);
    this.piece = PIECE / this.width.size;
    this.#array = array;
    this.#half = kind === "float16";
    const bytes = !this.#half && host.arena.length > 0 ? bytesOf(array) : undefined;
    this.#pointer = bytes?.buffer === host.arena.buffer ? (bytes as { byteOffset: number }).byteOffset : 0;
    this.#job = job !== undefined && adjusted(job) ? job : undefined;
  }

  /** Whether kernels can read the array in place. */
  get direct(): boolean {
    return this.#pointer !== 0 && this.#job === undefined;
  }

  /** The array, if its elements are float64 and are taken as they stand. */
  get plain(): Float64Array | undefined {
    return this.width.size === 8 && this.#job === undefined ? (this.#array as Float64Array) : undefined;
  }

  /** Whether writing does not round. */
  get exact(): boolean {
    return !this.#half;
  }

  /** Whether the array lies in this memory. */
  get inside(): boolean {
    return this.#pointer !== 0;
  }

  /** Address to write elements from `at` on: in place, or `otherwise`, from where `write` copies them out. */
  place(at: number, otherwise: number): number {
    return this.#pointer === 0 ? otherwise : this.#pointer + at * this.width.size;
  }

  /** Address of `count` readable elements from `at` on: in place, or a copy at `to`. */
  read(at: number, count: number, to: number): number {
    const own = this.place(at, 0);
    if (own !== 0 && this.#job === undefined) return own;
    this.copy(at, count, to);
    return to;
  }

  /** Copies `count` elements from `at` on to address `to`. */
  copy(at: number, count: number, to: number): void {
    const own = this.place(at, 0);
    if (own === 0) this.#copyIn(at, count, to);
    if (this.#job === undefined) {
      if (own !== 0) copyWithin(this.machine.bytes, to, own, own + count * this.width.size);
      return;
    }
    for (let i = 0; i < count; i += this.piece)
      this.#adjust(this.#job, own === 0 ? to : own, to, i, at, Math.min(this.piece, count - i));
  }

  /** Copies `count` elements at address `from` to the array, unless they are there already. */
  write(at: number, count: number, from: number): void {
    if (this.#pointer !== 0) return;
    const { machine, width } = this;
    if (this.#half) {
      for (let i = 0; i < count; i += this.piece) {
        const length = Math.min(this.piece, count - i);
        machine.shared.encodeHalf(from + 4 * i, SIDE, length);
        copyOut(this.#array, at + i, machine.halves, SIDE >> 1, length);
      }
      return;
    }
    if (count <= LOOP) copyOut(this.#array, at, width.view, from / width.size, count);
    else emit(width, from, this.#array, at, count);
  }

  /** Sets `count` elements from `at` on to `value`, 0 or −Infinity. */
  fill(at: number, count: number, value: number): void {
    const bits = this.#half && value < 0 ? NEGATIVE_INFINITY : value;
    fill(this.#array, bits, at, at + count);
  }

  #copyIn(at: number, count: number, to: number): void {
    const { machine, width } = this;
    if (!this.#half) {
      copyIn(width, to, this.#array as Floats, at, count);
      return;
    }
    for (let i = 0; i < count; i += this.piece) {
      const length = Math.min(this.piece, count - i);
      set(machine.halves, viewOf(this.#array as Uint16Array, at + i, length), SIDE >> 1);
      machine.shared.decodeHalf(SIDE, to + 4 * i, length);
    }
  }

  /**
   * Applies scale, bias and mask to `count` elements from the i-th of a run on; the run starts at element
   * `at`.
   */
  #adjust({ scale, bias, where }: Job, from: number, to: number, i: number, at: number, count: number): void {
    const { machine, width } = this;
    bias?.read(at + i, count, width.view, SIDE / width.size);
    where?.read(at + i, count, machine.bytes, MASK);
    const offset = i * width.size;
    width.kernels.adjust(
      from + offset,
      to + offset,
      count,
      scale,
      bias === undefined ? 0 : SIDE,
      where === undefined ? 0 : MASK,
    );
  }
}

/** A view of `count` elements at `from`. It is kept: the next call often has the same length. */
function windowOf(width: Width, from: number, count: number): Floats {
  if (width.from !== from || width.count !== count) {
    width.window = viewOf(width.view, from / width.size, count);
    width.from = from;
    width.count = count;
  }
  return width.window;
}

/** Copies `count` elements at `from` to y. */
export function emit(width: Width, from: number, y: Floats | Uint16Array, at: number, count: number): void {
  set(y, windowOf(width, from, count), at);
}

/** Copies n elements of x from `at` on to address `to`: exactly as many, though x may grow meanwhile. */
export function copyIn(width: Width, to: number, x: Floats, at: number, n: number): void {
  const { view, size } = width;
  if (n <= LOOP) for (let i = 0, j = to / size; i < n; i++) view[j + i] = x[at + i] as number;
  else if (n !== slotLength(x)) set(view, viewOf(x, at, n), to / size);
  else {
    // A view of x costs 60 ns. Without it, more than n elements do not fit, and the window stays as it was.
    const window = windowOf(width, to, n);
    try {
      set(window, x);
    } catch {
      set(window, viewOf(x, 0, n));
    }
  }
}

function copyOut(
  y: Floats | Uint16Array,
  at: number,
  view: Floats | Uint16Array,
  from: number,
  n: number,
): void {
  if (n <= LOOP) for (let i = 0; i < n; i++) y[at + i] = view[from + i] as number;
  else set(y, viewOf(view, from, n), at);
}
