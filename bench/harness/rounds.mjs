/**
 * Measures contestants in turns.
 *
 * In every round each contestant runs for at least 20 ms, and each round starts with the next contestant, so
 * that a machine that slows down (heat, neighbours) slows all of them alike. Comparisons are made within a
 * round; medians and quartiles are over the rounds.
 */
import { Bench } from "tinybench";

/**
 * @typedef {{ name: string, run: () => unknown }} Contestant
 * @typedef {{ median: number, q1: number, q3: number, rounds: number[] }} Spread
 * @typedef {{ name: string, nsPerElement: Spread, timesFaster: Spread }} Result
 *   `timesFaster` compares with the baseline.
 */

/** The default. Quartiles of fewer rounds say little: fewer are for a quick look. */
export const ROUNDS = 15;
export const TURN_MS = 20;
/**
 * Two looks at the clock cost about 0.1 µs, as much as a softmax of 10 elements. The call is repeated until
 * they are a five-hundredth of an iteration.
 */
export const ITERATION_MS = 0.05;

/**
 * @param {Contestant["run"]} run
 * @param {number} repeat
 */
export function repeated(run, repeat) {
  if (repeat === 1) return run;
  return () => {
    for (let i = 0; i < repeat; i++) run();
  };
}

/**
 * The median milliseconds of one iteration, in a turn of at least `TURN_MS`. The median, because a pause in
 * one iteration is not the contestant's.
 */
export function turn(iteration) {
  // One iteration is enough where it takes longer than the turn; tinybench's default is 64.
  const bench = new Bench({ time: TURN_MS, iterations: 1, warmup: false, throws: true });
  // Without `async` tinybench would call once more to find out.
  bench.add("turn", iteration, { async: false });
  bench.runSync();
  return bench.tasks[0].result.latency.p50;
}

/**
 * Returns how many calls fill an iteration.
 *
 * @param {Contestant} contestant
 */
export function fill({ run }) {
  // Warm up first: unoptimised code would be repeated too seldom.
  turn(run);
  for (let repeat = 1; ; repeat *= 2) if (turn(repeated(run, repeat)) >= ITERATION_MS) return repeat;
}

/** Returns a function that takes a turn and returns its nanoseconds an element. */
export function turnsOf(contestant, elements) {
  const repeat = fill(contestant);
  const iteration = repeated(contestant.run, repeat);
  const perElement = 1e6 / (repeat * elements);
  return () => turn(iteration) * perElement;
}

/**
 * @param {number[]} rounds
 * @returns {Spread}
 */
export function spread(rounds) {
  const sorted = [...rounds].sort((a, b) => a - b);
  const quantile = (q) => {
    const at = q * (sorted.length - 1);
    const below = sorted[Math.floor(at)];
    return below + (at % 1) * (sorted[Math.ceil(at)] - below);
  };
  return { median: quantile(0.5), q1: quantile(0.25), q3: quantile(0.75), rounds };
}

/**
 * @param {Contestant[]} contestants
 * @param {{ elements: number, baseline: string, rounds?: number }} options `elements` of one call; `baseline`
 *   names the contestant to compare with.
 * @returns {Result[]}
 */
export function measure(contestants, { elements, baseline, rounds = ROUNDS }) {
  const entries = contestants.map((c) => ({
    name: c.name,
    turn: turnsOf(c, elements),
    ns: /** @type {number[]} */ ([]),
  }));
  // Round −1 warms up and does not count: what a contestant does to shared code (types, inlining) shows
  // once all have run.
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < entries.length; i++) {
      const e = entries[(round + 1 + i) % entries.length];
      const ns = e.turn();
      if (round >= 0) e.ns.push(ns);
    }
  }
  const base = entries.find((e) => e.name === baseline);
  if (!base) throw new Error(`no contestant is called ${baseline}`);
  return entries.map((e) => ({
    name: e.name,
    nsPerElement: spread(e.ns),
    timesFaster: spread(e.ns.map((ns, i) => base.ns[i] / ns)),
  }));
}
