/** The element of a row at its target: a gather, which no engine does faster than a loop. */
import type { Arrays, Extent, Kind } from "../engine/job.js";
import { decode } from "../math/half.js";

/** What `count` rows of x from `row` on have at their targets, to into[row] and on; 0 for a negative one. */
export function gatherTargets<K extends Kind>(
  kind: K,
  x: Arrays[K],
  targets: Int32Array,
  { n, inner }: Extent,
  row: number,
  count: number,
  into: Float64Array,
): void {
  if (inner === 1 && kind !== "float16") {
    for (let r = row; r < row + count; r++) {
      const t = targets[r] as number;
      into[r] = t < 0 ? 0 : (x[r * n + t] as number);
    }
    return;
  }
  const half = new Float32Array(1);
  for (let r = row; r < row + count; r++) {
    const t = targets[r] as number;
    const slab = Math.floor(r / inner);
    const i = (slab * n + t) * inner + r - slab * inner;
    if (t < 0) into[r] = 0;
    else if (kind !== "float16") into[r] = x[i] as number;
    else {
      decode(x as Uint16Array, i, 1, half);
      into[r] = half[0] as number;
    }
  }
}
