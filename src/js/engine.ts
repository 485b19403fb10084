/** The pure-JS engine: by kind to rows.ts (float32), rows64.ts (float64) or, through float32, half.ts; along a strided axis through columns.ts. */
import type { Arrays, Engine, Host, Job, Kind, MapRows, ReduceRows, Request } from "../engine.js";
import { blockOf, byColumns } from "./columns.js";
import { decode, encode } from "./half.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

type Map<A> = (x: A, y: A, rows: number, n: number, temperature: number) => void;
type Reduce<A> = (x: A, z: A | undefined, rows: number, n: number, temperature: number) => number;

/**
 * Calls `run` with slab after slab of a float16 array as float32 (along the last axis a slab is a row), and the array for its results, m a row: the slab itself if
 * m is n. Returns what it last returned.
 */
export function bySlabs<R>(
  x: Uint16Array,
  y: Uint16Array | undefined,
  job: Job,
  m: number,
  run: (slab: Float32Array, results: Float32Array, one: Job) => R,
): R | undefined {
  const { outer, n, inner } = job;
  const slab = new Float32Array(n * inner);
  const results = m === n ? slab : new Float32Array(m * inner);
  const one = { ...job, outer: 1 };
  let last: R | undefined;
  for (let o = 0; o < outer; o++) {
    decode(x, o * n * inner, n * inner, slab);
    last = run(slab, results, one);
    if (y !== undefined) encode(results, y, o * m * inner, m * inner);
  }
  return last;
}

type Make<A> = new (length: number) => A;

function mapAxis<A extends Float32Array | Float64Array>(Make: Make<A>, map: Map<A>, x: A, y: A, job: Job): void {
  const { n, temperature } = job;
  if (job.inner === 1) {
    map(x, y, job.outer, n, temperature);
    return;
  }
  const block = new Make(n * blockOf(job));
  byColumns(x, y, job, n, block, block, (count) => map(block, block, count, n, temperature));
}

function reduceAxis<A extends Float32Array | Float64Array>(Make: Make<A>, reduce: Reduce<A>, x: A, z: A | undefined, job: Job): number {
  const { n, temperature } = job;
  if (job.inner === 1) return reduce(x, z, job.outer, n, temperature);
  const block = new Make(n * blockOf(job));
  const results = new Make(blockOf(job));
  return byColumns(x, z, job, 1, block, results, (count) => reduce(block, results, count, n, temperature)) as number;
}

function mapKind<K extends Kind>(map: Map<Float32Array>, map64: Map<Float64Array>, kind: K, x: Arrays[K], y: Arrays[K], job: Job): void {
  if (kind === "float32") mapAxis(Float32Array, map, x as Float32Array, y as Float32Array, job);
  else if (kind === "float64") mapAxis(Float64Array, map64, x as Float64Array, y as Float64Array, job);
  else bySlabs(x as Uint16Array, y as Uint16Array, job, job.n, (slab, results, one) => mapAxis(Float32Array, map, slab, results, one));
}

export const softmax: MapRows = (_, kind, x, y, job) => mapKind(rows32.softmax, rows64.softmax, kind, x, y, job);

export const logSoftmax: MapRows = (_, kind, x, y, job) => mapKind(rows32.logSoftmax, rows64.logSoftmax, kind, x, y, job);

export const logSumExp: ReduceRows = (_, kind, x, z, job) => {
  if (kind === "float32") return reduceAxis(Float32Array, rows32.logSumExp, x as Float32Array, z as Float32Array | undefined, job);
  if (kind === "float64") return reduceAxis(Float64Array, rows64.logSumExp, x as Float64Array, z as Float64Array | undefined, job);
  return bySlabs(x as Uint16Array, z as Uint16Array | undefined, job, 1, (slab, results, one) =>
    reduceAxis(Float32Array, rows32.logSumExp, slab, results, one),
  ) as number;
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
  if (request.modules !== undefined) throw new TypeError("wasmax: create of wasmax/js takes no modules");
  if (request.engine === "auto" || request.engine === "js") return openJs(request.memory);
  throw new Error(`wasmax: engine ${JSON.stringify(request.engine)} cannot run here`, {
    cause: new Error("wasmax/js has the JS engine alone"),
  });
}

export type _Complete = typeof import("./engine.js") extends Engine ? true : never;
