/** The WebAssembly engine: every kind along every axis. Rows too short to gain, and columns too few, go to the JS engine. */
import type {
  Arrays,
  BackwardRows,
  Engine,
  Host,
  Job,
  Kind,
  MapRow,
  MapRows,
  ReduceRows,
  ResidualRows,
  WeightedRows,
} from "../engine/interface.js";
import * as js from "../js/engine.js";
import { logSoftmax as logSoftmaxOfRow, softmax as softmaxOfRow } from "../js/rows.js";
import { encode } from "../math/half.js";
import { type Backward, backward as backwardRows } from "./backward.js";
import * as columns from "./columnBlocks.js";
import type { Machine } from "./machine.js";
import * as residualRows from "./residuals.js";
import * as rows from "./rowStream.js";
import { Stored } from "./stored.js";
import { signedLogSumExp as rowsSignedLogSumExp } from "./weighted.js";

/** Rows shorter than this, and columns fewer, are faster in JS. */
const SHORT = 8;
const NARROW = 4;

/** Whether the kernels are there and have anything to gain. */
function suits(host: Host, { n, inner }: Job): boolean {
  return host.machine !== undefined && (inner === 1 ? n >= SHORT : inner >= NARROW);
}

function mapKind<K extends Kind>(
  ofRows: typeof rows.softmax,
  ofColumns: typeof columns.softmax,
  otherwise: MapRows,
  host: Host,
  kind: K,
  x: Arrays[K],
  y: Arrays[K],
  job: Job,
): void {
  if (suits(host, job))
    (job.inner === 1 ? ofRows : ofColumns)(new Stored(host, kind, x, job), new Stored(host, kind, y), job);
  else otherwise(host, kind, x, y, job);
}

export const softmax: MapRows = (host, kind, x, y, job) =>
  mapKind(rows.softmax, columns.softmax, js.softmax, host, kind, x, y, job);

export const logSoftmax: MapRows = (host, kind, x, y, job) =>
  mapKind(rows.logSoftmax, columns.logSoftmax, js.logSoftmax, host, kind, x, y, job);

export const softmaxRow: MapRow = (x, at, y, to, count, n, temperature, { machine }) => {
  if (machine === undefined || n < SHORT) softmaxOfRow(x, at, y, to, count, n, temperature);
  else rows.mapRow(machine as Machine, "softmax", x, y, n);
};

export const logSoftmaxRow: MapRow = (x, at, y, to, count, n, temperature, { machine }) => {
  if (machine === undefined || n < SHORT) logSoftmaxOfRow(x, at, y, to, count, n, temperature);
  else rows.mapRow(machine as Machine, "logSoftmax", x, y, n);
};

export const logSumExp: ReduceRows = (host, kind, x, z, job) => {
  if (!suits(host, job)) return js.logSumExp(host, kind, x, z, job);
  const results =
    kind === "float16" && z !== undefined
      ? new Float32Array(z.length)
      : (z as Float32Array | Float64Array | undefined);
  const of = job.inner === 1 ? rows.logSumExp : columns.logSumExp;
  const last = of(new Stored(host, kind, x, job), results, job);
  if (kind === "float16" && z !== undefined) encode(results as Float32Array, z as Uint16Array, 0, z.length);
  return last;
};

function backward<K extends Kind>(
  of: Backward,
  otherwise: BackwardRows,
  host: Host,
  kind: K,
  y: Arrays[K],
  dy: Arrays[K],
  dx: Arrays[K],
  job: Job,
): void {
  if (!suits(host, job)) otherwise(host, kind, y, dy, dx, job);
  else {
    const run = job.inner === 1 ? backwardRows : columns.backward;
    run(of, new Stored(host, kind, y), new Stored(host, kind, dy), new Stored(host, kind, dx), job);
  }
}

export const softmaxGrad: BackwardRows = (host, kind, y, dy, dx, job) =>
  backward("softmax", js.softmaxGrad, host, kind, y, dy, dx, job);

export const logSoftmaxGrad: BackwardRows = (host, kind, y, dy, dx, job) =>
  backward("logSoftmax", js.logSoftmaxGrad, host, kind, y, dy, dx, job);

export const residuals: ResidualRows = (host, kind, x, y, wanted, job) => {
  if (!suits(host, job)) js.residuals(host, kind, x, y, wanted, job);
  else {
    const of = job.inner === 1 ? residualRows.residuals : columns.residuals;
    of(new Stored(host, kind, x, job), y === undefined ? undefined : new Stored(host, kind, y), wanted, job);
  }
};

// Along a strided axis weighted sums go by JS: 0.3 KB for what is rarely asked for.
export const signedLogSumExp: WeightedRows = (host, kind, x, weights, results, job) => {
  if (job.inner > 1 || !suits(host, job)) js.signedLogSumExp(host, kind, x, weights, results, job);
  else rowsSignedLogSumExp(new Stored(host, kind, x, job), weights, results, job);
};

export const max: Engine["max"] = (host, kind, x) =>
  host.machine === undefined ? js.max(host, kind, x) : rows.streamMax(new Stored(host, kind, x), 0, x.length);

export const sumExp: Engine["sumExp"] = (host, kind, x, m) =>
  host.machine === undefined
    ? js.sumExp(host, kind, x, m)
    : rows.streamSum(new Stored(host, kind, x), 0, x.length, m, 1);

export const scaledExp: Engine["scaledExp"] = (host, kind, x, y, m, c) => {
  if (host.machine === undefined) js.scaledExp(host, kind, x, y, m, c);
  else rows.streamScaledExp(new Stored(host, kind, x), new Stored(host, kind, y), 0, x.length, m, 1, c);
};

export type _Complete = typeof import("./engine.js") extends Omit<Engine, "open"> ? true : never;
