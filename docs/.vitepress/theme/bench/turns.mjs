/** Contestants by turns, on a clock that may be coarse. */

/** Time between two looks at the clock, which then cost nothing. */
const CHUNK_MS = 0.2;
/** The least length of a turn in ticks of the clock: it is off by less than one. */
const TICKS = 50;

/** The shortest time that the clock can tell, in ms. */
export function tick(now = () => performance.now()) {
  let least = Infinity;
  for (let i = 0, last = now(); i < 10; ) {
    const time = now();
    if (time === last) continue;
    least = Math.min(least, time - last);
    last = time;
    i++;
  }
  return least;
}

/** How long a turn has to be. */
export const turnLength = (turnMs, clockMs) => Math.max(turnMs, TICKS * clockMs);

/** The ms of a call, in a turn from one tick of the clock to another. */
export function turn(run, chunk, turnMs, now = () => performance.now()) {
  const before = now();
  let began = before;
  while (began === before) began = now();
  for (let calls = 0, last = began; ; ) {
    for (let i = 0; i < chunk; i++) run();
    calls += chunk;
    const time = now();
    if (time !== last && time - began >= turnMs) return (time - began) / calls;
    last = time;
  }
}

/**
 * Lets a contestant run until the compilers have seen it, and finds how many calls fill the time between two
 * looks at the clock.
 */
export function warm(run, warmMs, turnMs) {
  let chunk = 1;
  for (const end = performance.now() + warmMs; performance.now() < end; )
    chunk = Math.max(1, Math.round(CHUNK_MS / turn(run, chunk, turnMs)));
  return chunk;
}

/** Median and quartiles. @param {number[]} rounds */
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
 * Each round lets every contestant have its turn, and begins with the next of them: a machine that slows down
 * slows all of them.
 *
 * @param {(() => number)[]} turns each gives the figure of a turn
 * @param {number} rounds
 * @param {(done: number) => void} progress
 */
export function takeTurns(turns, rounds, progress) {
  const figures = turns.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < turns.length; i++) {
      const of = (round + i) % turns.length;
      figures[of].push(turns[of]());
      progress(round * turns.length + i + 1);
    }
  return figures.map(spread);
}
