/** float32 numbers in [0, 1] to binary16, the nearest, ties to even: by a search among all that there are. */
import { fromHalf } from "../numbers.mjs";

/** 0 … 1, as bits in rising order. */
const ALL = Float64Array.from({ length: 0x3c01 }, (_, h) => fromHalf(h));

function nearest(v) {
  let [low, high] = [0, 0x3c00];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ALL[middle] <= v) low = middle;
    else high = middle;
  }
  if (v === ALL[high]) return high;
  const [below, above] = [v - ALL[low], ALL[high] - v];
  return below < above || (below === above && low % 2 === 0) ? low : high;
}

/** As bits, or as numbers of a Float16Array. */
export const encode = (kind, values) => values.map((v) => (kind === "bits" ? nearest(v) : ALL[nearest(v)]));
