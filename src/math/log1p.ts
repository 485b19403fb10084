import { log } from "./log.js";

/**
 * ln(1 + w) for w in (−1, 0], within about 2 ULP however small w is: what 1 + w rounds away is small beside it in ln v / (v − 1), which is smooth (Hewlett-Packard's
 * rule).
 */
export function log1p(w: number): number {
  const v = 1 + w;
  return v === 1 ? w : log(v) * (w / (v - 1));
}
