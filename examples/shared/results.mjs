/** What whole runs of the examples have reached: examples/results.json. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import colors from "picocolors";
import { host } from "../../bench/harness/host.mjs";
import { save } from "../../bench/harness/save.mjs";

const FILE = fileURLToPath(new URL("../results.json", import.meta.url));

export const readResults = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : {});

/**
 * The end of a run: it says whether all was reached, and the process will exit with 1 where it was not.
 *
 * @param {string} name the folder of the example
 * @param {object} outcome
 * @param {string[]} outcome.faults what was not reached, a sentence each
 * @param {string} outcome.reached the sentence where all was
 * @param {{ [name: string]: unknown }} outcome.figures what was reached, to be kept
 * @param {boolean} outcome.record whether to write the figures to examples/results.json
 */
export function finish(name, { faults, reached, figures, record }) {
  for (const fault of faults) console.error(colors.red(`✗ ${fault}`));
  if (faults.length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log(colors.green(`✓ ${reached}`));
  if (!record) return;
  // Of the process from its start: by the clock, and what it had of all cores.
  const seconds = Math.round(performance.now() / 1000);
  const { user, system } = process.cpuUsage();
  const coreSeconds = Math.round((user + system) / 1e6);
  const results = { ...readResults(), [name]: { host: host(), seconds, coreSeconds, figures } };
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
  save(FILE, sorted);
}
