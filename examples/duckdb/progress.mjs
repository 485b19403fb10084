/** A progress bar, or a line each quarter where there is no terminal. */
import { Presets, SingleBar } from "cli-progress";

/** Returns what to call with how many of `all` are done, and at the end. */
export function createProgress(what, all) {
  if (!process.stdout.isTTY) {
    let shown = 0;
    return {
      update(done, of = all) {
        const quarter = Math.floor((4 * done) / of);
        if (quarter === shown) return;
        shown = quarter;
        console.log(`  ${done.toLocaleString("en")} of ${of.toLocaleString("en")} ${what}`);
      },
      stop() {},
    };
  }
  const format = `  {bar} {percentage} % | {value} of {total} ${what} | {eta_formatted} left`;
  const bar = new SingleBar({ format, gracefulExit: false, hideCursor: null }, Presets.shades_grey);
  bar.start(all, 0);
  return {
    update(done, of = all) {
      bar.setTotal(of);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
