/**
 * `node --test`: the simulation against what can be computed by hand, then the figures that the documents
 * have. Bounds leave room for the last bits of Math.log and Math.exp, which may differ elsewhere, and for the
 * chance that a seed is; each names a wrong model that it would not let pass.
 */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { bestJobSeconds, millionBytes, rowSeconds, runSeconds, survives, tail } from "./estimate.mjs";
import { createEvents } from "./heap.mjs";
import { readParameters } from "./parameters.mjs";
import { simulateQueue } from "./queue.mjs";
import { createRandom, xoshiro } from "./random.mjs";
import { levelsOf, simulateShards } from "./shards.mjs";

const parameters = readParameters([]);
const { queue, sigma, lock, boot, mtbf } = parameters;
const row = rowSeconds(parameters);

function near(got, wanted, relative, what = "") {
  assert.ok(Math.abs(got / wanted - 1) <= relative, `${what} ${got} is not within ${relative} of ${wanted}`);
}

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const seeds = (count) => Array.from({ length: count }, (_, i) => i + 1);

describe("random numbers", () => {
  test("are those of xoshiro128**", () => {
    const next = xoshiro([1, 2, 3, 4]);
    const words = [11520, 0, 5927040, 70819200, 2031721883, 1637235492];
    assert.deepEqual(Array.from(words, next), words);
  });

  test("have the moments of their distributions", () => {
    const random = createRandom(7);
    const draw = (one) => Array.from({ length: 200_000 }, one);
    // Of 200,000 draws the mean has a deviation of 0.0022 of that of a draw: four of them are 0.009.
    const moments = (numbers) => {
      const m = mean(numbers);
      return [m, mean(numbers.map((n) => (n - m) ** 2))];
    };
    const [zero, one] = moments(draw(random.normal));
    assert.ok(Math.abs(zero) < 0.009, `${zero}`);
    near(one, 1, 0.013);
    const [wait, waits] = moments(draw(() => random.exponential(5)));
    near(wait, 5, 0.009);
    near(waits, 25, 0.026);
    const [spread, spreads] = moments(draw(() => random.spread(0.3)));
    near(spread, 1, 0.003);
    near(spreads, Math.expm1(0.09), 0.02);
    assert.equal(random.spread(0), 1);
    assert.equal(random.exponential(Infinity), Infinity);
  });

  test("differ from seed to seed, and are the same for one", () => {
    const first = (seed) => createRandom(seed).uniform();
    assert.equal(new Set([0, 1, 2, 3, 2 ** 31].map(first)).size, 5);
    assert.equal(first(3), first(3));
  });
});

test("events come by time, and of one time in the order in which they were pushed", () => {
  const random = createRandom(3);
  const events = createEvents();
  const pushed = Array.from({ length: 1000 }, (_, order) => ({
    time: Math.floor(100 * random.uniform()),
    order,
  }));
  for (const { time, order } of pushed) events.push(time, order);
  pushed.sort((a, b) => a.time - b.time || a.order - b.order);
  for (const { time, order } of pushed) {
    const event = events.pop();
    assert.deepEqual([event.time, event.what], [time, order]);
  }
  assert.equal(events.size, 0);
});

