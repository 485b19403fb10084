/** The scores of examples/attention, all heads, as the site is built. */
import { PLACES, readScores } from "../../../../examples/attention/scores.mjs";
import { pack } from "./pack.mjs";

export default {
  watch: ["../../../../examples/attention/attention-scores.f32"],
  load: () => ({ packed: pack(readScores(), PLACES) }),
};
