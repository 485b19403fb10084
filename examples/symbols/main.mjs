/**
 * `npm start`: a few drawings and their likeliest symbols; then more than a thousand, to see which score
 * knows what not to believe. `-- --each 5` draws fewer. `node main.mjs --drawing FILE.json` reads one of your
 * own.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { logSumExp, softmax } from "../../dist/index.js";
import { topK } from "../../dist/sampling.js";
import { readArguments } from "../shared/arguments.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { card, number } from "./card.mjs";
import { KNOWN, ODD, UNKNOWN } from "./drawings.mjs";
import { hits, judge, look, population } from "./measure.mjs";
import { toPicture } from "./raster.mjs";
import { createRecogniser, SYMBOLS } from "./recogniser.mjs";
import { BELIEVED_FROM } from "./scores.mjs";
import { readStrokes } from "./strokes.mjs";

const EACH = 60;
const SHOWN = ["an integral", "a sum", "an alpha", "an arrow", "a plus", "a letter A"];
const percent = (share) => `${(100 * share).toFixed(0)} %`;

const { values } = parseArgs({ options: { drawing: { type: "string" } }, strict: false });
if (values.drawing === undefined) await tell();
else await readOwn(values.drawing);

async function readOwn(file) {
  try {
    if (typeof file !== "string") throw new TypeError("--drawing needs the name of a file of strokes");
    const picture = toPicture(readStrokes(file));
    const logitsOf = await createRecogniser();
    console.log(card(file, picture, await logitsOf(picture), SYMBOLS));
  } catch (error) {
    console.error(colors.red(`✗ ${error.message}`));
    process.exitCode = 1;
  }
}

async function tell() {
  const { each, whole, record } = readArguments({ each: EACH });
  const faults = [];
  const logitsOf = await createRecogniser();
  console.log(`\n${colors.bold("What is drawn?")} ${SYMBOLS.length} symbols, and + is none of them\n`);
  await show(logitsOf, faults);
  await shift(logitsOf, faults);

  const groups = population(each);
  const total = groups.reduce((sum, { variants }) => sum + variants.length, 0);
  const { onStep, stop } = createProgress(total, { unit: "picture" });
  let done = 0;
  await look(groups, logitsOf, () => onStep(++done));
  stop();
  const firsts = compare(groups, each);
  const verdicts = decide(groups);
  await fooled(groups, logitsOf);

  const [likeliest, entropy, , , energy] = verdicts;
  if (whole) {
    if (!(firsts.three >= 0.97)) faults.push(`only ${percent(firsts.three)} are among the first three`);
    if (!(Math.abs(energy.threshold - BELIEVED_FROM) < 0.3))
      faults.push(`the threshold of logSumExp is ${energy.threshold}, not about ${BELIEVED_FROM}`);
    if (!(energy.known > 0.85))
      faults.push(`logSumExp believes only ${percent(energy.known)} of what it should`);
    if (!(energy.unknown < 0.05)) faults.push(`logSumExp believes ${percent(energy.unknown)} without a name`);
    if (!(energy.scribbles < 0.15))
      faults.push(`logSumExp believes ${percent(energy.scribbles)} of scribbles`);
    if (!(entropy.unknown > 2 * energy.unknown && entropy.scribbles > energy.scribbles))
      faults.push("the entropy does as well as logSumExp");
    const { chart } = await import("./chart.mjs");
    writeFileSync(new URL("scores.svg", import.meta.url), await chart(groups, verdicts));
  }
  const shares = `${percent(energy.unknown)} of what has no name, against ${percent(likeliest.unknown)} by p`;
  finish("symbols", {
    faults,
    reached: `${percent(firsts.three)} of drawings among the first three; logSumExp believes ${shares}`,
    figures: { each, ...firsts, verdicts },
    record,
  });
}

/** A few drawings as they are; the known ones have to be among the first three. */
async function show(logitsOf, faults) {
  for (const drawing of [...KNOWN, ...UNKNOWN, ...ODD]) {
    const picture = toPicture(drawing.strokes);
    const logits = await logitsOf(picture);
    if (SHOWN.includes(drawing.name) || ODD.includes(drawing))
      console.log(`${card(drawing.name, picture, logits, SYMBOLS)}\n`);
    if (drawing.is === undefined) continue;
    const three = Array.from(topK(logits, 3).indices, (i) => SYMBOLS[i].char);
    if (!three.includes(drawing.is)) faults.push(`${drawing.name}: ${drawing.is} is not among ${three}`);
  }
}

/** The softmax does not see what is added to all logits, logSumExp does. */
async function shift(logitsOf, faults) {
  const { strokes } = KNOWN[0];
  const logits = await logitsOf(toPicture(strokes));
  const lower = logits.map((z) => z - 8);
  const p = softmax(logits);
  const same = softmax(lower).every((v, i) => Math.abs(v - p[i]) < 1e-5);
  if (!same) faults.push("the softmax sees what is added to all logits");
  const [before, after] = [logSumExp(logits), logSumExp(lower)].map((v) => number(v, 1));
  console.log(
    `All logits of the integral less 8: p is the same, logSumExp goes from ${before} to ${after}.\n`,
  );
}

/** Every drawing in many versions. */
function compare(groups, each) {
  const rows = groups.map((group) => {
    const { name, is, kind, variants, scores } = group;
    const believed = scores.energy.filter((v) => v >= BELIEVED_FROM).length;
    const share = (n) => percent(n / variants.length);
    const found = kind === "known" ? [share(hits(group, 1)), share(hits(group, 3))] : ["", ""];
    return [is ? `${is} ${name}` : name, `${variants.length}`, ...found, share(believed)];
  });
  console.log(`\nDrawn anew: turned, stretched, sheared and bent at random`);
  console.log(table(["drawing", "times", "first", "first three", `logSumExp ≥ ${BELIEVED_FROM}`], rows));
  const known = groups.filter(({ kind }) => kind === "known");
  const total = (among) => known.reduce((sum, group) => sum + hits(group, among), 0) / (known.length * each);
  return { first: total(1), three: total(3) };
}

/** Which score lets through what. */
function decide(groups) {
  const verdicts = judge(groups);
  const rows = verdicts.map(({ name, sign, threshold, known, unknown, scribbles }) => [
    `${name} ${sign > 0 ? "≥" : "≤"} ${number(threshold, 1)}`,
    ...[known, unknown, scribbles].map(percent),
  ]);
  console.log("\nBelieved, by thresholds that 95 % of the known drawings pass");
  console.log(table(["a picture with", "known", "without a name", "scribbles"], rows));
  return verdicts;
}

/** The scribble that is believed most. */
async function fooled(groups, logitsOf) {
  const { scores, variants } = groups.find(({ kind }) => kind === "scribble");
  const picture = toPicture(variants[topK(scores.energy, 1).indices[0]]);
  console.log("\nThe scribble that logSumExp believes most");
  console.log(`\n${card("a scribble at random", picture, await logitsOf(picture), SYMBOLS)}\n`);
}
