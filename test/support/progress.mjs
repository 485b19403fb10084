/** vitest's own report, with how many of the files are done before each. */
import { DefaultReporter } from "vitest/node";

export default class Progress extends DefaultReporter {
  #files = 0;
  #done = 0;

  onTestRunStart(specifications) {
    this.#files = specifications.length;
    this.#done = 0;
    super.onTestRunStart(specifications);
  }

  onTestModuleEnd(module) {
    this.#done++;
    this.log(`${String(this.#done).padStart(3)} of ${this.#files}`);
    super.onTestModuleEnd(module);
  }
}
