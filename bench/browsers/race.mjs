/**
 * The race that a page runs, and this Node too: engines and the plain loop take turns, by a clock that may be
 * coarse.
 */
import { engines } from "../harness/contestants.mjs";
import { logits } from "../harness/data.mjs";
import { takeTurns } from "../harness/turns.mjs";
import { SIZES } from "./sizes.mjs";

export const PLAIN = "plain loop";
/** Time between looks at the clock: long enough for a look to cost nothing, short enough to see a tick. */
const CHUNK_MS = 0.2;
/**
 * How long a contestant runs before it counts: WebKit's last compiler took 0.1 s and five turns to reach rows
 * of 64.
 */
const WARM_MS = 400;
/** The least length of a turn, in ticks of the clock: a turn is off by less than one. */
const TICKS = 50;

/** The shortest time that the clock can tell: 1 ms in Firefox and WebKit unless the page is isolated. */
function tick() {
  let least = Infinity;
  for (let i = 0, last = performance.now(); i < 20; ) {
    const now = performance.now();
    if (now === last) continue;
    least = Math.min(least, now - last);
    last = now;
    i++;
  }
  return least;
}

/**
 * The milliseconds of a call, in a turn of at least `turnMs` from one tick of the clock to another.
 *
 * @param {() => unknown} run
 * @param {number} chunk Calls between two looks at the clock.
 * @param {number} turnMs
 */
function turn(run, chunk, turnMs) {
  const before = performance.now();
  let began = before;
  while (began === before) began = performance.now();
  for (let calls = 0, last = began; ; ) {
    for (let i = 0; i < chunk; i++) run();
    calls += chunk;
    const now = performance.now();
    if (now !== last && now - began >= turnMs) return (now - began) / calls;
    last = now;
  }
}

/** Lets the page work: compilers hand over their code, the browser sees that the page lives. */
const breathe = () => new Promise((done) => setTimeout(done));

/** Warms a contestant up and sizes its chunks. */
async function player({ name, run }, elements, turnMs) {
  let chunk = 1;
  // Measured again and again, because unoptimised code fills a chunk with fewer calls.
  for (const end = performance.now() + WARM_MS; performance.now() < end; await breathe())
    chunk = Math.max(1, Math.round(CHUNK_MS / turn(run, chunk, turnMs)));
  return {
    name,
    turn: async () => {
      await breathe();
      return (turn(run, chunk, turnMs) * 1e6) / elements;
    },
  };
}

/** Throws unless every contestant agrees with the plain loop: timing a wrong result means nothing. */
function check(size, contestants, out) {
  const result = (run) => {
    out.fill(NaN);
    const value = run();
    return size.function === "logSumExp" ? [value] : out.slice();
  };
  const want = result(contestants.find((c) => c.name === PLAIN).run);
  for (const { name, run } of contestants) {
    const got = result(run);
    const bound = size.function === "softmax" ? (w) => 1e-5 * w : (w) => 1e-5 * Math.max(1, Math.abs(w));
    for (let i = 0; i < want.length; i++) {
      if (!(Math.abs(got[i] - want[i]) <= bound(want[i])))
        throw new Error(`${size.name}: ${name} gives ${got[i]} for element ${i}, the loop ${want[i]}`);
    }
  }
}

/**
 * The nanoseconds an element of every round, by size and contestant.
 *
 * @param {{ rounds: number, turnMs: number, sizes: string[] }} options
 */
export async function race({ rounds, turnMs, sizes }) {
  const clockMs = tick();
  const long = Math.max(turnMs, TICKS * clockMs);
  const { instances, missing } = await engines();
  const results = [];
  for (const size of SIZES.filter(({ name }) => sizes.includes(name))) {
    const elements = size.shape.reduce((a, b) => a * b);
    const floats = logits(elements);
    const x = size.dtype === "float64" ? Float64Array.from(floats) : floats;
    const out = x.slice();
    const contestants = instances.map(({ name, own }) => ({ name, run: () => size.own(own, x, out) }));
    contestants.push({ name: PLAIN, run: () => size.loop(x, out) });
    check(size, contestants, out);
    const players = [];
    for (const c of contestants) players.push(await player(c, elements, long));
    results.push({ name: size.name, contestants: await takeTurns(players, rounds) });
  }
  return { clockMs, turnMs: long, missing, sizes: results };
}
