/** The pure-JS engine: by kind to rows.ts (float32), rows64.ts (float64) or, through float32, half.ts; along a strided axis through columns.ts. */
import type { Arrays, Engine, Host, Job, Kind, MapRows, ReduceRows, Request } from "../engine.js";
import { blockLength, mapColumns, reduceColumns } from "./columns.js";
import { decode, encode } from "./half.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

type Map<A> = (x: A, y: A, rows: number, n: number, temperature: number) => void;
type Reduce<A> = (x: A, z: A | undefined, rows: number, n: number, temperature: number) => number;

/** Calls `map` in place with slab after slab of a float16 array as float32 (along the last axis a slab is a row). */
export function mapHalfSlabs(x: Uint16Array, y: Uint16Array, job: Job, map: (slab: Float32Array, one: Job) => void): void {
  const length = job.n * job.inner;
  const slab = new Float32Array(length);
  const one = { ...job, outer: 1 };
  for (let o = 0; o < job.outer; o++) {
    decode(x, o * length, length, slab);
    map(slab, one);
    encode(slab, y, o * length, length);
  }
}

/** The same for one element a row. */
export function reduceHalfSlabs(
  x: Uint16Array,
  z: Uint16Array | undefined,
  job: Job,
  reduce: (slab: Float32Array, results: Float32Array, one: Job) => number,
): number {
  const length = job.n * job.inner;
  const slab = new Float32Array(length);
  const results = new Float32Array(job.inner);
  const one = { ...job, outer: 1 };
  let last = -Infinity;
  for (let o = 0; o < job.outer; o++) {
    decode(x, o * length, length, slab);
    last = reduce(slab, results, one);
    if (z !== undefined) encode(results, z, o * job.inner, job.inner);
  }
  return last;
}

type Make<A> = new (length: number) => A;

function mapAxis<A extends Float32Array | Float64Array>(Make: Make<A>, map: Map<A>, x: A, y: A, job: Job): void {
  const { n, temperature } = job;
  if (job.inner === 1) map(x, y, job.outer, n, temperature);
  else mapColumns(x, y, job, new Make(blockLength(job)), (block, count) => map(block, block, count, n, temperature));
}

function reduceAxis<A extends Float32Array | Float64Array>(Make: Make<A>, reduce: Reduce<A>, x: A, z: A | undefined, job: Job): number {
  const { n, temperature } = job;
  if (job.inner === 1) return reduce(x, z, job.outer, n, temperature);
  const rows = (block: A, results: A, count: number) => reduce(block, results, count, n, temperature);
  return reduceColumns(x, z, job, new Make(blockLength(job)), new Make(16), rows);
}

function mapKind<K extends Kind>(map: Map<Float32Array>, map64: Map<Float64Array>, kind: K, x: Arrays[K], y: Arrays[K], job: Job): void {
  if (kind === "float32") mapAxis(Float32Array, map, x as Float32Array, y as Float32Array, job);
  else if (kind === "float64") mapAxis(Float64Array, map64, x as Float64Array, y as Float64Array, job);
  else mapHalfSlabs(x as Uint16Array, y as Uint16Array, job, (slab, one) => mapAxis(Float32Array, map, slab, slab, one));
}

export const softmax: MapRows = (_, kind, x, y, job) => mapKind(rows32.softmax, rows64.softmax, kind, x, y, job);

export const logSoftmax: MapRows = (_, kind, x, y, job) => mapKind(rows32.logSoftmax, rows64.logSoftmax, kind, x, y, job);

export const logSumExp: ReduceRows = (_, kind, x, z, job) => {
  if (kind === "float32") return reduceAxis(Float32Array, rows32.logSumExp, x as Float32Array, z as Float32Array | undefined, job);
  if (kind === "float64") return reduceAxis(Float64Array, rows64.logSumExp, x as Float64Array, z as Float64Array | undefined, job);
  return reduceHalfSlabs(x as Uint16Array, z as Uint16Array | undefined, job, (slab, results, one) =>
    reduceAxis(Float32Array, rows32.logSumExp, slab, results, one),
  );
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