describe("a queue", () => {
  test("without failures takes ⌈jobs / workers⌉ turns", () => {
    for (const [jobs, workers] of [
      [1, 1],
      [10, 3],
      [12, 3],
      [5, 8],
      [1000, 7],
    ]) {
      const { makespan, starts, efficiency } = simulateQueue({ jobs, workers, mean: 2 });
      assert.equal(makespan, 2 * Math.ceil(jobs / workers));
      assert.equal(starts, jobs);
      near(efficiency, (2 * jobs) / (workers * makespan), 1e-12);
    }
  });

  test("that is the bottleneck serves one job after the other", () => {
    const { makespan } = simulateQueue({ jobs: 1000, workers: 50, mean: 0.01, queue: 0.001 });
    near(makespan, 1000 * 0.001 + 0.01, 1e-9);
  });

  test("of one worker takes turns with it", () => {
    const { makespan } = simulateQueue({ jobs: 100, workers: 1, mean: 0.01, queue: 0.001 });
    near(makespan, 100 * 0.011, 1e-9);
  });

  test("loses between what it would with exponential times and nothing, where it is just fast enough", () => {
    // Machines and one repairman, by mean values: what a worker waits is the queue that it finds, times its
    // service. The queue here always takes the same, so it is faster than that, but not than its bounds.
    for (const workers of [2, 10, 50, 100, 200, 400]) {
      const [think, service, jobs] = [100 * queue, queue, 400 * workers];
      let [found, rate] = [0, 0];
      for (let n = 1; n <= workers; n++) {
        const answer = service * (1 + found);
        rate = n / (think + answer);
        found = rate * answer;
      }
      const most = Math.min(1 / service, workers / (think + service));
      const got = jobs / simulateQueue({ jobs, workers, mean: think, sigma: 0.3, queue: service }).makespan;
      // 1 % for the last job of each worker, of 400.
      assert.ok(got > 0.99 * rate && got < most, `${workers}: ${got} between ${rate} and ${most}`);
    }
  });

  test("of workers that die has the efficiency of jobs that begin again", () => {
    // Jobs of 1 s meet 3,300 deaths, give or take 58 or 1.7 %, which cost a third of the time: 2.3 % is four
    // times the deviation. Without the start of a machine it would be 50 % more.
    for (const seconds of [1, 20, 60]) {
      const given = { mtbf: 60, boot: 30, lock: 100 };
      const { efficiency } = simulateQueue({ jobs: 200_000, workers: 1, mean: seconds, ...given });
      near(efficiency, survives(seconds, given), 0.023, `jobs of ${seconds} s`);
    }
    // A job as long as the time between failures: 60 of 90 · (e − 1) s.
    near(survives(60, { mtbf: 60, boot: 30 }), 60 / (90 * (Math.E - 1)), 1e-12);
    assert.equal(survives(60, { mtbf: Infinity, boot: 30 }), 1);
  });

  test("waits at its end for the lock of a worker that died", () => {
    // A worker dies every 3.6 s, so the mean of 20 runs has a deviation of 0.8 s. Without the wait it would
    // be 7 s short at a lock of 10 s and 296 s at 300 s.
    const given = { workers: 1000, mtbf, boot };
    const jobSeconds = 2.4;
    for (const held of [10, 30, 300]) {
      const jobs = 1000 * 50;
      const runs = seeds(20).map((seed) =>
        simulateQueue({ ...given, jobs, mean: jobSeconds, lock: held, seed }),
      );
      const wanted = runSeconds({ ...given, work: 50 * jobSeconds, jobSeconds, lock: held });
      const got = mean(runs.map(({ makespan }) => makespan));
      assert.ok(Math.abs(got - wanted) < 4 * 0.8, `lock ${held}: ${got} against ${wanted}`);
    }
    assert.equal(tail({ lock: 30, apart: Infinity }), 0);
    near(tail({ lock: 30, apart: 1e-9 }), 30, 1e-9);
    // Half of it where the lock is short beside the deaths: one comes at any time in it, once in 1,000 runs.
    near(tail({ lock: 30, apart: 30_000 }), 15 / 1000, 0.001);
  });

  test("gives a job away that outlasts its lock, and does not count its result", () => {
    // Of a log-normal time, Φ(−0.15) or 0.44 is below its mean.
    const { starts } = simulateQueue({ jobs: 20_000, workers: 10, mean: 2, sigma: 0.3, lock: 2 });
    near(20_000 / starts, 1 - 0.4404, 0.02);
    assert.throws(() => simulateQueue({ jobs: 5, workers: 2, mean: 3, lock: 1 }), /3 s never end .* 1 s/);
    assert.throws(
      () => simulateQueue({ jobs: 100, workers: 2, mean: 3, sigma: 0.3, lock: 1 }),
      /too few jobs of 3 s end within a lock of 1 s/,
    );
  });

  test("that is away holds all up, and what it forgets is done again", () => {
    const outage = { at: 10.25, seconds: 10, forgets: 0 };
    const plain = { jobs: 400, workers: 10, mean: 1 };
    assert.equal(simulateQueue({ ...plain, lock: 30 }).makespan, 40);
    // A job is under way when it goes away, and waits to be reported from 11 to 20.25.
    const late = simulateQueue({ ...plain, lock: 30, outage });
    assert.deepEqual([late.makespan, late.starts], [49.25, 400]);
    // With a lock of 5 s those ten are lost. They come back at once, and ten of one turn more.
    const lost = simulateQueue({ ...plain, lock: 5, outage });
    assert.deepEqual([lost.makespan, lost.starts], [50.25, 410]);
    // In the second before, ten jobs were reported, at 10, and ten taken with the same breath.
    const forgot = simulateQueue({ ...plain, lock: 30, outage: { ...outage, forgets: 1 } });
    assert.equal(forgot.starts, 420);
  });

  test("says what it cannot simulate", () => {
    const right = { jobs: 1, workers: 1, mean: 1 };
    assert.throws(
      () => simulateQueue({ ...right, jobs: 1.5 }),
      /jobs must be a whole number above 0, got 1.5/,
    );
    assert.throws(() => simulateQueue({ ...right, mean: Number.NaN }), /mean must be above 0, got NaN/);
    assert.throws(
      () => simulateQueue({ ...right, queue: -1 }),
      /queue must be at least 0 and finite, got -1/,
    );
    assert.throws(() => simulateQueue({ ...right, mtbf: 5 }), /lock must be finite, got Infinity/);
  });
});

