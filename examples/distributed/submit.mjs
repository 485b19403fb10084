/**
 * Adds the jobs of settings.mjs, once, from any machine: `REDIS_URL=redis://10.0.0.5:6379 node submit.mjs`.
 * It may be stopped and started again: jobs go on without it, and what is done is not done again.
 */
import colors from "picocolors";
import { loadSettings } from "./plan.mjs";
import { createProgress } from "./progress.mjs";
import { connect, sayOnce } from "./queue.mjs";
import { submit } from "./submission.mjs";

const whole = (n) => n.toLocaleString("en");

try {
  const settings = await loadSettings();
  const onError = sayOnce("the server", (text) => console.log(colors.yellow(text)));
  const server = connect(undefined, onError);
  const bar = createProgress();
  const { plan, jobs, seconds } = await submit(settings, server, {
    onPlan({ run, files, blocks }, { seconds, warning }, done) {
      const parts = blocks.reduce((sum, list) => sum + list.length, 0);
      console.log(
        `run ${run}: ${files.length} files, ${whole(parts)} parts, ${whole(done)} of them done; ` +
          `a job takes ${seconds.toFixed(3)} s here`,
      );
      if (warning) console.log(colors.yellow(warning));
    },
    onProgress(done, total) {
      onError.back();
      bar.update(done, total);
    },
    onLonely: () => console.log(colors.yellow("no worker is there: start node worker.mjs on some machine")),
  });
  bar.stop();
  console.log(
    jobs === 0 ? "nothing was left to do" : `${whole(jobs)} jobs in ${seconds.toFixed(1)} s`,
    `→ ${settings.results}/${plan.run}`,
  );
  await server.close();
} catch (error) {
  console.error(colors.red(`✗ ${error.message}`));
  process.exit(1);
}
