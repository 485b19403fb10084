/** Sums of terms with signs, as the logarithm of their magnitude. */
import { log } from "./log.js";

type Floats = Float32Array | Float64Array;

/**
 * The sum of a row with maximum +Infinity or −Infinity: only infinite terms count, and their signs may
 * contradict each other.
 */
export function endlessSum(x: Floats, at: number, w: Floats, wAt: number, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const v = x[at + i] as number;
    if (v !== -Infinity) sum += v * Math.sign(w[wAt + i] as number);
  }
  return sum;
}

/** ln |sum · e^(max / temperature)|; not by way of ln 0, for max / temperature may be Infinity. */
export function logMagnitude(max: number, temperature: number, sum: number): number {
  return sum === 0 ? -Infinity : max / temperature + log(Math.abs(sum));
}
