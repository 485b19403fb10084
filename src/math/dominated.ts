/**
 * ln Σ e^z of a float64 row that one logit dominates, as ln(1 + w): w is the sum of all terms but the largest,
 * which is 1. Rounding 1 + w to float64 would leave no digit of a small w, which may be the whole result: a
 * log-sum-exp of logits with a maximum of 0, a cross-entropy at the class that is all but certain.
 *
 * So the row is gone through again: what x − max rounds away goes into each term to first order,
 * e^(z + c) = e^z + c·e^z, and the sum is compensated (Knuth's two-sum). Within 5 ULP, where x is rounded no
 * further (a temperature other than a power of two rounds z).
 */
import { expSum64 } from "./exp64.js";
import { log1p } from "./log1p.js";
import { prescale } from "./temperature.js";

/** Whether e^z of all others together is below 2⁻⁹. */
export function isDominated(sum: number): boolean {
  return sum < 1.001953125;
}

/** Whether, besides, the result is not far from 0: `top`, max / T, hides no digit of ln Σ e^z beyond 2⁻⁸. */
export function isTiny(sum: number, top: number): boolean {
  return sum < 1.001953125 && Math.abs(top) < 0.00390625;
}

/** Most elements at a time. */
const MOST = 64;
let room: Float64Array | undefined;

/** Sum of the terms so far, and what its additions round away. */
export type Others = [sum: number, lost: number];

/** Adds e^((x − max) / temperature) of `count` elements, `step` apart from x[at] on, but for the maximum. */
export function addOthers(
  others: Others,
  x: Float64Array,
  at: number,
  count: number,
  step: number,
  max: number,
  temperature: number,
): void {
  // z, e^z and c.
  room ??= new Float64Array(3 * MOST);
  let [sum, lost] = others;
  // A difference beyond float64 may be few temperatures wide.
  const a = prescale(max, temperature);
  const top = max * a;
  const t = temperature * a;
  for (let from = 0; from < count; from += MOST) {
    const m = Math.min(MOST, count - from);
    for (let i = 0; i < m; i++) {
      const v = (x[at + (from + i) * step] as number) * a;
      const z = v - top;
      const back = z - v;
      room[i] = z;
      room[2 * MOST + i] = (v - (z - back) - (top + back)) / t;
    }
    expSum64(room, 0, room, MOST, m, 0, t);
    for (let i = 0; i < m; i++) {
      const e = room[MOST + i] as number;
      // The maximum; and a z of −Infinity, whose c is NaN.
      if (room[i] === 0 || e === 0) continue;
      const term = e + e * (room[2 * MOST + i] as number);
      const next = sum + term;
      const rest = next - sum;
      lost += sum - (next - rest) + (term - rest);
      sum = next;
    }
  }
  others[0] = sum;
  others[1] = lost;
}

/** ln Σ e^z of the row whose others those are. */
export function logOf([sum, lost]: Others): number {
  return log1p(sum + lost);
}

/** ln Σ e^((x − max) / temperature) of a row of n elements, `step` apart from x[at] on. */
export function dominatedLog(
  x: Float64Array,
  at: number,
  n: number,
  step: number,
  max: number,
  temperature: number,
): number {
  const others: Others = [0, 0];
  addOthers(others, x, at, n, step, max, temperature);
  return logOf(others);
}
