/**
 * `node examples/distributed/simulation/main.mjs`: what softmax over many machines moves, costs and loses,
 * first by hand, then simulated. `--help` has the parameters.
 */
import colors from "picocolors";
import { digits, table } from "../../../bench/harness/table.mjs";
import { bestJobSeconds, millionBytes, rowSeconds, runSeconds, survives, workersFed } from "./estimate.mjs";
import { help, readParameters } from "./parameters.mjs";
import { simulateQueue } from "./queue.mjs";
import { simulateShards } from "./shards.mjs";

const MILLION = 1e6;
/** A worker has a million rows to do, ten minutes of work. */
const ROWS_A_WORKER = MILLION;
const WORKERS = 100;
/** Small jobs are so many that fewer rows do, when nothing fails. */
const MOST_JOBS = 200_000;
const ROWS_A_JOB = [1, 16, 64, 256, 4096, 65_536];

const whole = (n) => n.toLocaleString("en");
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const minutes = (seconds) => `${(seconds / 60).toFixed(1)} min`;
const duration = (seconds) => (seconds < 1 ? `${digits(1000 * seconds)} ms` : `${digits(seconds)} s`);
/** Three digits, however small. */
const small = (n) => n.toLocaleString("en", { maximumSignificantDigits: 3 });
const hours = (seconds) => (seconds === Infinity ? "never" : `every ${digits(seconds / 3600)} h`);
const bytes = (n) =>
  n >= 1e9 ? `${digits(n / 1e9)} GB` : n >= 1e6 ? `${digits(n / 1e6)} MB` : `${n / 1e3} kB`;
const title = (text) => console.log(`\n${colors.bold(text)}`);

let parameters;
try {
  parameters = readParameters(process.argv.slice(2));
} catch (error) {
  console.error(colors.red(`✗ ${error.message}`));
  process.exit(1);
}
if (parameters.help) {
  console.log(help());
  process.exit();
}
const {
  vocabulary,
  element,
  read,
  rows,
  queue,
  sigma,
  lock,
  mtbf,
  boot,
  outage,
  forgets,
  price,
  runs,
  seed,
} = parameters;
const row = rowSeconds(parameters);

/** A queue of the parameters; where workers fail, the run of several that takes the median time. */
function run({ rowsAJob = rows, workers = WORKERS, most = Infinity, ...rest }) {
  const mean = rowsAJob * row.both;
  const jobs = Math.min(Math.ceil((workers * ROWS_A_WORKER) / rowsAJob), most);
  const given = { jobs, workers, mean, sigma, lock, boot, queue, ...rest };
  const count = (given.mtbf ?? Infinity) === Infinity ? 1 : runs;
  const all = Array.from({ length: count }, (_, i) => simulateQueue({ ...given, seed: seed + i }));
  const median = all.sort((a, b) => a.makespan - b.makespan)[count >> 1];
  return { ...median, again: median.starts - jobs };
}

/** What a run throws because its jobs outlast their lock. */
const orNever = (cell) => {
  try {
    return cell();
  } catch (error) {
    if (error instanceof RangeError && /within a lock/.test(error.message)) return "never ends";
    throw error;
  }
};

function paper() {
  title(`A million rows of ${whole(vocabulary)} float32, by hand`);
  const moved = millionBytes(parameters);
  console.log(
    table(
      ["what goes over the network", "bytes"],
      [
        ["the logits", bytes(moved.logits)],
        [`references to them, ${whole(rows)} rows a job`, bytes(moved.references)],
        ["results: a log-sum-exp a row", bytes(moved.results)],
        ["states of 8 vocabulary shards", bytes(8 * moved.shard)],
        ["states of 1,000 vocabulary shards", bytes(1000 * moved.shard)],
      ],
    ),
  );
  const cost = (name, seconds) => [
    name,
    `${digits(seconds)} s`,
    small(seconds / 3600),
    ...(price === undefined ? [] : [small((price * seconds) / 3600)]),
  ];
  const head = [
    "what it costs",
    "of a core",
    "core-hours",
    ...(price === undefined ? [] : [`at ${price} an hour`]),
  ];
  console.log(
    table(head, [
      cost(`log-sum-exp at ${element} ns a logit`, MILLION * row.core),
      cost(`reading at ${read} GB/s`, MILLION * row.reading),
      cost("both", MILLION * row.both),
      cost(`the queue, ${whole(rows)} rows a job`, Math.ceil(MILLION / rows) * queue),
    ]),
  );
}

