/** One function of one shape: the error of every contestant, then its time. */
import { turn } from "../harness/rounds.mjs";
import { exact, largestError } from "./exact.mjs";
import { LOOP, loops } from "./loops.mjs";
import { problem, sizes } from "./problems.mjs";
import { ratio, takeTurns } from "./rounds.mjs";

/** @param {import("../harness/rounds.mjs").Spread} s @param {number} by */
const divided = (s, by) => ({
  median: s.median / by,
  q1: s.q1 / by,
  q3: s.q3 / by,
  rounds: s.rounds.map((v) => v / by),
});

/** @param {import("./rounds.mjs").Contestant[]} contestants @param {import("./problems.mjs").Problem} p */
async function errors(contestants, p) {
  const want = exact(p);
  const ulps = [];
  for (const { name, run, awaited, result = run ?? awaited } of contestants) {
    // Cleared, because the last contestant's result would pass as that of one that writes nothing.
    p.out.fill(NaN);
    ulps.push(largestError(name, await result(), want));
  }
  return ulps;
}

/**
 * Warms up on a small problem: a few calls of 16 million elements are too few for V8 to optimise what they
 * run. Alone, the JS engine took 10 ns/element there, after others 5.
 *
 * @typedef {import("./problems.mjs").Problem} Problem
 * @typedef {import("./rounds.mjs").Contestant} Contestant
 * @param {{ contestants: (p: Problem) => Contestant[] }} wasmax
 * @param {import("./problems.mjs").Name} name
 */
export function warmUp(wasmax, name) {
  const p = problem(name, sizes.get("1x1000"));
  for (const { run } of [...wasmax.contestants(p), ...loops(p)]) turn(run);
}

/**
 * @param {{ contestants: (p: import("./problems.mjs").Problem) => any }[]} peers The first is wasmax.
 * @param {import("./problems.mjs").Name} name
 * @param {import("./problems.mjs").Size} size
 * @param {number} rounds
 */
export async function measureGroup(peers, name, size, rounds) {
  const p = problem(name, size);
  const all = [];
  for (const peer of peers) all.push(...(await peer.contestants(p)));
  const skipped = all.filter((c) => c.reason !== undefined).map((c) => ({ peer: c.name, reason: c.reason }));
  const contestants = [...all.filter((c) => c.reason === undefined), ...loops(p)];
  // A contestant that is only timed computes no softmax.
  const racing = contestants.filter((c) => !c.noResult);
  const ulps = await errors(racing, p);
  const times = await takeTurns(contestants, rounds);
  for (const c of contestants) await c.dispose?.();
  const loop = times[contestants.findIndex((c) => c.name === LOOP)];
  return {
    function: name,
    ...size,
    contestants: contestants.map((c, i) => ({
      name: c.name,
      package: c.package,
      note: c.note,
      nsPerElement: divided(times[i], p.x.length),
      nsPerCall: times[i],
      timesWasmax: ratio(times[i], times[0]),
      timesFasterThanLoop: ratio(loop, times[i]),
      ulp: ulps[racing.indexOf(c)] ?? null,
    })),
    skipped,
  };
}
