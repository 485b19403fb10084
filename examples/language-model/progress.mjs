/** The bar of a training run: its loss, as a mean of the last hundred steps, and the time left. */
import { Presets, SingleBar } from "cli-progress";

const MEMORY = 0.99;

/** Returns what to call after each step, and at the end. Where there is no terminal, a line each tenth. */
export function createProgress(steps) {
  let mean;
  const update = (loss) => {
    mean = mean === undefined ? loss : MEMORY * mean + (1 - MEMORY) * loss;
    return mean.toFixed(3);
  };
  if (!process.stdout.isTTY) {
    const began = performance.now();
    return {
      onStep(step, loss) {
        const text = update(loss);
        if (step % Math.ceil(steps / 10) !== 0 && step !== steps) return;
        const left = ((performance.now() - began) / 1000 / step) * (steps - step);
        console.log(`  step ${step} of ${steps}, loss ${text}, ${left.toFixed(0)} s left`);
      },
      stop() {},
    };
  }
  const bar = new SingleBar(
    {
      format: "  {bar} {percentage} % | step {value} of {total} | loss {loss} | {eta_formatted} left",
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
  bar.start(steps, 0, { loss: "–" });
  return {
    onStep: (step, loss) => bar.update(step, { loss: update(loss) }),
    stop: () => bar.stop(),
  };
}
