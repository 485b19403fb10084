/** A matrix, a server, some workers, faults, and what came of it: for `npm start` and `npm test`. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBounds, checkBytes, countCompletions, countStarts } from "./check.mjs";
import { injectFaults } from "./faults.mjs";
import { writeMatrix } from "./matrix.mjs";
import { loadSettings } from "./plan.mjs";
import { keep } from "./processes.mjs";
import { connect, queueOf } from "./queue.mjs";
import { submit } from "./submission.mjs";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Settings in a file of their own, which workers read as they would settings.mjs. `code` replaces compute.
 */
export async function writeSettings(path, changes, code = "base.compute") {
  if (changes.split === "vocabulary") code = "undefined";
  const all = JSON.stringify(changes, null, 2);
  await writeFile(
    path,
    `import { settings as base } from ${JSON.stringify(new URL("./settings.mjs", import.meta.url).href)};\n` +
      `const settings = { ...base, ...${all} };\nsettings.compute = ${code};\nexport { settings };\n`,
  );
  return loadSettings(path);
}

/**
 * @param {object} server what startRedis or startPostgres returned
 * @param {string} folder for everything
 * @param {object} options of the matrix, `workers`, `faults` and `kills`, `onProgress`
 */
export async function play(server, folder, options) {
  const { rows, columns, seed = 1, split, format = "f32", pieces = 1, rowsPerJob, lockSeconds } = options;
  const [input, results, starts] = ["input", "results", "starts"].map((name) => join(folder, name));
  await mkdir(starts, { recursive: true });
  const shape = { rows, columns, seed, format, pieces: split === "rows" ? 1 : pieces };
  const widths = await writeMatrix(input, { ...shape, rowsPerBlock: rowsPerJob });
  const path = join(folder, "settings.mjs");
  const settings = await writeSettings(
    path,
    {
      input,
      results,
      split,
      format,
      columns: split === "rows" ? columns : widths,
      rowsPerJob,
      lockSeconds,
      queue: options.queue ?? `${split}-${format}`,
    },
    options.code,
  );

  const workers = new Map();
  const env = { ...process.env, ...server.env, SETTINGS: path, STARTS: starts };
  const startWorker = async () => {
    const worker = await keep(process.execPath, [here("worker.mjs")], { env, log: options.log, quiet: true });
    workers.set(worker.pid, worker);
  };
  for (let i = 0; i < options.workers; i++) await startWorker();

  const stop = new AbortController();
  let jobs = 0;
  const faults = options.faults
    ? injectFaults({
        folder: starts,
        jobs: () => jobs,
        workers,
        startWorker,
        server,
        kills: options.kills,
        signal: stop.signal,
      })
    : Promise.resolve([]);
  // An error of a fault is one of the scene, also while the jobs go on.
  const broken = faults.then(() => new Promise(() => {}));
  const client = connect(server.where);
  try {
    const submitted = submit(settings, client, {
      onProgress(done, total) {
        jobs = total;
        options.onProgress?.(done, total);
      },
    });
    const { plan, jobs: count, seconds } = await Promise.race([submitted, broken]);
    stop.abort();
    const done = await faults;
    const began = await countStarts(starts);
    const completions = await countCompletions(client, queueOf(settings, plan.run), count);
    const queue = client.queue(queueOf(settings, plan.run));
    const counts = await queue.getJobCounts("completed", "failed", "wait", "active", "delayed");
    for (const worker of workers.values()) await worker.end("SIGTERM");
    await queue.obliterate({ force: true });
    await client.close();
    const arguments_ = { plan, settings, columns, seed };
    const right = split === "rows" ? await checkBytes(arguments_) : await checkBounds(arguments_);
    const [executed, completed] = [[...began.values()], [...completions.values()]];
    return {
      ...right,
      plan,
      settings,
      client,
      jobs: count,
      seconds,
      faults: done,
      counts,
      started: executed.length,
      twice: executed.filter((times) => times > 1).length,
      executions: executed.reduce((a, b) => a + b, 0),
      completed: completed.length,
      completedOnce: completed.filter((times) => times === 1).length,
    };
  } finally {
    stop.abort();
  }
}
