/** One function of one shape: everybody's error, then everybody's time. */
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
    // What the one before left there would pass as the result of one that writes nothing.
    p.out.fill(NaN);
    ulps.push(largestError(name, await result(), want));
  }
  return ulps;
}

/**
 * A few calls of 16 million elements are too few for V8 to optimise what they run: alone, the JS engine took 10 ns/element there, and 5 after others.
 *
 * @param {{ contestants: (p: import("./problems.mjs").Problem) => import("./rounds.mjs").Contestant[] }} wasmax
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
  // What only takes a time computes no softmax.
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
