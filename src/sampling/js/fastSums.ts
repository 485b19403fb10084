/**
 * Sums of e^((x − m)·r) that are nearly those of weights.ts, in a fifth of their time: by the table and the
 * polynomial of src/math/exp.ts, in float64. src/sampling/certificate.ts says when they decide on a token all
 * the same. Twin: assembly/sampling/fastSums.ts.
 */
import { stepTable } from "../../math/exp.js";
import { leastOf } from "../engine/rows.js";
import type { Arrays } from "./arrays.js";

/** 32 / ln 2, and ln 2 / 32. */
const SCALE = 46.16624130844683;
const STEP = 0.02166084939249829;

/** Their sums over each 1,024, to `blocks`; returns the total. */
export function fastSums(this: Arrays, n: number, m: number, r: number): number {
  const { x, blocks } = this;
  const least = leastOf(m, r);
  const table = stepTable();
  let total = 0;
  for (let i = 0, b = 0; i < n; b++) {
    let sum = 0;
    for (const end = Math.min(i + 1024, n); i < end; i++) {
      const v = x[i] as number;
      if (v < least) continue;
      const z = (v - m) * r;
      const k = (z * SCALE + 4800.5) | 0;
      const d = z - (k - 4800) * STEP;
      sum += (table[k] as number) * (1 + d * (1 + d * (0.5 + d * 0.16666666666666666)));
    }
    blocks[b] = sum;
    total += sum;
  }
  return total;
}
