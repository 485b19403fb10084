/**
 * The pure-JS engine: by kind to rows.ts (float32 and, through it, float16) or rows64.ts (float64); rows that
 * are not contiguous floats as they stand, through the blocks of rows/.
 */
import type { Engine, MapRow, MapRows, ReduceRows } from "../engine/interface.js";
import { type Arrays, adjusted, type Floats, type Job, type Kind, visible } from "../engine/job.js";
import { byBlocks, floats, mostOf, store, storeEach } from "../rows/blocks.js";
import { restoreExcluded } from "../rows/excluded.js";
import { loadAdjusted } from "./adjusted.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

export { logSoftmaxGrad, softmaxGrad } from "./backward.js";
export { max, scaledExp, sumExp } from "./chunks.js";
export { residuals } from "./residuals.js";
export { signedLogSumExp } from "./weighted.js";

type Map<A> = (x: A, at: number, y: A, to: number, rows: number, n: number, temperature: number) => void;
type Reduce<A> = (
  x: A,
  at: number,
  z: A | undefined,
  to: number,
  rows: number,
  n: number,
  temperature: number,
) => number;

/** Whether the rows of x are contiguous floats as they stand. */
function plain(kind: Kind, job: Job): boolean {
  return kind !== "float16" && job.inner === 1 && !adjusted(job);
}

/** `count` contiguous rows from row `row` of the job on; causally masked elements become `outside`. */
function mapRows(
  map: Map<Floats>,
  x: Floats,
  y: Floats,
  row: number,
  count: number,
  job: Job,
  outside: number,
): void {
  const { n, temperature } = job;
  if (job.queries === 0) {
    map(x, 0, y, 0, count, n, temperature);
    return;
  }
  for (let r = 0, at = 0; r < count; r++, at += n) {
    const m = visible(job, row + r);
    map(x, at, y, at, 1, m, temperature);
    for (let i = at + m; i < at + n; i++) y[i] = outside;
  }
}

function mapKind<K extends Kind>(
  of32: Map<Float32Array>,
  of64: Map<Float64Array>,
  outside: number,
  kind: K,
  x: Arrays[K],
  y: Arrays[K],
  job: Job,
): void {
  const map = (kind === "float64" ? of64 : of32) as Map<Floats>;
  if (plain(kind, job)) {
    mapRows(map, x as Floats, y as Floats, 0, job.outer, job, outside);
    return;
  }
  const block = floats(kind, mostOf(job) * job.n);
  byBlocks(job, (part) => {
    loadAdjusted(kind, x, job, part, block);
    mapRows(map, block, block, part.row, part.count, job, outside);
    store(kind, block, y, job, part);
  });
  restoreExcluded(kind, y, job, outside);
}

function reduceRows(
  reduce: Reduce<Floats>,
  x: Floats,
  z: Floats | undefined,
  row: number,
  count: number,
  job: Job,
): number {
  const { n, temperature } = job;
  if (job.queries === 0) return reduce(x, 0, z, 0, count, n, temperature);
  let last = -Infinity;
  for (let r = 0; r < count; r++) last = reduce(x, r * n, z, r, 1, visible(job, row + r), temperature);
  return last;
}

export const softmax: MapRows = (_, kind, x, y, job) =>
  mapKind(rows32.softmax, rows64.softmax, 0, kind, x, y, job);

export const logSoftmax: MapRows = (_, kind, x, y, job) =>
  mapKind(rows32.logSoftmax, rows64.logSoftmax, -Infinity, kind, x, y, job);

export const logSumExp: ReduceRows = (_, kind, x, z, job) => {
  const reduce = (kind === "float64" ? rows64.logSumExp : rows32.logSumExp) as Reduce<Floats>;
  if (plain(kind, job)) return reduceRows(reduce, x as Floats, z as Floats | undefined, 0, job.outer, job);
  const block = floats(kind, mostOf(job) * job.n);
  const results = floats(kind, mostOf(job));
  let last = -Infinity;
  byBlocks(job, (part) => {
    loadAdjusted(kind, x, job, part, block);
    last = reduceRows(reduce, block, results, part.row, part.count, job);
    if (z !== undefined) storeEach(kind, results, z, part);
  });
  return last;
};

export const softmaxRow: MapRow = (_, x, y, n) => rows32.softmax(x, 0, y, 0, 1, n, 1);

export const logSoftmaxRow: MapRow = (_, x, y, n) => rows32.logSoftmax(x, 0, y, 0, 1, n, 1);

export type _Complete = typeof import("./engine.js") extends Engine ? true : never;
