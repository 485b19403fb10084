/**
 * Takes turns as ../harness/rounds.mjs does, with contestants that must be awaited or that time themselves.
 */
import { Bench } from "tinybench";
import { fill, ITERATION_MS, repeated, spread, TURN_MS, turn } from "../harness/rounds.mjs";

/**
 * @typedef {import("../harness/rounds.mjs").Spread} Spread
 * @typedef {object} Contestant
 * @property {string} name
 * @property {string | null} package The package it belongs to; `versions` in the results has its version.
 * @property {string} [note]
 * @property {() => unknown} [run] One call.
 * @property {() => Promise<unknown>} [awaited] One call that returns a promise.
 * @property {(ms: number) => Promise<number>} [timed] Nanoseconds a call, timed elsewhere for at least `ms`.
 * @property {() => unknown} [result] The result of a call, if the call itself does not return it.
 * @property {boolean} [noResult] True if it computes nothing that could be right or wrong.
 * @property {() => unknown} [dispose]
 * @property {string} [reason] Why it does not take part after all.
 */

/** @param {() => Promise<unknown>} call @param {number} repeat */
function repeatedAwaited(call, repeat) {
  if (repeat === 1) return call;
  return async () => {
    for (let i = 0; i < repeat; i++) await call();
  };
}

/** @param {() => Promise<unknown>} iteration */
async function turnAwaited(iteration) {
  const bench = new Bench({ time: TURN_MS, iterations: 1, warmup: false, throws: true });
  bench.add("turn", iteration, { async: true });
  await bench.run();
  return bench.tasks[0].result.latency.p50;
}

/** @param {() => Promise<unknown>} call */
async function fillAwaited(call) {
  await turnAwaited(call);
  for (let repeat = 1; ; repeat *= 2)
    if ((await turnAwaited(repeatedAwaited(call, repeat))) >= ITERATION_MS) return repeat;
}

/**
 * Returns a function that takes a turn and gives nanoseconds a call. A synchronous contestant has no promise
 * in its loop.
 *
 * @param {Contestant} contestant
 * @returns {Promise<() => number | Promise<number>>}
 */
async function turnsOf({ name, run, awaited, timed }) {
  if (timed) return () => timed(TURN_MS);
  if (awaited) {
    const repeat = await fillAwaited(awaited);
    const iteration = repeatedAwaited(awaited, repeat);
    return async () => ((await turnAwaited(iteration)) * 1e6) / repeat;
  }
  if (!run) throw new Error(`${name} has nothing to run`);
  const repeat = fill({ name, run });
  const iteration = repeated(run, repeat);
  return () => (turn(iteration) * 1e6) / repeat;
}

/**
 * The nanoseconds a call of each contestant, round by round.
 *
 * @param {Contestant[]} contestants
 * @param {number} rounds
 */
export async function takeTurns(contestants, rounds) {
  const turns = [];
  for (const c of contestants) turns.push(await turnsOf(c));
  const ns = contestants.map(() => /** @type {number[]} */ ([]));
  // As in ../harness/rounds.mjs, round −1 warms up and does not count.
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < turns.length; i++) {
      const at = (round + 1 + i) % turns.length;
      const took = await turns[at]();
      if (round >= 0) ns[at].push(took);
    }
  }
  return ns.map(spread);
}

/**
 * The quotient of two spreads, round by round.
 * @param {Spread} a
 * @param {Spread} b
 */
export const ratio = (a, b) => spread(a.rounds.map((v, i) => v / b.rounds[i]));

/**
 * The fastest of several in each round: "the better of two" is whichever was faster in that round.
 * @param {Spread[]} all
 */
export const fastest = (all) => spread(all[0].rounds.map((_, i) => Math.min(...all.map((s) => s.rounds[i]))));
