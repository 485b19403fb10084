/**
 * transformers.js: its exported functions, imported from the file that has them, so that no model runtime
 * starts.
 */
import { version } from "./versions.mjs";

export const TRANSFORMERS = "transformers.js";
const PACKAGE = "@huggingface/transformers";

const NAMES = { softmax: "softmax", logSoftmax: "log_softmax" };

export async function openTransformers() {
  const maths = await import(new URL(`node_modules/${PACKAGE}/src/utils/maths.js`, import.meta.url).href);

  /** @param {import("./problems.mjs").Problem} problem */
  function contestants({ function: name, x, out, outer, n, inner }) {
    const call = maths[NAMES[name]];
    if (!call) return [{ name: TRANSFORMERS, reason: `has no ${name}` }];
    if (inner > 1) return [{ name: TRANSFORMERS, reason: "takes one row of neighbours at a time, no axis" }];
    const rows = () => {
      for (let start = 0; start < x.length; start += n) out.set(call(x.subarray(start, start + n)), start);
      return out;
    };
    const run = outer === 1 ? () => call(x) : rows;
    return [
      {
        name: TRANSFORMERS,
        package: PACKAGE,
        note: outer === 1 ? "allocates its result" : "row by row, each copied to its place",
        run,
      },
    ];
  }

  return { versions: { [PACKAGE]: version(PACKAGE) }, contestants };
}
