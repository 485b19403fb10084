/**
 * This package: each engine of the host with `out` and with arrays in its own memory; the fastest also with a
 * new array.
 */
import { engines } from "../harness/contestants.mjs";

/**
 * The names of its contestants.
 * @param {string} engine
 */
export const withOut = (engine) => `wasmax ${engine}`;
const newArray = (engine) => `wasmax ${engine}, new array`;
export const zeroCopy = (engine) => `wasmax ${engine}, zero copy`;

const CALLS = {
  softmax: (w, x, options) => () => w.softmax(x, options),
  logSoftmax: (w, x, options) => () => w.logSoftmax(x, options),
  logSumExp: (w, x, options) => () => w.logSumExp(x, options),
  crossEntropyAndGrad: (w, x, options, targets) => () => w.crossEntropyAndGrad(x, targets, options),
};

/** The options as one writes them: none for one row, `shape` alone for rows of the last axis. */
function layout({ function: name, shape, axis, outer, inner }) {
  if (inner > 1) return { shape, axis };
  return outer > 1 || name === "crossEntropyAndGrad" ? { shape } : {};
}

export async function openWasmax() {
  const { instances, missing } = await engines();

  /** @param {import("./problems.mjs").Problem} problem */
  function contestants(problem) {
    const { x, out, targets } = problem;
    const call = CALLS[problem.function];
    const options = layout(problem);
    // logSumExp of one row is a number: there is nothing to write to.
    const writes = problem.function !== "logSumExp" || "shape" in options;
    const of = (name, note, run) => ({ name, package: "wasmax", note, run });
    return instances.flatMap(({ name, create, own }, i) => {
      const all = [
        of(
          withOut(name),
          writes ? "out" : "a number",
          call(own, x, writes ? { ...options, out } : options, targets),
        ),
      ];
      if (i === 0 && writes)
        all.push(of(newArray(name), "allocates its result", call(own, x, options, targets)));
      if (name !== "js") {
        const bytes = 4 * (x.length + out.length);
        const inside = create({ engine: name, memory: bytes + 64 });
        const there = inside.float32(x.length);
        there.set(x);
        const target = inside.float32(out.length);
        all.push(
          of(
            zeroCopy(name),
            "both arrays in its memory",
            call(inside, there, writes ? { ...options, out: target } : options, targets),
          ),
        );
      }
      return all;
    });
  }

  return {
    instances,
    missing: missing.map(({ engine, reason }) => ({ peer: withOut(engine), reason })),
    contestants,
  };
}
