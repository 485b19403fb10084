/**
 * `npm start`: a matrix by rows and by pieces of the vocabulary, over worker processes, one of which is killed
 * in the middle, as is the server. Then what came of it is computed, and the process fails where it is wrong.
 */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import colors from "picocolors";
import { hostLine } from "../../bench/harness/host.mjs";
import { table } from "../../bench/harness/table.mjs";
import { engine } from "../../dist/index.js";
import { startPostgres } from "./postgres.mjs";
import { endAll, endOnSignals } from "./processes.mjs";
import { createProgress } from "./progress.mjs";
import { startRedis } from "./redis.mjs";
import { play } from "./scene.mjs";

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
const [rows, columns, pieces, workers] = ["rows", "columns", "pieces", "workers"].map((name) => {
  const value = Number(args[name]);
  if (!(Number.isInteger(value) && value > 0))
    throw new RangeError(`--${name} must be a whole number from 1, got ${args[name]}`);
  return value;
});
const starters = { redis: startRedis, postgres: startPostgres };
if (!Object.hasOwn(starters, args.backend))
  throw new RangeError(`--backend must be redis or postgres, got ${args.backend}`);
if (!["f32", "arrow"].includes(args.format))
  throw new RangeError(`--format must be f32 or arrow, got ${args.format}`);

/** Jobs of 16 rows take some 10 ms: so many that a kill meets one. */
const ROWS_PER_JOB = 16;
/** So short that a killed worker's job is back in seconds. */
const LOCK_SECONDS = 2;
const whole = (n) => n.toLocaleString("en");

const folders = fileURLToPath(new URL("./.tmp/", import.meta.url));
await mkdir(folders, { recursive: true });
const folder = await mkdtemp(join(folders, "start-"));
// Not beside the clone, which the user that Postgres runs as may not see.
const serverFolder = await mkdtemp(join(tmpdir(), "queue-"));
const clean = async () => {
  for (const each of [folder, serverFolder]) await rm(each, { recursive: true, force: true });
};
endOnSignals(clean);

const wrong = [];
function verdict(holds, text) {
  if (!holds) wrong.push(text);
  return `${holds ? colors.green("✓") : colors.red("✗")} ${text}`;
}

async function show(server, split) {
  const title = split === "rows" ? "by rows" : `by ${pieces} pieces of the vocabulary`;
  console.log(`\n${colors.bold(title)}`);
  const bar = createProgress();
  const place = join(folder, split);
  const scene = await play(server, place, {
    rows,
    columns,
    pieces,
    workers,
    split,
    format: args.format,
    rowsPerJob: ROWS_PER_JOB,
    lockSeconds: LOCK_SECONDS,
    faults: !args["no-faults"],
    onProgress: bar.update,
  });
  bar.stop();
  await rm(place, { recursive: true });
  for (const fault of scene.faults) console.log(`  ${fault}`);
  const { jobs, counts, completed, completedOnce, executions, twice } = scene;
  const planned =
    split === "rows" ? scene.plan.blocks[0].length : scene.plan.blocks[0].length * (2 * pieces + 1);
  const lines = [
    [
      "time",
      `${scene.seconds.toFixed(1)} s, ${whole(Math.round((rows * columns) / scene.seconds / 1e6))} M logits/s`,
    ],
    ["jobs", whole(planned)],
    [
      "nothing lost",
      verdict(
        counts.completed === planned && jobs === planned && counts.failed === 0,
        `${whole(counts.completed)} completed, ${counts.failed} failed`,
      ),
    ],
    [
      "nothing twice",
      verdict(
        completedOnce === planned && completed === planned,
        `${whole(completedOnce)} completed exactly once`,
      ),
    ],
    ["executed", `${whole(executions)} times, ${twice} jobs more than once`],
  ];
  if (split === "rows")
    lines.push([
      "bytes unlike one process's",
      verdict(scene.different === 0, `${scene.different} of ${whole(scene.bytes)}`),
    ]);
  else
    lines.push(
      [
        "softmax: worst share of its bound",
        verdict(scene.outside === 0 && scene.share <= 1, `${(100 * scene.share).toFixed(0)} %`),
      ],
      [
        "log-sum-exp: worst share of its bound",
        verdict(scene.logShare <= 1, `${(100 * scene.logShare).toFixed(1)} %`),
      ],
      ["log-sum-exp: worst relative error", scene.logRelative.toExponential(1)],
      [
        "bits unlike one process's",
        `${((100 * scene.otherBits) / scene.elements).toFixed(1)} % of ${whole(scene.elements)}`,
      ],
    );
  if (!args["no-faults"])
    lines.push([
      "faults",
      verdict(scene.faults.length === 2, `${scene.faults.length} of 2 came in the middle`),
    ]);
  console.log(table([title, ""], lines));
}

try {
  const server = await starters[args.backend](serverFolder);
  console.log(hostLine());
  console.log(
    `${whole(rows)} × ${whole(columns)} logits, ${whole((rows * columns * 4) / 1e6)} MB, on ${engine().name}; ` +
      `${workers} workers, jobs of ${ROWS_PER_JOB} rows, a lock of ${LOCK_SECONDS} s, ${server.name}`,
  );
  await show(server, "rows");
  await show(server, "vocabulary");
  await server.stop();
} catch (error) {
  wrong.push(error.message);
} finally {
  await endAll();
  await clean();
}
for (const text of wrong) console.error(colors.red(`✗ ${text}`));
// Connections to a server that has ended would try again forever.
process.exit(wrong.length > 0 ? 1 : 0);
