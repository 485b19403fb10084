/** `compute` of the settings, called and checked: by `submit.mjs`, which measures it, and by each job. */
import { basename } from "node:path";

/**
 * For slices of one job: all of them must give as many float32 a row.
 *
 * @param {object} settings
 * @param {{ path: string, columns: number }} file
 * @returns {(x: Float32Array, rows: number, row: number) => Float32Array} `row` is the first one's number in
 *   the file
 */
export function createCompute({ compute }, { path, columns }) {
  const file = basename(path);
  let width;
  return (x, rows, row) => {
    const y = compute(x, rows, columns, { file, row });
    if (typeof y?.then === "function")
      // Its own error would be another one, that nobody waits for.
      Promise.resolve(y).catch(() => {});
    if (!(y instanceof Float32Array))
      throw new TypeError(`settings: compute must return a Float32Array, got ${y?.constructor?.name ?? y}`);
    const now = y.length / rows;
    width ??= now;
    if (!(Number.isInteger(now) && now > 0))
      throw new RangeError(
        "settings: compute must return as many float32 for each row, one at least, " +
          `got ${y.length} for ${rows} rows`,
      );
    if (now !== width)
      throw new RangeError(
        `settings: compute must return as many float32 for each row of a job, ${width} as before, got ${now}`,
      );
    return y;
  };
}