describe("vocabulary shards", () => {
  /** The mean of the largest of some log-normal numbers of mean 1, as an integral. */
  function largest(count, deviation) {
    const step = 1e-3;
    let [below, total] = [0, 0];
    for (let z = -8; z < 8; z += step) {
      const density = Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI);
      const middle = below + (density * step) / 2;
      total += count * middle ** (count - 1) * density * Math.exp(deviation * z - deviation ** 2 / 2) * step;
      below += density * step;
    }
    return total;
  }
  const shape = { ...parameters, rows: 4096, element: 0.5e-9, network: 1.25e9 };

  test("wait for the slowest of them", () => {
    // Of two: 2 Φ(σ / √2).
    near(largest(2, 0.3), 2 * 0.583998, 1e-4);
    for (const shards of [1, 2, 8, 64, 1000]) {
      const { ideal, slowest } = simulateShards({ ...shape, shards });
      near(ideal, (128_256 / shards) * 4096 * 0.5e-9, 1e-12);
      near(slowest / ideal, largest(shards, 0.3), 0.02, `${shards} shards`);
    }
    const { ideal, slowest } = simulateShards({ ...shape, shards: 9, sigma: 0 });
    near(slowest, ideal, 1e-12);
  });

  test("are merged by a tree", () => {
    const levels = [1, 2, 16, 17, 256, 257, 4096, 4097].map((shards) => levelsOf(shards, 16));
    assert.deepEqual(levels, [0, 1, 1, 2, 2, 3, 3, 4]);
    const { messages, bytes } = simulateShards({ ...shape, shards: 1000 });
    near(messages, 3 * 0.0002, 1e-12);
    near(bytes, (3 * 16 * 16 * 4096) / 1.25e9, 1e-12);
    assert.throws(
      () => simulateShards({ ...shape, shards: 0 }),
      /shards must be a whole number above 0, got 0/,
    );
  });

  test("are at 67 % with 8 and at 7 % with 1,000", () => {
    // Without waiting for the slowest they would be at 98 % and 8 %, without the merge at 68 % and 39 %.
    const at = (shards) => simulateShards({ ...shape, shards });
    assert.ok(Math.abs(at(8).efficiency - 0.67) < 0.015, `${at(8).efficiency}`);
    assert.ok(Math.abs(at(1000).efficiency - 0.07) < 0.005, `${at(1000).efficiency}`);
    // The slowest cost most at 8, the bytes of the merge at 1,000.
    const lost = ({ ideal, slowest, bytes }) => [slowest - ideal, bytes];
    const [[waits, sends], [waitsOfMany, sendsOfMany]] = [lost(at(8)), lost(at(1000))];
    assert.ok(waits > 30 * sends && sendsOfMany > 5 * waitsOfMany);
  });
});

