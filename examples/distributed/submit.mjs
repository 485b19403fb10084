/**
 * Adds the jobs of settings.mjs, once, from any machine: `REDIS_URL=redis://10.0.0.5:6379 node submit.mjs`.
 * It may be stopped and started again: jobs go on without it, and what is done is not done again.
 */
import colors from "picocolors";
import { countRows, loadSettings } from "./plan.mjs";
import { createProgress } from "./progress.mjs";
import { connect, sayOnce } from "./queue.mjs";
import { submit } from "./submission.mjs";

const whole = (n) => n.toLocaleString("en");
const count = (n, what) => `${whole(n)} ${what}${n === 1 ? "" : "s"}`;
/** "5", or "5 – 7" where they differ. */
const range = (list) => [...new Set([Math.min(...list), Math.max(...list)])].map(whole).join(" – ");

const short = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** What is computed, of how much. */
function describe({ run, files, blocks }, { split, compute }, done) {
  const parts = blocks.reduce((sum, list) => sum + list.length, 0);
  const byRows = split === "rows";
  const rows = countRows(byRows ? blocks.flat() : blocks[0]);
  const columns = files.map((file) => file.columns);
  const shape = byRows ? range(columns) : columns.reduce((a, b) => a + b, 0).toLocaleString("en");
  const what = byRows
    ? `compute of the settings, ${short(String(compute).replace(/\s+/g, " "))}`
    : "softmax of whole rows, by pieces of the vocabulary";
  return (
    `run ${run}: ${what}; ${count(files.length, "file")}, ${count(rows, "row")} of ${shape} columns, ` +
    `${count(parts, "part")}, ${whole(done)} of them done`
  );
}

try {
  const settings = await loadSettings();
  const onError = sayOnce("the server", (text) => console.log(colors.yellow(text)));
  const server = connect(undefined, onError);
  const bar = createProgress();
  const { plan, jobs, seconds } = await submit(settings, server, {
    onPlan(plan, { seconds, warning }, done) {
      console.log(`${describe(plan, settings, done)}; a job takes ${seconds.toFixed(3)} s here`);
      if (warning) console.log(colors.yellow(warning));
    },
    onProgress(done, total) {
      onError.back();
      bar.update(done, total);
    },
    onLonely: ({ queue, run }) =>
      console.log(
        colors.yellow(
          `no worker is at queue ${queue} (run ${run}): start node worker.mjs on some machine. ` +
            "One whose settings or files differ is at another queue, and one that does not see these results " +
            "waits: its first lines say which",
        ),
      ),
  });
  bar.stop();
  console.log(
    jobs === 0 ? "nothing was left to do" : `${count(jobs, "job")} in ${seconds.toFixed(1)} s`,
    `→ ${settings.results}/${plan.run}`,
  );
  await server.close();
} catch (error) {
  console.error(colors.red(`✗ ${error.message}`));
  process.exit(1);
}
