/**
 * `npm start`: trains the model on Song ci, compares it with counting, keeps it as float16, draws how it
 * learned and lets it write. `-- --steps 100` trains less; `-- --record` writes what comes out to this
 * folder.
 */
import { writeFileSync } from "node:fs";
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { bigramPerplexity, unigramPerplexity } from "../language-model/baselines.mjs";
import { createModel } from "../language-model/model.mjs";
import { countOf, createParameters } from "../language-model/parameters.mjs";
import { train } from "../language-model/train.mjs";
import { create } from "../matmul/index.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { FOLDER, loadCheckpoint, packed, saveCheckpoint, unpack } from "./checkpoint.mjs";
import { loadCorpora, unknownShare } from "./corpus.mjs";
import { curveSpec } from "./curve.mjs";
import { firstOf, poemPerplexity } from "./perplexity.mjs";
import { createPoet, linesOf, SETTINGS } from "./poems.mjs";
import { svgOf } from "./svg.mjs";
import { RATE, SEED, SIZE, STEPS, TEXTS } from "./training.mjs";

const MOST_PERPLEXITY = 150;
/** Held-out poems of the curve, at so many places of it. */
const CURVE_POEMS = 200;
const CURVE_POINTS = 20;
/** After a short run: held-out poems, and characters of a poem, which would not end by itself. */
const FEW_POEMS = 100;
const FEW_CHARACTERS = 20;

const { steps, whole, record } = readArguments({ steps: STEPS });

const faults = [];
// With the same bits on every machine, and so is the model.
const engine = portableEngine();
const { crossEntropy } = engine.functions;
const { vocabulary, songCi, ...coder } = loadCorpora();
const matmul = await create();
const parameters = createParameters(matmul, SIZE, SEED);
const model = createModel({
  matmul,
  functions: engine.functions,
  size: SIZE,
  texts: TEXTS,
  parameters,
  trains: true,
});
const thousands = (n) => n.toLocaleString("en");
const heldOutPerplexity = (poems) => poemPerplexity(model, crossEntropy, poems);

/** Trains, and returns the points of the curve. */
function learn() {
  const { text, starts } = songCi.training;
  const count = `${thousands(countOf(parameters.values))} parameters`;
  const sizes = `${thousands(starts.length - 1)} poems, ${thousands(text.length)} characters`;
  console.log(`\n${colors.bold("A GPT learns Song ci")}: ${count}, ${sizes}, on ${engine.name}\n`);
  const few = firstOf(songCi.heldOut, CURVE_POEMS);
  const points = [];
  const measure = (step) => points.push({ step, perplexity: heldOutPerplexity(few) });
  const interval = Math.ceil(steps / CURVE_POINTS);
  if (whole) measure(0);
  const began = performance.now();
  const cpu = process.cpuUsage();
  const { onStep, stop } = createProgress(steps);
  train({
    model,
    parameters,
    text,
    // A row of `context` characters, and the one after it, must fit.
    starts: starts.filter((start) => start + SIZE.context < text.length),
    steps,
    seed: SEED,
    rate: RATE,
    onStep(step, loss) {
      onStep(step, loss);
      if (whole && (step % interval === 0 || step === steps)) measure(step);
    },
  });
  stop();
  const { user, system } = process.cpuUsage(cpu);
  const [seconds, busy] = [(performance.now() - began) / 1000, (user + system) / 1e6];
  console.log(
    `  ${thousands(steps)} steps of ${TEXTS} × ${SIZE.context} characters in ${seconds.toFixed(0)} s` +
      `, ${busy.toFixed(0)} s of the processor\n`,
  );
  return points;
}

function compare() {
  const heldOut = whole ? songCi.heldOut : firstOf(songCi.heldOut, FEW_POEMS);
  const { text, starts } = heldOut;
  const counts = { classes: SIZE.classes, training: songCi.training.text, heldOut: text };
  const [unigram, bigram] = [unigramPerplexity(counts), bigramPerplexity(counts)];
  const single = heldOutPerplexity(heldOut);
  unpack(packed(parameters.values), parameters.values);
  const reached = heldOutPerplexity(heldOut);
  const rows = [
    ["unigram: how often each occurs", unigram],
    ["bigram: after the one before", bigram],
    ["the model", single],
    ["the model in float16", reached],
  ].map(([name, value]) => [name, value.toFixed(1)]);
  const head = `${thousands(starts.length - 1)} poems held out, ${thousands(text.length - 1)} characters`;
  console.log(table([head, "perplexity"], rows));
  console.log(`  ${(100 * unknownShare(heldOut)).toFixed(1)} % of them are not in the vocabulary`);
  if (whole && !(reached <= MOST_PERPLEXITY))
    faults.push(`the perplexity is ${reached.toFixed(1)}, more than ${MOST_PERPLEXITY}`);
  return { unigram, bigram, reached };
}

/** Keeps the model: in this folder if it is to be recorded, otherwise in build/, which Git ignores. */
function keep(perplexity) {
  const folder = record ? FOLDER : new URL("build/", FOLDER);
  saveCheckpoint(folder, parameters.values, { size: SIZE, steps, seed: SEED, perplexity, vocabulary });
  const same = Buffer.compare(loadCheckpoint(matmul).bytes, packed(parameters.values)) === 0;
  console.log("  written as checkpoint.f16 and checkpoint.json:");
  console.log(`    ${same ? "bit for bit" : "not"} the committed ones\n`);
  if (whole && !same && engine.name === "wasm-simd") faults.push("another model than the committed one");
}

/** The curve, with what counting reaches on the same poems. */
async function draw(points) {
  const { text } = firstOf(songCi.heldOut, CURVE_POEMS);
  const counts = { classes: SIZE.classes, training: songCi.training.text, heldOut: text };
  const counted = [
    { name: "unigram", perplexity: unigramPerplexity(counts) },
    { name: "bigram", perplexity: bigramPerplexity(counts) },
  ];
  writeFileSync(new URL("curve.svg", FOLDER), await svgOf(curveSpec(points, counted)));
}

function write() {
  const poem = createPoet({ engine, matmul, size: SIZE, parameters, coder });
  const most = whole ? undefined : FEW_CHARACTERS;
  for (const { tune, name, options } of SETTINGS) {
    const [text, again] = [1, 2].map(() => poem(tune, "", options, SEED, most));
    if (text !== again) faults.push(`another poem the second time, at ${name}`);
    console.log(`  ${colors.bold(tune)}, ${colors.cyan(name)}\n${linesOf(text)}\n`);
  }
}

const points = learn();
const { unigram, bigram, reached } = compare();
keep(reached);
if (whole) await draw(points);
write();
finish("poetry", {
  faults,
  reached: `a perplexity of ${reached.toFixed(1)} in float16, and the same poems twice from a seed`,
  figures: { steps, perplexity: reached, unigram, bigram },
  record,
});
