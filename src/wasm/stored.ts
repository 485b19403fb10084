/** One array of a job: runs of its elements into the memory, with what goes over them, and back. */
import type { Host } from "../engine/interface.js";
import { type Arrays, adjusted, type Floats, type Job, type Kind } from "../engine/job.js";
import { bytesOf, type Plain, plainView, slotLength } from "../intrinsics/typedArrays.js";
import { NEGATIVE_INFINITY } from "../math/half.js";
import { type Machine, type Width, widthOf } from "./machine.js";
import { MASK, PIECE, SIDE } from "./memory.js";

/** Copies up to this length go by a loop, which beats the fixed cost of `set` and of a view. */
export const LOOP = 64;

export class Stored {
  readonly machine: Machine;
  readonly width: Width;
  /** How many elements make a piece. */
  readonly piece: number;
  readonly #array: Floats | Uint16Array;
  readonly #half: boolean;
  /** Its byte offset if it lies in this memory, else 0 (which is nobody's arena). */
  readonly #pointer: number;
  /** Whose scale, bias and mask go over the elements when they are read. */
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

  /** Whether the kernels read it where it is. */
  get direct(): boolean {
    return this.#pointer !== 0 && this.#job === undefined;
  }

  /** Whether what is written keeps all of its digits. */
  get exact(): boolean {
    return !this.#half;
  }

  /** Whether it lies in this memory. */
  get inside(): boolean {
    return this.#pointer !== 0;
  }

  /** Where elements from `at` on are to be written: in their place, or at `otherwise`, from where `write` takes them. */
  place(at: number, otherwise: number): number {
    return this.#pointer === 0 ? otherwise : this.#pointer + at * this.width.size;
  }

  /** Where `count` elements from `at` on can be read: in their place, or at `to`. */
  read(at: number, count: number, to: number): number {
    const own = this.place(at, 0);
    if (own !== 0 && this.#job === undefined) return own;
    this.copy(at, count, to);
    return to;
  }

  /** Puts `count` elements from `at` on at `to`. */
  copy(at: number, count: number, to: number): void {
    const own = this.place(at, 0);
    if (own === 0) this.#copyIn(at, count, to);
    if (this.#job === undefined) {
      if (own !== 0) this.machine.bytes.copyWithin(to, own, own + count * this.width.size);
      return;
    }
    for (let i = 0; i < count; i += this.piece)
      this.#adjust(this.#job, own === 0 ? to : own, to, i, at, Math.min(this.piece, count - i));
  }

  /** Puts what was written at `from` where it belongs. */
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

  /** With 0 or -Infinity. */
  fill(at: number, count: number, value: number): void {
    const bits = this.#half && value < 0 ? NEGATIVE_INFINITY : value;
    Float32Array.prototype.fill.call(this.#array as Float32Array, bits, at, at + count);
  }

  #copyIn(at: number, count: number, to: number): void {
    const { machine, width } = this;
    if (!this.#half) {
      copyIn(width.view, to / width.size, this.#array, at, count);
      return;
    }
    for (let i = 0; i < count; i += this.piece) {
      const length = Math.min(this.piece, count - i);
      copyIn(machine.halves, SIDE >> 1, this.#array, at + i, length);
      machine.shared.decodeHalf(SIDE, to + 4 * i, length);
    }
  }

  /** Scale, bias and mask over the elements of a run from its i-th on, the run being at `at`. */
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

/** Puts `count` elements at `from` into y. The view of them is kept: the next call is often of as many. */
export function emit(width: Width, from: number, y: Floats | Uint16Array, at: number, count: number): void {
  const first = from / width.size;
  if (width.window.length !== count || width.window.byteOffset !== from)
    width.window = width.view.subarray(first, first + count);
  // Not y's own `set`: it may be a subclass with another one.
  Float32Array.prototype.set.call(y as Float32Array, width.window, at);
}

function copyIn(
  view: Floats | Uint16Array,
  to: number,
  x: Floats | Uint16Array,
  at: number,
  n: number,
): void {
  if (n <= LOOP) for (let i = 0; i < n; i++) view[to + i] = x[at + i] as number;
  else view.set(n === slotLength(x) ? x : run(view, x, at, n), to);
}

function copyOut(
  y: Floats | Uint16Array,
  at: number,
  view: Floats | Uint16Array,
  from: number,
  n: number,
): void {
  if (n <= LOOP) for (let i = 0; i < n; i++) y[at + i] = view[from + i] as number;
  else Float32Array.prototype.set.call(y as Float32Array, view.subarray(from, from + n), at);
}

/** Part of an array, as a view of the same kind as `view`. */
function run(
  view: Floats | Uint16Array,
  x: Floats | Uint16Array,
  at: number,
  n: number,
): Floats | Uint16Array {
  return plainView(view.constructor as Plain<Floats | Uint16Array>, x, at, n);
}
