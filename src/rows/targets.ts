/** The element of each row at its target: a gather, which no engine does faster than a loop. */
import type { TargetRows } from "../engine/interface.js";
import { decode } from "../math/half.js";

export const atTargets: TargetRows = (_, kind, x, targets, into, { n, inner }) => {
  const half = new Float32Array(1);
  for (let r = 0; r < targets.length; r++) {
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
};
