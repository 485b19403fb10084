/** A chunk of a row whose others are elsewhere: its maximum and sum, and its share of the whole. */
import type { Engine } from "../engine/interface.js";
import type { Arrays, Floats, Kind } from "../engine/job.js";
import { decode, encode } from "../math/half.js";
import * as rows32 from "./rows.js";
import * as rows64 from "./rows64.js";

function decoded<K extends Kind>(kind: K, x: Arrays[K], n: number): Floats {
  if (kind !== "float16") return x as Floats;
  const y = new Float32Array(n);
  decode(x as Uint16Array, 0, n, y);
  return y;
}

const maxOf = (kind: Kind) => (kind === "float64" ? rows64.max : rows32.max) as typeof rows64.max;
const sumOf = (kind: Kind) => (kind === "float64" ? rows64.sumExp : rows32.sumExp) as typeof rows64.sumExp;

export const max: Engine["max"] = (_, kind, x, n) => maxOf(kind)(decoded(kind, x, n) as Float64Array, 0, n);

export const sumExp: Engine["sumExp"] = (_, kind, x, n, m) =>
  sumOf(kind)(decoded(kind, x, n) as Float64Array, 0, n, m, 1);

export const scaledExp: Engine["scaledExp"] = (_, kind, x, y, n, m, c) => {
  const result = kind === "float16" ? new Float32Array(n) : (y as Floats);
  const expSum = (kind === "float64" ? rows64.expSum : rows32.expSum) as typeof rows64.expSum;
  expSum(decoded(kind, x, n) as Float64Array, 0, result as Float64Array, 0, n, m, 1);
  for (let i = 0; i < n; i++) result[i] = (result[i] as number) * c;
  if (kind === "float16") encode(result as Float32Array, y as Uint16Array, 0, n);
};
