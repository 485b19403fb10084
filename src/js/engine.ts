/** The pure-JS engine: by kind to rows.ts (float32), rows64.ts (float64) or, through float32, half.ts. */
import type { Arrays, Engine, Host, Kind, MapRows, ReduceRows, Request } from "../engine.js";
import { decode, encode } from "./half.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

type Map<A> = (x: A, y: A, rows: number, n: number, temperature: number) => void;
type Reduce<A> = (x: A, z: A | undefined, rows: number, n: number, temperature: number) => number;

/** Row by row through float32. */
export function mapHalf(map: Map<Float32Array>, x: Uint16Array, y: Uint16Array, rows: number, n: number, temperature: number): void {
  const row = new Float32Array(n);
  for (let i = 0; i < rows * n; i += n) {
    decode(x, i, n, row);
    map(row, row, 1, n, temperature);
    encode(row, y, i, n);
  }
}

/** Row by row through float32. */
export function reduceHalf(
  reduce: Reduce<Float32Array>,
  x: Uint16Array,
  z: Uint16Array | undefined,
  rows: number,
  n: number,
  temperature: number,
): number {
  const row = new Float32Array(n);
  const one = new Float32Array(1);
  let last = -Infinity;
  for (let r = 0; r < rows; r++) {
    decode(x, r * n, n, row);
    last = reduce(row, one, 1, n, temperature);
    if (z !== undefined) encode(one, z, r, 1);
  }
  return last;
}

function mapRows<K extends Kind>(
  map: Map<Float32Array>,
  map64: Map<Float64Array>,
  kind: K,
  x: Arrays[K],
  y: Arrays[K],
  rows: number,
  n: number,
  temperature: number,
): void {
  if (kind === "float32") map(x as Float32Array, y as Float32Array, rows, n, temperature);
  else if (kind === "float64") map64(x as Float64Array, y as Float64Array, rows, n, temperature);
  else mapHalf(map, x as Uint16Array, y as Uint16Array, rows, n, temperature);
}

export const softmax: MapRows = (_, kind, x, y, rows, n, temperature) => mapRows(rows32.softmax, rows64.softmax, kind, x, y, rows, n, temperature);

export const logSoftmax: MapRows = (_, kind, x, y, rows, n, temperature) =>
  mapRows(rows32.logSoftmax, rows64.logSoftmax, kind, x, y, rows, n, temperature);

export const logSumExp: ReduceRows = (_, kind, x, z, rows, n, temperature) => {
  if (kind === "float32") return rows32.logSumExp(x as Float32Array, z as Float32Array | undefined, rows, n, temperature);
  if (kind === "float64") return rows64.logSumExp(x as Float64Array, z as Float64Array | undefined, rows, n, temperature);
  return reduceHalf(rows32.logSumExp, x as Uint16Array, z as Uint16Array | undefined, rows, n, temperature);
};

/** Opens this engine for `create`, the root functions, or in place of WebAssembly, which could not run for `reason`. */
export function openJs(memory: number, reason?: string): Host<undefined> {
  let buffer: ArrayBuffer;
  try {
    buffer = new ArrayBuffer(memory);
  } catch (cause) {
    throw new RangeError(`wasmax: memory of ${memory} bytes cannot be had`, { cause });
  }
  return { info: reason === undefined ? { name: "js" } : { name: "js", reason }, arena: { buffer, start: 0, length: memory }, machine: undefined };
}

/** `open` of an entry that has this engine alone. */
export function open(request: Request): Host<undefined> {
  if (request.modules !== undefined) throw new TypeError("wasmax: create of wasmax/js takes no modules: it has the JS engine alone");
  if (request.engine === "auto" || request.engine === "js") return openJs(request.memory);
  throw new Error(`wasmax: engine ${JSON.stringify(request.engine)} cannot run here`, {
    cause: new Error("this entry of wasmax has the JS engine alone"),
  });
}

export type _Complete = typeof import("./engine.js") extends Engine ? true : never;
