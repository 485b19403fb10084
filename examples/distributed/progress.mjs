/** A bar of the jobs of all workers. Where there is no terminal, a line each tenth. */
import { Presets, SingleBar } from "cli-progress";

export function createProgress() {
  if (!process.stdout.isTTY) {
    let tenth = 0;
    return {
      update(done, total) {
        const now = Math.floor((10 * done) / total);
        if (now > tenth) console.log(`  ${done} of ${total} jobs`);
        tenth = Math.max(tenth, now);
      },
      stop() {},
    };
  }
  const bar = new SingleBar(
    {
      format: "  {bar} {percentage} % | {value} of {total} jobs | {eta_formatted} left",
      // Ctrl-C is handled where processes are ended.
      gracefulExit: false,
      hideCursor: null,
      linewrap: true,
      stream: process.stdout,
    },
    Presets.shades_grey,
  );
  let started = false;
  return {
    update(done, total) {
      if (started) {
        bar.setTotal(total);
        bar.update(done);
      } else bar.start(total, done);
      started = true;
    },
    stop: () => bar.stop(),
  };
}
