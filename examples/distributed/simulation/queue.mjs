/**
 * One queue and its workers, event by event. A worker takes a job, computes, and reports; with the report it
 * takes the next job, as BullMQ's does. The queue serves one of them at a time, each for `queue` seconds.
 *
 * A job belongs to its worker for `lock` seconds from its start. A worker that computes does not renew the
 * lock: its thread is busy. So a result counts if it is reported within the lock; otherwise the job comes
 * back when the lock ends, and another worker does it again.
 *
 * Workers die at any time, after `mtbf` seconds on average, and are replaced after `boot` seconds. The
 * coordinator may be away once: what was asked of it then waits, and what it was told in the second before is
 * forgotten, as a Redis that writes its log once a second forgets it.
 */
import { createEvents } from "./heap.mjs";
import { createRandom } from "./random.mjs";

const NEVER = { at: Infinity, seconds: 0, forgets: 0 };
/** With so many starts a job, most results come too late and nobody would wait for the end. */
const MOST_STARTS = 50;

function check(parameters) {
  for (const name of ["jobs", "workers"])
    if (!(Number.isInteger(parameters[name]) && parameters[name] > 0))
      throw new RangeError(`${name} must be a whole number above 0, got ${parameters[name]}`);
  for (const name of ["mean", "mtbf", "lock"])
    if (!(parameters[name] > 0)) throw new RangeError(`${name} must be above 0, got ${parameters[name]}`);
  for (const name of ["sigma", "boot", "queue"])
    if (!(parameters[name] >= 0 && parameters[name] < Infinity))
      throw new RangeError(`${name} must be at least 0 and finite, got ${parameters[name]}`);
  const { mean, sigma, mtbf, lock } = parameters;
  if (sigma === 0 && mean > lock)
    throw new RangeError(`jobs of ${mean} s never end within a lock of ${lock} s`);
  if (mtbf < Infinity && lock === Infinity)
    throw new RangeError("the job of a worker that dies never comes back: lock must be finite, got Infinity");
}

/**
 * Times are in seconds. What a job takes is `mean` times a log-normal number of mean 1.
 *
 * @param {{ jobs: number, workers: number, mean: number, sigma?: number, mtbf?: number, lock?: number,
 *   boot?: number, queue?: number, outage?: { at: number, seconds: number, forgets: number },
 *   seed?: number }} given
 * @returns {{ makespan: number, starts: number, deaths: number, efficiency: number }} `efficiency` is the
 *   share of all workers' time in which results were computed that counted.
 */
export function simulateQueue(given) {
  const defaults = { sigma: 0, mtbf: Infinity, lock: Infinity, boot: 0, queue: 0, outage: NEVER, seed: 1 };
  const parameters = { ...defaults, ...given };
  check(parameters);
  const { jobs, workers, mean, sigma, mtbf, lock, boot, queue, outage, seed } = parameters;
  const random = createRandom(seed);
  const events = createEvents();
  const back = outage.at + outage.seconds;
  const away = (time) => time >= outage.at && time < back;
  const forgotten = (time) => time < outage.at && time >= outage.at - outage.forgets;
  let waiting = jobs;
  let idle = 0;
  let done = 0;
  let starts = 0;
  let deaths = 0;
  let worked = 0;
  /** When the queue has served all that it was asked. */
  let free = 0;

  /** When the queue has served what it is asked at a time. */
  function serve(time) {
    const begin = Math.max(time, free);
    free = (away(begin) ? back : begin) + queue;
    return free;
  }

  function take(time) {
    if (waiting === 0) {
      idle++;
      return;
    }
    waiting--;
    starts++;
    const start = serve(time);
    const seconds = mean * random.spread(sigma);
    const life = random.exponential(mtbf);
    const died = life < seconds;
    const end = start + Math.min(life, seconds);
    const reported = away(end) ? back : end;
    const counts = !died && reported - start <= lock && !forgotten(start) && !forgotten(end);
    if (!counts) {
      // A start that is forgotten leaves no lock either.
      const ended = forgotten(start) ? back : start + lock;
      events.push(away(ended) ? back : ended, { kind: "lost" });
    }
    events.push(died ? end + boot : reported, { kind: died ? "born" : "reported", counts, seconds });
    if (died) deaths++;
  }

  for (let i = 0; i < workers; i++) take(0);
  for (;;) {
    const { time, what } = events.pop();
    if (what.kind === "lost") {
      waiting++;
      if (idle > 0) {
        idle--;
        take(time);
      }
    } else {
      if (what.counts) {
        done++;
        worked += what.seconds;
        if (done === jobs) return { makespan: time, starts, deaths, efficiency: worked / (time * workers) };
      }
      if (starts > MOST_STARTS * jobs)
        throw new RangeError(
          `too few jobs of ${mean} s end within a lock of ${lock} s: ${starts} starts, ${done} done`,
        );
      take(time);
    }
  }
}
