/** Queries, keys and values that were drawn: nearly normal, the same in every run. */
import { createRandom } from "../shared/random.mjs";

/** Scores then have a standard deviation of about 2.25: a query looks far more at some keys than others. */
const SPREAD = 1.5;

export function draw(x, seed, spread = SPREAD) {
  const random = createRandom(seed);
  for (let i = 0; i < x.length; i++) x[i] = spread * random.normal();
  return x;
}
