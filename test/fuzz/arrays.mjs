/** The arrays of a case: where they lie, what lies around them, and how they were before the call. */
import { createContext, runInContext } from "node:vm";
import { KINDS } from "./numbers.mjs";

const realm = createContext();
/** A global of another realm. */
export const elsewhere = (name) => runInContext(name, realm);
const hostileType = (Type) => {
  class Hostile extends Type {
    static get [Symbol.species]() {
      throw new Error("its species was asked for");
    }
  }
  for (const name of ["set", "fill", "subarray", "slice", "map", "at", Symbol.iterator]) {
    Object.defineProperty(Hostile.prototype, name, {
      get() {
        throw new Error(`${String(name)} of a subclass was used`);
      },
    });
  }
  return Hostile;
};

export const PLACES = [
  "guarded",
  "whole",
  "shared",
  "growing",
  "resizable",
  "tracking",
  "realm",
  "subclass",
  "arena",
];
const GUARD = 16;
const trueLength = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), "length").get;

export class Arrays {
  /** { name, kind, array, n, numbers, bytes, before, from, to } */
  list = [];
  #instance;

  constructor(instance) {
    this.#instance = instance;
    instance.reset();
  }

  /**
   * An array of a kind with these elements (binary16 ones for "bits"); `type` where it differs from the
   * kind's.
   */
  make(name, kind, elements, place, type = KINDS[kind]?.type) {
    const n = elements.length;
    if (type === undefined) {
      const array = place === "realm" ? elsewhere("Array").from(elements) : [...elements];
      this.list.push({
        name,
        kind,
        array,
        n,
        numbers: [...elements],
        place: place === "realm" ? place : undefined,
      });
      return array;
    }
    const Own = globalThis[type];
    const size = Own.BYTES_PER_ELEMENT;
    let array;
    let buffer;
    let [from, total] = [GUARD * size, (n + 2 * GUARD) * size];
    if (place === "arena" && (type === "Float32Array" || type === "Float64Array") && n * size < 30_000) {
      array = type === "Float32Array" ? this.#instance.float32(n) : this.#instance.float64(n);
      buffer = array.buffer;
      from = array.byteOffset;
      this.#instance.float32(4);
    } else {
      if (place === "whole") [from, total] = [0, n * size];
      const tracks = place === "tracking" || place === "growing";
      if (tracks) total = from + n * size;
      const shared = place === "shared" || place === "growing";
      const Buffer = shared ? SharedArrayBuffer : place === "realm" ? elsewhere("ArrayBuffer") : ArrayBuffer;
      const resizes = tracks || place === "resizable";
      buffer = resizes ? new Buffer(total, { maxByteLength: total + 64 }) : new Buffer(total);
      const Type = place === "realm" ? elsewhere(type) : place === "subclass" ? hostileType(Own) : Own;
      array = tracks ? new Type(buffer, from) : new Type(buffer, from, n);
      new Uint8Array(buffer).fill(0xa5);
    }
    for (let i = 0; i < n; i++) array[i] = elements[i];
    const arena = array.buffer === this.#instance.float32(0).buffer;
    const to = from + n * size;
    const lies = place === "arena" && !arena ? "guarded" : place;
    const entry = {
      name,
      kind,
      array,
      n,
      place: lies,
      buffer,
      arena,
      from,
      to,
      start: arena ? from : 0,
      end: arena ? to : total,
    };
    entry.before = new Uint8Array(buffer, entry.start, entry.end - entry.start).slice();
    this.list.push(entry);
    return array;
  }

  /** What the fuzzer itself has changed counts as how it was before the call. */
  seen(name) {
    const e = this.entry(name);
    if (e.numbers !== undefined) e.numbers = [...e.array];
    else e.before = new Uint8Array(e.buffer, e.start, e.end - e.start).slice();
  }

  entry(name) {
    return this.list.find((e) => e.name === name);
  }

  /** What of the arrays has changed, but for the elements of those in `written`. */
  changed(written = []) {
    for (const e of this.list) {
      if (e.touched) continue;
      const may = written.includes(e.array);
      if (e.numbers !== undefined) {
        if (!may && (e.array.length !== e.n || e.numbers.some((v, i) => !Object.is(e.array[i], v))))
          return `${e.name} has changed`;
        continue;
      }
      const now = new Uint8Array(e.buffer, e.start, e.end - e.start);
      for (let i = 0; i < now.length; i++) {
        const at = e.start + i;
        if (now[i] === e.before[i]) continue;
        // In place, another view of the same bytes.
        const own = this.list.some(
          (o) => written.includes(o.array) && o.buffer === e.buffer && at >= o.from && at < o.to,
        );
        if (!own) return `${e.name}: byte ${at - e.from} of ${e.to - e.from} has changed`;
      }
    }
    return undefined;
  }
}

/** The elements of a result, by index alone. */
export function elementsOf(array) {
  const n = Array.isArray(array) ? array.length : trueLength.call(array);
  const elements = new Array(n);
  for (let i = 0; i < n; i++) elements[i] = array[i];
  return elements;
}
