/** From the logits at work, changed and masked, to a token. */
import { drawFrom } from "./draw.js";
import type { Settings } from "./settings.js";
import type { Work } from "./work.js";

/** The token of n logits, whose largest is m, for a random number u. */
export function tokenOf(
  { rows, distribution }: Work,
  n: number,
  m: number,
  s: Settings,
  temperatureLast: boolean,
  u: number,
): number {
  if (s.temperature === 0) return rows.first(n, m);
  distribution.filter(n, m, s, temperatureLast);
  return drawFrom(distribution, n, u);
}
