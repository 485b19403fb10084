/** One and the same row at any place among others, as arrays of any kind. */
import { encode } from "../../src/math/half.js";
import { seeded } from "./random.js";

export type ArrayKind = "float32" | "float64" | "float16" | "number[]";
type Floats = Float32Array | Float64Array;

const ROWS = new Map<string, Float64Array>();

/** A row of each name: numbers as they come, exclusions and zeros among them. */
export function rowOf(name: string, n: number): Float64Array {
  const key = `${name} ${n}`;
  let row = ROWS.get(key);
  if (row === undefined) {
    row = newRow(name, n);
    ROWS.set(key, row);
  }
  return row;
}

function newRow(name: string, n: number): Float64Array {
  const r = seeded(n + 100 * name.charCodeAt(0));
  const some = (i: number, v: number, otherwise: number) => (i % 5 === 3 ? otherwise : v);
  return Float64Array.from({ length: n }, (_, i) => {
    if (name === "where") return some(i, 1, 0);
    if (name === "y" || name === "q") return some(i, r.uniform(0, 2 / n), 0);
    if (name === "logY") return some(i, r.uniform(-20, 0), -Infinity);
    return r.normal(4);
  });
}

/** What rows beside it are filled with. */
const FILLER: Readonly<Record<string, number>> = {
  x: 3,
  bias: -2,
  where: 1,
  y: 0.5,
  logY: -1,
  dy: 2,
  q: 0.25,
};

/** Where our row lies: row `row` of outer × n × inner elements. */
export interface Spot {
  readonly outer: number;
  readonly inner: number;
  readonly row: number;
}

/** The index of element i of our row. */
export function placeOf({ inner, row }: Spot, n: number): (i: number) => number {
  const o = Math.floor(row / inner);
  return (i) => (o * n + i) * inner + row - o * inner;
}

export function arrayOf(kind: ArrayKind, values: Floats, own?: (length: number) => Floats): unknown {
  if (kind === "number[]") {
    // `Array.from` takes three times as long.
    const list = new Array<number>(values.length);
    for (let i = 0; i < list.length; i++) list[i] = values[i] as number;
    return list;
  }
  if (kind === "float16") {
    const bits = new Uint16Array(values.length);
    encode(new Float32Array(values), bits, 0, values.length);
    return bits;
  }
  const array = own?.(values.length) ?? new (kind === "float32" ? Float32Array : Float64Array)(values.length);
  array.set(values);
  return array;
}

/** Elements of all rows: our row among the others. */
export function spread(name: string, n: number, spot: Spot): Float64Array {
  const all = new Float64Array(spot.outer * n * spot.inner).fill(FILLER[name] as number);
  const row = rowOf(name, n);
  const first = placeOf(spot, n)(0);
  for (let i = 0; i < n; i++) all[first + i * spot.inner] = row[i] as number;
  return all;
}

/** Where an array is to be made, if not on the heap. */
export type Home = (name: string) => ((length: number) => Floats) | undefined;
