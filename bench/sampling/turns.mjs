/**
 * Turns of a call whose time the random number decides, by way of the certificate: the mean over rows and
 * numbers that stay the same, of medians. The mean of a pass would have all that others do to the machine in
 * it, and a median over numbers no call whose certificate failed.
 */
import { spread, TURN_MS } from "../harness/rounds.mjs";

/** Numbers a row. */
const NUMBERS = 2;
const PASSES = 3;
/** Times of shorter calls are not told from the clock's. */
export const LEAST = 10_000;

let u = 0;
/** For the option `random`. */
export const given = () => u;

/** Returns a function that takes a turn and gives its nanoseconds a call. */
export function turnsOfMean(call, rows) {
  const pass = (took) => {
    for (let i = 0; i < rows.length * NUMBERS; i++) {
      u = ((i + 0.5) * 0.6180339887498949) % 1;
      const x = rows[i % rows.length];
      const start = performance.now();
      call(x);
      took[i].push(performance.now() - start);
    }
  };
  const none = () => Array.from({ length: rows.length * NUMBERS }, () => []);
  pass(none());
  return () => {
    const took = none();
    const end = performance.now() + TURN_MS;
    for (let i = 0; i < PASSES || performance.now() < end; i++) pass(took);
    return (took.reduce((sum, times) => sum + spread(times).median, 0) / took.length) * 1e6;
  };
}
