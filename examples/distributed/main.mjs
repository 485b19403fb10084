/**
 * `npm start`: a matrix by rows and by pieces of the vocabulary, over worker processes, one of which is
 * killed in the middle, as is the server. Then what came of it is computed, and the process fails where it is
 * wrong.
 */
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import colors from "picocolors";
import { hostLine } from "../../bench/harness/host.mjs";
import { table } from "../../bench/harness/table.mjs";
import { engine } from "../../dist/index.js";
import { startPostgres } from "./postgres.mjs";
import { endAll, endOnSignals, exit } from "./processes.mjs";
import { createProgress } from "./progress.mjs";
import { startRedis } from "./redis.mjs";
import { play } from "./scene.mjs";
import { temporaryFolder } from "./temporary.mjs";

const starters = { redis: startRedis, postgres: startPostgres };

function readArguments() {
  const { values: args } = parseArgs({
    options: {
      rows: { type: "string", default: "2048" },
      columns: { type: "string", default: "32000" },
      pieces: { type: "string", default: "8" },
      workers: { type: "string", default: "2" },
      format: { type: "string", default: "f32" },
      backend: { type: "string", default: "redis" },
      "no-faults": { type: "boolean", default: false },
    },
  });
  for (const name of ["rows", "columns", "pieces", "workers"]) {
    const value = Number(args[name]);
    if (!(Number.isInteger(value) && value > 0))
      throw new RangeError(`--${name} must be a whole number from 1, got ${args[name]}`);
    args[name] = value;
  }
  if (!Object.hasOwn(starters, args.backend))
    throw new RangeError(`--backend must be redis or postgres, got ${args.backend}`);
  if (!["f32", "arrow"].includes(args.format))
    throw new RangeError(`--format must be f32 or arrow, got ${args.format}`);
  return args;
}

let args;
try {
  args = readArguments();
} catch ({ message }) {
  console.error(colors.red(`✗ ${message.split("\n")[0]}`));
  process.exit(1);
}
const { rows, columns, pieces, workers } = args;

/** Of 32,000 logits each: jobs of some 10 ms, so many that a kill meets one. Pieces are an eighth as wide. */
const ROWS_PER_JOB = { rows: 16, vocabulary: 64 };
/** So short that a killed worker's job is back in seconds. */
const LOCK_SECONDS = 2;
const faults = !args["no-faults"];
const whole = (n) => n.toLocaleString("en");

const [folder, removeFolder] = await temporaryFolder(fileURLToPath(new URL("./.tmp/", import.meta.url)));
// Not beside the clone, which the user that Postgres runs as may not see.
const [serverFolder, removeServerFolder] = await temporaryFolder(tmpdir());
const clean = () => Promise.all([removeFolder(), removeServerFolder()]);
endOnSignals(clean);

const wrong = [];
function verdict(holds, text, what) {
  if (!holds) wrong.push(`${what}: ${text}`);
  return `${holds ? colors.green("✓") : colors.red("✗")} ${text}`;
}

async function run(server, split, title) {
  console.log(`\n${colors.bold(title)}`);
  const bar = createProgress();
  const place = join(folder, split);
  const rowsPerJob = ROWS_PER_JOB[split];
  const scene = await play(server, place, {
    ...{ rows, columns, pieces, workers, split, rowsPerJob, format: args.format },
    lockSeconds: LOCK_SECONDS,
    faults,
    kills: server.kill ? {} : { server: [] },
    queue: `${split}-${process.pid}`,
    onProgress: bar.update,
  });
  bar.stop();
  // A result of half a gigabyte.
  await rm(place, { recursive: true });
  for (const fault of scene.faults) console.log(`  ${fault}`);
  const blocks = Math.ceil(rows / rowsPerJob);
  // A server that is not ours is not killed.
  const expected = server.kill ? 2 : 1;
  return { title, expected, planned: split === "rows" ? blocks : blocks * (2 * pieces + 1), ...scene };
}

const percent = (share, digits = 0) => `${(100 * share).toFixed(digits)} %`;

/** What is shown of a run: [name, of (run) → text]. */
const LINES = [
  ["time", ({ seconds }) => `${seconds.toFixed(1)} s`],
  ["jobs", ({ planned }) => whole(planned)],
  [
    "completed, failed",
    ({ counts: { completed, failed }, planned, title }) =>
      verdict(completed === planned && failed === 0, `${whole(completed)}, ${failed}`, `${title}: completed`),
  ],
  [
    "completed exactly once",
    ({ completed, completedOnce, planned, title }) =>
      verdict(completed === planned && completedOnce === planned, whole(completedOnce), `${title}: once`),
  ],
  ["executed more than once", ({ twice }) => whole(twice)],
  [
    "faults that came in the middle",
    ({ faults: { length }, expected, title }) =>
      faults ? verdict(length === expected, `${length}`, `${title}: faults`) : "–",
  ],
  [
    "bytes unlike one process's",
    ({ different, bytes, title }) =>
      bytes ? verdict(different === 0, `${different} of ${whole(bytes)}`, `${title}: bytes`) : "–",
  ],
  [
    "softmax: worst share of its bound",
    ({ outside, share, title }) =>
      share === undefined ? "–" : verdict(outside === 0 && share <= 1, percent(share), `${title}: bound`),
  ],
  ["the same in one process", ({ oneShare }) => (oneShare === undefined ? "–" : percent(oneShare))],
  [
    "log-sum-exp: worst share of its bound",
    ({ logShare, title }) =>
      logShare === undefined ? "–" : verdict(logShare <= 1, percent(logShare, 1), `${title}: log-sum-exp`),
  ],
  [
    "log-sum-exp: worst relative error",
    ({ logRelative }) => (logRelative === undefined ? "–" : logRelative.toExponential(1)),
  ],
];

try {
  const server = await starters[args.backend](serverFolder);
  console.log(hostLine());
  console.log(
    `${whole(rows)} × ${whole(columns)} logits, ${whole((rows * columns * 4) / 1e6)} MB, on ${engine().name}; ` +
      `${workers} workers, a lock of ${LOCK_SECONDS} s, ${server.name}`,
  );
  const runs = [
    await run(server, "rows", "by rows"),
    await run(server, "vocabulary", `by ${pieces} pieces of the vocabulary`),
  ];
  const lines = LINES.map(([name, of]) => [name, ...runs.map(of)]);
  console.log(`\n${table(["", ...runs.map(({ title }) => title)], lines)}`);
  await server.stop();
} catch (error) {
  wrong.push(error.message);
} finally {
  await endAll();
  await clean();
}
for (const text of wrong) console.error(colors.red(`✗ ${text}`));
// Connections to a server that has ended would try again forever.
exit(wrong.length > 0 ? 1 : 0);
