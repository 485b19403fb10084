/** Many pictures through the model, and which of them each score would believe. */
import { topK } from "../../dist/sampling.js";
import { createRandom } from "../shared/random.mjs";
import { KNOWN, UNKNOWN } from "./drawings.mjs";
import { perturb, scribble } from "./perturb.mjs";
import { toPicture } from "./raster.mjs";
import { SYMBOLS } from "./recogniser.mjs";
import { quantile, SCORES, scoresOf } from "./scores.mjs";

/** What share of the known drawings a threshold lets through. */
const KEPT = 0.95;
/** Scribbles for each perturbation of a drawing. */
export const SCRIBBLES = 10;
const SEED = 1;

/** @returns {{ name: string, kind: string, is?: string, variants: object[] }[]} */
export function population(each) {
  const random = createRandom(SEED);
  const variants = ({ strokes }) => Array.from({ length: each }, () => perturb(strokes, random));
  return [
    ...KNOWN.map((drawing) => ({ ...drawing, kind: "known", variants: variants(drawing) })),
    ...UNKNOWN.map((drawing) => ({ ...drawing, kind: "unknown", variants: variants(drawing) })),
    {
      name: "scribbles at random",
      kind: "scribble",
      variants: Array.from({ length: SCRIBBLES * each }, () => scribble(random)),
    },
  ];
}

/** Adds to each group of a population its logits, in rows, its scores and the three likeliest symbols. */
export async function look(groups, logitsOf, onPicture) {
  const classes = SYMBOLS.length;
  for (const group of groups) {
    const logits = new Float32Array(group.variants.length * classes);
    for (const [row, strokes] of group.variants.entries()) {
      logits.set(await logitsOf(toPicture(strokes)), row * classes);
      onPicture();
    }
    const { indices } = topK(logits, 3, { shape: [-1, classes] });
    group.logits = logits;
    group.scores = scoresOf(logits, classes);
    group.three = group.variants.map((_, row) =>
      Array.from(indices.subarray(3 * row, 3 * row + 3), (symbol) => SYMBOLS[symbol].char),
    );
  }
}

/** How many of a group have the symbol that was meant among the first so many. */
export const hits = ({ is, three }, among) =>
  three.filter((symbols) => symbols.slice(0, among).includes(is)).length;

/**
 * For each score the threshold that 95 % of the known drawings pass, and what share of each kind passes it. A
 * known drawing is held against the threshold of the eleven others: its own variants did not help to set it.
 */
export function judge(groups) {
  const known = groups.filter(({ kind }) => kind === "known");
  return SCORES.map(({ key, name, sign }) => {
    const signed = (list) => list.flatMap(({ scores }) => scores[key].map((v) => sign * v));
    const thresholdOf = (list) => quantile(signed(list), 1 - KEPT);
    const passing = (list, threshold) => signed(list).filter((v) => v >= threshold).length;
    const share = (list) => passing(list, thresholdOf(known)) / signed(list).length;
    const others = (group) => known.filter((other) => other !== group);
    const passed = known.map((group) => passing([group], thresholdOf(others(group))));
    return {
      key,
      name,
      sign,
      threshold: sign * thresholdOf(known),
      known: passed.reduce((sum, n) => sum + n, 0) / signed(known).length,
      unknown: share(groups.filter(({ kind }) => kind === "unknown")),
      scribbles: share(groups.filter(({ kind }) => kind === "scribble")),
    };
  });
}