describe("the figures of the documents", () => {
  const MILLION = 1e6;
  const jobSeconds = 4096 * row.both;
  const given = { mean: jobSeconds, sigma, lock, boot, queue };
  const median = (changes, runs = 9) => {
    const all = seeds(runs).map((seed) => simulateQueue({ ...given, ...changes, seed }));
    return all.sort((a, b) => a.makespan - b.makespan)[runs >> 1];
  };
  const jobsOf = (rows, size = 4096) => Math.ceil(rows / size);

  test("a million rows are 513 GB, and 64 s of a core", () => {
    const { logits, references, results, shard } = millionBytes(parameters);
    assert.equal(logits, 513.024e9);
    assert.deepEqual([references, results, shard], [49_000, 8e6, 16e6]);
    near(MILLION * row.core, 64.1, 0.001);
    near(MILLION * row.reading, 513, 0.001);
    near(jobSeconds, 2.364, 0.001);
  });

  test("10⁹ rows take 1,000 workers 9.7 min", () => {
    const { makespan, efficiency } = median({ jobs: jobsOf(1e9), workers: 1000 }, 3);
    // Work alone is 9.62 min: half a job each is 0.02 more, the longest of the last ones the rest.
    assert.ok(Math.abs(makespan / 60 - 9.7) < 0.05 && efficiency > 0.985, `${makespan} ${efficiency}`);
  });

  test("10.3 min and 93 % where each fails once an hour", () => {
    // 9.8 without the wait for the last lock; 10.1 without the start of a machine.
    const { makespan, efficiency } = median({ jobs: jobsOf(1e9), workers: 1000, mtbf });
    assert.ok(Math.abs(makespan / 60 - 10.3) < 0.12, `${makespan / 60} min`);
    assert.ok(Math.abs(efficiency - 0.93) < 0.012, `${efficiency}`);
  });

  test("a lock of 300 s takes 100 workers to 66 %", () => {
    // 97 % at 30 s. Chance is large, a fifth of the runs are above 71 %: hence the median of 25.
    const { efficiency } = median({ jobs: jobsOf(1e8), workers: 100, mtbf, lock: 300 }, 25);
    assert.ok(Math.abs(efficiency - 0.66) < 0.02, `${efficiency}`);
  });

  test("one-row jobs leave 100 workers at 2 %", () => {
    const { efficiency } = median({ jobs: 100_000, workers: 100, mean: row.both }, 1);
    near(efficiency, row.both / (100 * queue), 0.01);
    assert.equal((100 * efficiency).toFixed(0), "2");
  });

  test("queue and failures cost least at 1.5 s a job", () => {
    const best = bestJobSeconds({ queue, mtbf });
    near(best, 1.494, 0.001);
    const cost = (seconds) => queue / seconds + 1 - survives(seconds, { mtbf, boot: 0 });
    for (const factor of [0.8, 1.25]) assert.ok(cost(best) < cost(factor * best));
  });
});

describe("the program", () => {
  const run = promisify(execFile);
  const main = fileURLToPath(new URL("main.mjs", import.meta.url));

  test("takes its parameters from options, and asks for numbers", () => {
    const read = (...args) => readParameters(args);
    assert.equal(read("--lock", "5").lock, 5);
    assert.equal(read("--mtbf", "Infinity").mtbf, Infinity);
    assert.equal(read().price, undefined);
    assert.throws(() => read("--rows", "1.5"), /--rows must be a whole number above 0, got "1.5"/);
    assert.throws(() => read("--sigma", "-1"), /--sigma must be a number of at least 0, got "-1"|ambiguous/);
    assert.throws(() => read("--lock", ""), /--lock must be a number above 0, got ""/);
    assert.throws(() => read("--workers", "5"), /--workers/);
  });

  const env = { ...process.env, NO_COLOR: "1" };

  test("prints the tables of the documents", async () => {
    const { stdout } = await run(process.execPath, [main], { env });
    assert.doesNotMatch(stdout, /an hour/);
    const printed = stdout.trim().split("\n\n");
    for (const language of ["en", "zh"]) {
      const page = readFileSync(new URL(`../../../docs/${language}/scale.md`, import.meta.url), "utf8");
      const shown = page.match(/^```\n[^`]*┌[^`]*```$/gm).map((fence) => fence.slice(4, -4));
      assert.deepEqual(shown, printed, language);
    }
  });

  test("shows money where it has a price", async () => {
    const priced = await run(process.execPath, [main, "--runs", "1", "--price", "0.05"], { env });
    // 577 s of 3,600, at 0.05.
    assert.match(priced.stdout, /at 0.05 an hour/);
    assert.match(priced.stdout, /both +│ +577 s │ +0.16 │ +0.008\d* /);
    await assert.rejects(run(process.execPath, [main, "--lock", "no"], { env }), /✗ --lock must be a number/);
    const short = run(process.execPath, [main, "--lock", "0.1"], { env });
    await assert.rejects(short, ({ stderr }) =>
      /^✗ too few jobs of 2\.36\d* s end within a lock of 0\.1 s/.test(stderr),
    );
  });
});
