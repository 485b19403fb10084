/** Whether jobs are short beside their lock, measured here before any is added. */
import { createOnline } from "../../dist/index.js";
import { createCompute } from "./compute.mjs";
import { slices } from "./files.mjs";

/** What a job may take of its lock: more is refused, and from a tenth on it is said. */
export const MOST = 1 / 4;
const GOOD = 1 / 10;

function compute(settings, file, x, rows, row) {
  if (settings.split === "rows") return createCompute(settings, file)(x, rows, row);
  for (let r = 0; r < rows; r++) {
    const piece = x.subarray(r * file.columns, (r + 1) * file.columns);
    createOnline().push(piece).normalize(piece, { out: piece });
  }
}

/** Reads and computes one slice; the second time, as the first one opens an engine. */
async function secondsOfRow(settings, file, block) {
  let seconds;
  for (let time = 0; time < 2; time++) {
    const began = performance.now();
    for await (const [x, rows, row] of slices(file, block, settings)) {
      compute(settings, file, x, rows, row);
      seconds = (performance.now() - began) / 1000 / rows;
      break;
    }
  }
  return seconds;
}

/**
 * @returns {Promise<{ seconds: number, share: number, warning?: string }>} of the longest job.
 * @throws {RangeError} where it takes more than a quarter of its lock.
 */
export async function estimate({ files, blocks }, settings) {
  const { lockSeconds, format } = settings;
  const rows = blocks.map((list) => Math.max(...list.map((block) => block.rows)));
  const widest = files.reduce((best, { columns }, i) => {
    return columns * rows[i] > files[best].columns * rows[best] ? i : best;
  }, 0);
  const row = await secondsOfRow(settings, files[widest], blocks[widest][0]);
  const seconds = row * rows[widest];
  const share = seconds / lockSeconds;
  const text =
    `a job of ${rows[widest]} rows takes ${seconds.toFixed(2)} s here, ${(100 * share).toFixed(0)} % of its lock ` +
    `of ${lockSeconds} s: ${format === "arrow" ? "batches should have" : "rowsPerJob should be"} at most ` +
    `${Math.max(1, Math.floor((lockSeconds * GOOD) / row))}${format === "arrow" ? " rows" : ""}`;
  if (share > MOST) throw new RangeError(text);
  return { seconds, share, warning: share > GOOD ? text : undefined };
}
