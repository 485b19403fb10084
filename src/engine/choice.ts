/**
 * The choice of engine, made here only: which one a host gets, and so whether a job goes to kernels or to JS.
 */
import * as js from "../js/engine.js";
import { openJs } from "../js/open.js";
import { FAMILY } from "../wasm/abi.js";
import * as wasm from "../wasm/engine.js";
import { openWasm } from "../wasm/machine.js";
import type { Modules } from "../wasm/modules.js";
import { fastest } from "./fastest.js";
import type {
  BackwardRows,
  Engine,
  Host,
  MapRow,
  MapRows,
  ReduceRows,
  Request,
  ResidualRows,
  WeightedRows,
} from "./interface.js";

/** Opens the fastest engine that runs here, or the one asked for. */
export function openFastest(request: Request, platform: Modules): Host {
  return fastest<Host>(request, platform, FAMILY, openJs, openWasm);
}

export const softmax: MapRows = (host, kind, x, y, job) =>
  (host.machine !== undefined ? wasm.softmax : js.softmax)(host, kind, x, y, job);

export const logSoftmax: MapRows = (host, kind, x, y, job) =>
  (host.machine !== undefined ? wasm.logSoftmax : js.logSoftmax)(host, kind, x, y, job);

export const softmaxRow: MapRow = (host, x, y, n) => {
  if (host.machine === undefined) js.softmaxRow(host, x, y, n);
  else wasm.softmaxRow(host, x, y, n);
};

export const logSoftmaxRow: MapRow = (host, x, y, n) => {
  if (host.machine === undefined) js.logSoftmaxRow(host, x, y, n);
  else wasm.logSoftmaxRow(host, x, y, n);
};

export const logSumExp: ReduceRows = (host, kind, x, z, job) =>
  (host.machine !== undefined ? wasm.logSumExp : js.logSumExp)(host, kind, x, z, job);

// Weighted sums along a strided axis go to JS: 0.3 KB for what is rarely asked for.
export const signedLogSumExp: WeightedRows = (host, kind, x, weights, sums, job) =>
  (host.machine !== undefined && job.inner === 1 ? wasm.signedLogSumExp : js.signedLogSumExp)(
    host,
    kind,
    x,
    weights,
    sums,
    job,
  );

export const softmaxGrad: BackwardRows = (host, kind, y, dy, dx, job) =>
  (host.machine !== undefined ? wasm.softmaxGrad : js.softmaxGrad)(host, kind, y, dy, dx, job);

export const logSoftmaxGrad: BackwardRows = (host, kind, y, dy, dx, job) =>
  (host.machine !== undefined ? wasm.logSoftmaxGrad : js.logSoftmaxGrad)(host, kind, y, dy, dx, job);

export const residuals: ResidualRows = (host, kind, x, y, wanted, job) =>
  (host.machine !== undefined ? wasm.residuals : js.residuals)(host, kind, x, y, wanted, job);

export const max: Engine["max"] = (host, kind, x, n) =>
  (host.machine === undefined ? js.max : wasm.max)(host, kind, x, n);

export const sumExp: Engine["sumExp"] = (host, kind, x, n, m) =>
  (host.machine === undefined ? js.sumExp : wasm.sumExp)(host, kind, x, n, m);

export const scaledExp: Engine["scaledExp"] = (host, kind, x, y, n, m, c) =>
  (host.machine === undefined ? js.scaledExp : wasm.scaledExp)(host, kind, x, y, n, m, c);

export type _Complete = typeof import("./choice.js") extends Engine ? true : never;
