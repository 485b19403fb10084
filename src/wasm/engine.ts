/** The WebAssembly engine: float32, and float16 through it. Other kinds, and rows too short to gain, go to the JS engine. */
import type { Arrays, Engine, Host, Job, Kind, MapRows, ReduceRows } from "../engine.js";
import * as js from "../js/engine.js";
import * as columns from "./columns.js";
import type { Machine } from "./machine.js";
import * as rows from "./rows.js";

/** Rows shorter than this, and columns fewer, are faster in JS. */
const SHORT = 8;
const NARROW = 4;

/** Whether the kernels have anything to gain. */
function suits(kind: Kind, { n, inner }: Job): boolean {
  return kind !== "float64" && (inner === 1 ? n >= SHORT : inner >= NARROW);
}

type RowsMap = typeof rows.softmax;
type ColumnsMap = typeof columns.softmax;

function mapKind<K extends Kind>(
  ofRows: RowsMap,
  ofColumns: ColumnsMap,
  otherwise: MapRows,
  host: Host,
  kind: K,
  x: Arrays[K],
  y: Arrays[K],
  job: Job,
): void {
  const machine = host.machine as Machine | undefined;
  if (machine === undefined || !suits(kind, job)) otherwise(host, kind, x, y, job);
  else if (kind === "float16") js.bySlabs(x as Uint16Array, y as Uint16Array, job, job.n, run);
  else run(x as Float32Array, y as Float32Array, job);

  function run(a: Float32Array, b: Float32Array, { outer, n, inner, temperature }: Job): void {
    if (inner === 1) ofRows(host, machine as Machine, a, b, outer, n, temperature);
    else ofColumns(host, machine as Machine, a, b, { outer, n, inner, temperature });
  }
}

export const softmax: MapRows = (host, kind, x, y, job) => mapKind(rows.softmax, columns.softmax, js.softmax, host, kind, x, y, job);

export const logSoftmax: MapRows = (host, kind, x, y, job) => mapKind(rows.logSoftmax, columns.logSoftmax, js.logSoftmax, host, kind, x, y, job);

export const logSumExp: ReduceRows = (host, kind, x, z, job) => {
  const machine = host.machine as Machine | undefined;
  if (machine === undefined || !suits(kind, job)) return js.logSumExp(host, kind, x, z, job);
  const run = (a: Float32Array, b: Float32Array | undefined, one: Job) =>
    one.inner === 1 ? rows.logSumExp(host, machine, a, b, one.outer, one.n, one.temperature) : columns.logSumExp(host, machine, a, b, one);
  if (kind === "float16") return js.bySlabs(x as Uint16Array, z as Uint16Array | undefined, job, 1, run) as number;
  return run(x as Float32Array, z as Float32Array | undefined, job);
};

export type _Complete = typeof import("./engine.js") extends Omit<Engine, "open"> ? true : never;
