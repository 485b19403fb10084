import { log } from "./log.js";

/**
 * ln(1 + w) for w > −1, within about 2 ULP however small w is (Hewlett-Packard's rule): rounding
 * 1 + w to v hardly changes ln v / (v − 1), which is smooth.
 */
export function log1p(w: number): number {
  const v = 1 + w;
  return v === 1 ? w : log(v) * (w / (v - 1));
}
