/** Excluded elements of rows that came out as NaN. */
import { type Arrays, type Job, type Kind, visible } from "../engine/job.js";
import { NEGATIVE_INFINITY } from "../math/half.js";

/** Whether an element is NaN. */
export function isNaNAt<K extends Kind>(kind: K, values: Arrays[K], i: number): boolean {
  const v = values[i] as number;
  return kind === "float16" ? (v & 0x7fff) > 0x7c00 : Number.isNaN(v);
}

/**
 * In rows that are NaN, excluded elements become `value`, 0 or −Infinity, instead. Such a row is NaN
 * throughout, unless it was multiplied by something infinite: then `every` row is looked at.
 */
export function restoreExcluded<K extends Kind>(
  kind: K,
  y: Arrays[K],
  job: Job,
  value: number,
  every = false,
): void {
  const { outer, n, inner, where } = job;
  if (where === undefined) return;
  const element = kind === "float16" && value !== 0 ? NEGATIVE_INFINITY : value;
  const flag = new Uint8Array(1);
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j++) {
      const first = o * n * inner + j;
      if (!every && !isNaNAt(kind, y, first)) continue;
      for (let i = 0, at = first; i < visible(job, o); i++, at += inner) {
        where.read(at, 1, flag, 0);
        if (flag[0] === 0) y[at] = element;
      }
    }
  }
}
