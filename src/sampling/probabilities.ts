/** Distributions as arrays: weights over their sum. */
import type { Arrays, Kind } from "../engine/job.js";
import { fill } from "../intrinsics/typedArrays.js";
import { encode } from "../math/half.js";
import { ALL, type Distribution, LIST } from "./distribution.js";
import { placeOf } from "./engine/keys.js";
import type { Rows } from "./engine/rows.js";

/** Weights of a distribution over n elements, to `into`, 0 where one is excluded; returns their sum. */
export function weightsOf(d: Distribution, n: number, into: Float32Array): number {
  const { rows, m, r } = d;
  if (d.mode === ALL) d.total = rows.weights(0, n, m, r);
  const { keys, w } = rows;
  if (d.mode === LIST) {
    fill(into, 0, 0, n);
    for (let i = 0; i < d.count; i++) {
      const place = placeOf(keys[i] as number);
      into[place] = w[place] as number;
    }
  } else for (let i = 0; i < n; i++) into[i] = w[i] as number;
  return d.total;
}

/** The logits' place serves where the result is of another kind: they are not needed any more. */
function roomFor(rows: Rows, kind: Kind, values: Arrays[Kind]): Float32Array | Float64Array {
  return kind === "float16" ? rows.x : (values as Float32Array | Float64Array);
}

/** Puts the probabilities of n elements into `values`, from `to` on. */
export function spread(d: Distribution, kind: Kind, values: Arrays[Kind], to: number, n: number): void {
  const { rows, m, r } = d;
  if (d.mode === ALL) d.total = rows.weights(0, n, m, r);
  const { total } = d;
  const { keys, w } = rows;
  const y = roomFor(rows, kind, values);
  const from = kind === "float16" ? 0 : to;
  if (d.mode === LIST) {
    fill(y, 0, from, from + n);
    for (let i = 0; i < d.count; i++) {
      const place = placeOf(keys[i] as number);
      y[from + place] = (w[place] as number) / total;
    }
  } else for (let i = 0; i < n; i++) y[from + i] = (w[i] as number) / total;
  if (kind === "float16") encode(y, values as Uint16Array, to, n);
}

/** Puts 1 at one place, and 0 elsewhere. */
export function oneHot(
  rows: Rows,
  kind: Kind,
  values: Arrays[Kind],
  to: number,
  n: number,
  place: number,
): void {
  const y = roomFor(rows, kind, values);
  const from = kind === "float16" ? 0 : to;
  fill(y, 0, from, from + n);
  y[from + place] = 1;
  if (kind === "float16") encode(y, values as Uint16Array, to, n);
}
