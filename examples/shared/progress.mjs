/** The bar of a run: how far it is, the loss as a mean of about the last hundred steps, and the time left. */
import { Presets, SingleBar } from "cli-progress";

const MEMORY = 0.99;

/**
 * Returns what to call after each step, with how many are done, and at the end. Where there is no terminal, a
 * line each tenth.
 *
 * @param {number} total
 * @param {{ unit?: string, value?: string }} [options] what is counted, and what the number is that comes
 *   with a step
 */
export function createProgress(total, { unit = "step", value = "loss" } = {}) {
  let mean;
  const update = (v, separator) => {
    if (v !== undefined) mean = mean === undefined ? v : MEMORY * mean + (1 - MEMORY) * v;
    return mean === undefined ? "" : `${separator}${value} ${mean.toFixed(3)}`;
  };
  if (!process.stdout.isTTY) {
    const began = performance.now();
    const interval = Math.ceil(total / 10);
    return {
      onStep(done, v) {
        const text = update(v, ", ");
        if (done % interval !== 0 && done !== total) return;
        const left = ((performance.now() - began) / 1000 / done) * (total - done);
        console.log(`  ${unit} ${done} of ${total}${text}, ${left.toFixed(0)} s left`);
      },
      stop() {},
    };
  }
  const bar = new SingleBar(
    {
      format: `  {bar} {percentage} % | ${unit} {value} of {total}{text} | {eta_formatted} left`,
      // What does not fit into a line is cut off, and the time left is at its end: 80 columns are enough.
      barsize: 20,
      etaBuffer: 200,
      // The steps leave no time to handlers: its own of Ctrl-C would wait for the end. Without it nothing
      // undoes what is set in the terminal, so nothing is set.
      gracefulExit: false,
      hideCursor: null,
      linewrap: true,
      stream: process.stdout,
    },
    Presets.shades_grey,
  );
  bar.start(total, 0, { text: "" });
  return {
    onStep: (done, v) => bar.update(done, { text: update(v, " | ") }),
    stop: () => bar.stop(),
  };
}
