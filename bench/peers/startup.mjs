/** From import to the first result, each time in a fresh process. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ROUNDS, spread } from "../harness/rounds.mjs";

const STARTS = 20;

/** The names that first.mjs takes, by the names that --peer takes. wasmax takes part in any case. */
const NAMES = {
  transformers: "transformers.js",
  tfjs: "tfjs-wasm",
  "ort-web": "onnxruntime-web",
  "ort-node": "onnxruntime-node",
};

const first = fileURLToPath(new URL("first.mjs", import.meta.url));

/**
 * @param {string[]} peers
 * @param {number} rounds Fewer than the default mean a quick look here too.
 */
export function measureStartup(peers, rounds) {
  const names = [
    "wasmax",
    "wasmax/js",
    ...Object.keys(NAMES)
      .filter((p) => peers.includes(p))
      .map((p) => NAMES[p]),
  ];
  const starts = rounds < ROUNDS ? rounds : STARTS;
  const ms = names.map(() => /** @type {number[]} */ ([]));
  // Start −1 reads the files from the disk.
  for (let start = -1; start < starts; start++) {
    for (let i = 0; i < names.length; i++) {
      const at = (start + 1 + i) % names.length;
      const took = Number(
        execFileSync(process.execPath, [...process.execArgv, first, names[at]], { encoding: "utf8" }),
      );
      if (start >= 0) ms[at].push(took);
    }
  }
  return names.map((name, i) => ({ name, ms: spread(ms[i]) }));
}
