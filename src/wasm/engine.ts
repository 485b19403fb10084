/**
 * The WebAssembly engine: contiguous rows through rowStream.ts, strided axes through columnStream.ts, every
 * kind.
 */
import type {
  BackwardRows,
  Engine,
  MapRow,
  MapRows,
  ReduceRows,
  ResidualRows,
  WeightedRows,
} from "../engine/interface.js";
import { encode } from "../math/half.js";
import { restoreExcluded } from "../rows/excluded.js";
import { backward } from "./backward.js";
import * as columns from "./columnStream.js";
import type { Machine } from "./machine.js";
import { residuals as rowResiduals } from "./residuals.js";
import * as rows from "./rowStream.js";
import { Stored } from "./stored.js";
import { signedLogSumExp as weightedRows } from "./weighted.js";

export const softmax: MapRows = (host, kind, x, y, job) => {
  const of = job.inner === 1 ? rows.softmax : columns.softmax;
  of(new Stored(host, kind, x, job), new Stored(host, kind, y), job);
  restoreExcluded(kind, y, job, 0);
};

export const logSoftmax: MapRows = (host, kind, x, y, job) => {
  const of = job.inner === 1 ? rows.logSoftmax : columns.logSoftmax;
  of(new Stored(host, kind, x, job), new Stored(host, kind, y), job);
  restoreExcluded(kind, y, job, -Infinity);
};

export const softmaxRow: MapRow = ({ machine }, x, y, n) => {
  if (n === 1) y[0] = (x[0] as number) - (x[0] as number) + 1;
  else rows.mapRow(machine as Machine, "softmax", x, y, n);
};

export const logSoftmaxRow: MapRow = ({ machine }, x, y, n) => {
  if (n === 1) y[0] = (x[0] as number) - (x[0] as number);
  else rows.mapRow(machine as Machine, "logSoftmax", x, y, n);
};

export const logSumExp: ReduceRows = (host, kind, x, z, job) => {
  const half = kind === "float16" && z !== undefined;
  const count = job.outer * job.inner;
  const results = half ? new Float32Array(count) : (z as Float32Array | Float64Array | undefined);
  const of = job.inner === 1 ? rows.logSumExp : columns.logSumExp;
  const last = of(new Stored(host, kind, x, job), results, job);
  if (half) encode(results as Float32Array, z as Uint16Array, 0, count);
  return last;
};

/** Contiguous rows only: the choice sends strided axes to JS. */
export const signedLogSumExp: WeightedRows = (host, kind, x, weights, sums, job) =>
  weightedRows(new Stored(host, kind, x, job), weights, sums, job);

export const softmaxGrad: BackwardRows = (host, kind, y, dy, dx, job) => {
  const of = job.inner === 1 ? backward : columns.backward;
  of("softmax", new Stored(host, kind, y), new Stored(host, kind, dy), new Stored(host, kind, dx), job);
};

export const logSoftmaxGrad: BackwardRows = (host, kind, y, dy, dx, job) => {
  const of = job.inner === 1 ? backward : columns.backward;
  of("logSoftmax", new Stored(host, kind, y), new Stored(host, kind, dy), new Stored(host, kind, dx), job);
};

export const residuals: ResidualRows = (host, kind, x, y, wanted, job) => {
  const of = job.inner === 1 ? rowResiduals : columns.residuals;
  of(new Stored(host, kind, x, job), y === undefined ? undefined : new Stored(host, kind, y), wanted, job);
  if (y !== undefined && job.where !== undefined) {
    restoreExcluded(kind, y, job, 0, !wanted.isFinite());
  }
};

export const max: Engine["max"] = (host, kind, x, n) => rows.streamMax(new Stored(host, kind, x), 0, n);

export const sumExp: Engine["sumExp"] = (host, kind, x, n, m) =>
  rows.streamSum(new Stored(host, kind, x), 0, n, m, 1);

export const scaledExp: Engine["scaledExp"] = (host, kind, x, y, n, m, c) =>
  rows.streamScaledExp(new Stored(host, kind, x), new Stored(host, kind, y), 0, n, m, 1, c);

export type _Complete = typeof import("./engine.js") extends Engine ? true : never;
