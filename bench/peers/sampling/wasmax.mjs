/** wasmax on its fastest engine, and the same by hand. */
import { softmax } from "../../../dist/index.js";
import { engines } from "../../harness/contestants.mjs";
import { plainDraw, sortedTopP } from "../../sampling/plain.mjs";
import { given, turnsOfMean } from "../../sampling/turns.mjs";
import { drawing } from "./settings.mjs";

export const LOOP = "plain loop";
export const SORT = "softmax and sort";

export async function openWasmax() {
  const {
    instances: [{ name: engine, own }],
  } = await engines("sampling.js");

  /** @returns {import("./settings.mjs").Drawer[]} The first is wasmax's. */
  function drawers(rows, options) {
    const { temperature = 1, topK, topP, minP } = options;
    const out = new Float32Array(rows[0].length);
    /** In turn, from the first one on. */
    const turns = (call) => {
      let turn = 0;
      return () => call(rows[turn++ % rows.length]);
    };
    const of = (name, of, call) => {
      const one = turns(call);
      return { name, package: of, draw: drawing(one), run: one };
    };
    const all = [of(`wasmax ${engine}`, "wasmax", (x) => own.sample(x, options))];
    const filtered = topK !== undefined || topP !== undefined || minP !== undefined;
    if (!filtered && temperature > 0) {
      const fixed = { ...options, random: given };
      const turn = turnsOfMean((x) => own.sample(x, fixed), rows);
      Object.assign(all[0], { timed: async () => turn() });
      all.push(of(LOOP, null, (x) => plainDraw(x, out, temperature, Math.random())));
    }
    if (topP !== undefined && topK === undefined)
      all.push(of(SORT, null, (x) => sortedTopP(softmax, x, out, topP, Math.random())));
    return all;
  }
  return { engine, versions: {}, missing: [], drawers, end() {} };
}
