/** What the page shows at first: one head, and all of them in numbers. The others come when something is moved. */
import { softmax } from "wasmax";
import { HEADS, PLACES, readScores } from "../../../../examples/attention/scores.mjs";
import { pack } from "./pack.mjs";
import { describeHead } from "./rows.mjs";

/** From 1. */
const HEAD = 4;

function load() {
  const scores = readScores();
  const of = (all, head) => all.subarray((head - 1) * PLACES ** 2, head * PLACES ** 2);
  const weights = softmax(scores, { shape: [HEADS, PLACES, PLACES] });
  const numbers = Array.from({ length: HEADS }, (_, i) => describeHead(of(weights, i + 1), PLACES));
  return { head: HEAD, packed: pack(of(scores, HEAD), PLACES), numbers };
}

export default { watch: ["../../../../examples/attention/attention-scores.f32"], load };