function failures() {
  title(`A million rows a worker, ${whole(rows)} rows or ${duration(rows * row.both)} a job, lock ${lock} s`);
  const jobSeconds = rows * row.both;
  const work = ROWS_A_WORKER * row.both;
  const cells = [10, 100, 1000].flatMap((workers) =>
    [Infinity, 20 * 3600, mtbf].map((between) => {
      const { makespan, deaths, again, efficiency } = run({ workers, mtbf: between });
      const byHand = runSeconds({ work, jobSeconds, workers, mtbf: between, boot, lock });
      return [
        whole(workers),
        hours(between),
        minutes(byHand),
        minutes(makespan),
        percent(efficiency),
        whole(deaths),
        whole(again),
      ];
    }),
  );
  const head = ["workers", "a worker fails", "by hand", "simulated", "efficiency", "died", "done again"];
  console.log(table(head, cells));
}

function jobSizes() {
  title(`How many rows a job, without failures: the queue takes ${duration(queue)} a job, lock ${lock} s`);
  const cells = ROWS_A_JOB.map((rowsAJob) => {
    const seconds = rowsAJob * row.both;
    const cell = (workers) =>
      orNever(() => percent(run({ rowsAJob, workers, most: Math.max(MOST_JOBS, 200 * workers) }).efficiency));
    const feeds = whole(Math.round(workersFed(seconds, queue)));
    return [whole(rowsAJob), duration(seconds), feeds, cell(WORKERS), cell(1000)];
  });
  console.log(table(["rows a job", "takes", "one queue feeds", "100 workers", "1,000 workers"], cells));
  const best = bestJobSeconds({ queue, mtbf });
  const loss = 1 - survives(best, { mtbf, boot: 0 }) + queue / best;
  console.log(
    `With a failure ${hours(mtbf)}, queue and failures cost least at ${duration(best)} a job, ` +
      `${whole(Math.round(best / row.both))} rows: ${(100 * loss).toFixed(2)} %.`,
  );
}

function locks() {
  title(`How long a lock, ${WORKERS} workers that fail ${hours(mtbf)}`);
  const cells = [5, 30, 300].map((seconds) => {
    const sizes = [1024, 4096, 65_536].map((rowsAJob) =>
      orNever(() => {
        const { makespan, efficiency } = run({ rowsAJob, lock: seconds, mtbf });
        return `${minutes(makespan)}, ${percent(efficiency)}`;
      }),
    );
    return [`${seconds} s`, ...sizes];
  });
  console.log(table(["lock", "1,024 rows a job", "4,096", "65,536"], cells));
}

function away() {
  title(`The queue is away for ${outage} s, ${WORKERS} workers, lock ${lock} s`);
  const cells = [256, 4096, 16_384].map((rowsAJob) => {
    const at = { at: (ROWS_A_WORKER * row.both) / 2, seconds: outage, forgets };
    const before = run({ rowsAJob });
    const after = run({ rowsAJob, outage: at });
    return [
      whole(rowsAJob),
      minutes(before.makespan),
      `${(after.makespan - before.makespan).toFixed(1)} s`,
      whole(after.again),
    ];
  });
  console.log(table(["rows a job", "without", "longer by", "done again"], cells));
}

function shards() {
  title(`Vocabulary shards, ${whole(rows)} rows a step: a row in pieces on many machines`);
  const cells = [8, 64, 512, 1000].map((count) => {
    const { ideal, slowest, messages, bytes, efficiency } = simulateShards({
      ...parameters,
      shards: count,
      element: element * 1e-9,
      network: parameters.network * 1e9,
    });
    const times = [ideal, slowest, messages, bytes].map(duration);
    return [whole(count), ...times, `${(100 * efficiency).toFixed(0)} %`];
  });
  console.log(table(["shards", "a shard's work", "the slowest", "messages", "bytes", "efficiency"], cells));
}

try {
  for (const show of [paper, failures, jobSizes, locks, away, shards]) show();
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(colors.red(`✗ ${error.message}`));
  process.exitCode = 1;
}
