/**
 * `npm start`: trains the model, compares it with counting, lets it write at several settings on every
 * engine, and times the choice of a token on vocabularies of real size. `-- --steps 200` trains less.
 */
import colors from "picocolors";
import { digits, table } from "../../bench/harness/table.mjs";
import { create } from "../matmul/index.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { allEngines, portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { bigramPerplexity, unigramPerplexity } from "./baselines.mjs";
import { loadCorpus } from "./corpus.mjs";
import { createModel, SIZE } from "./model.mjs";
import { countOf, createParameters } from "./parameters.mjs";
import { createWriter, SETTINGS } from "./text.mjs";
import { HAND, LENGTHS, timeTokens } from "./time.mjs";
import { perplexity, train } from "./train.mjs";

const STEPS = 3500;
const TEXTS = 8;
const MOST_PERPLEXITY = 6.2;
const SEED = 1;
const START = "The whale";
const LENGTH = 200;

const { steps, whole, record } = readArguments({ steps: STEPS });

const faults = [];
const { engines, missing } = allEngines();
// With the same bits on every machine, and so is the model.
const trainer = portableEngine();
const corpus = loadCorpus();
const matmul = await create();
const parameters = createParameters(matmul, SIZE, SEED);
const thousands = (n) => n.toLocaleString("en");

/** Trains, and returns the perplexity on what was held out. */
function learn() {
  const { functions, name } = trainer;
  const model = createModel({ matmul, functions, size: SIZE, texts: TEXTS, parameters, trains: true });
  const count = thousands(countOf(parameters.values));
  const sizes = `${count} parameters, ${thousands(corpus.training.length)} characters`;
  console.log(`\n${colors.bold("A character GPT learns Moby Dick")}: ${sizes}, on ${name}\n`);
  const began = performance.now();
  const { onStep, stop } = createProgress(steps);
  train({ model, parameters, text: corpus.training, steps, seed: SEED, onStep });
  stop();
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `  ${thousands(steps)} steps of ${TEXTS} × ${SIZE.context} characters in ${seconds.toFixed(1)} s\n`,
  );
  return perplexity(model, corpus.heldOut);
}

function compare(reached) {
  const rows = [
    ["unigram: how often each occurs", unigramPerplexity(corpus)],
    ["bigram: after the one before", bigramPerplexity(corpus)],
    ["the model", reached],
  ].map(([name, value]) => [name, value.toFixed(2)]);
  console.log(table([`${thousands(corpus.heldOut.length)} characters held out`, "perplexity"], rows));
  if (whole && !(reached <= MOST_PERPLEXITY))
    faults.push(`the perplexity is ${reached.toFixed(2)}, more than ${MOST_PERPLEXITY}`);
}

/** Lines of at most 100 columns, each indented. */
function wrapped(text) {
  return text
    .split("\n")
    .flatMap((line) => line.match(/.{1,96}(?: |$)|.{1,96}/g) ?? [""])
    .map((line) => (line === "" ? "" : `    ${line.trimEnd()}`))
    .join("\n");
}

/** Every engine writes each text twice. The first engine's is shown. */
function write() {
  const start = Array.from(corpus.encode(START));
  const writers = engines.map((engine) => ({
    name: engine.name,
    write: createWriter({ engine, matmul, size: SIZE, parameters }),
  }));
  let alike = true;
  for (const { name: setting, options } of SETTINGS) {
    const texts = writers.map(({ name, write }) => {
      const [text, again] = [1, 2].map(() => corpus.decode(write(start, LENGTH, options, SEED)));
      if (text !== again) faults.push(`${name} writes another text the second time, at ${setting}`);
      return text;
    });
    alike &&= texts.every((text) => text === texts[0]);
    console.log(`\n  ${colors.cyan(setting)}\n${wrapped(START + texts[0])}`);
  }
  const names = engines.map(({ name }) => name).join(", ");
  const other = alike ? "and all of them the same" : "though not each the same as the others";
  if (faults.length === 0)
    console.log(colors.green(`\n✓ twice the same text from a seed: ${names}, ${other}`));
}

function time() {
  console.log(
    `\n${colors.bold("What the choice of a token takes")}, of logits that were drawn, without a model`,
  );
  const cell = ({ nsPerElement, timesFaster }) => {
    const ms = nsPerElement.median / 1e6;
    return `${ms.toFixed(ms < 0.1 ? 3 : 2)} ms (${digits(timesFaster.median)}×)`;
  };
  for (const length of LENGTHS) {
    const rows = timeTokens(engines, length).map(({ name, results }) => [name, ...results.map(cell)]);
    console.log(table([`${thousands(length)} logits`, ...engines.map(({ name }) => name), HAND], rows));
  }
}

const reached = learn();
compare(reached);
write();
time();
for (const { name, reason } of missing) console.log(colors.yellow(`${name} cannot run here: ${reason}`));
finish("language-model", {
  faults,
  reached: `a perplexity of ${reached.toFixed(2)}, and the same text twice from every seed`,
  figures: { steps, perplexity: reached },
  record,
});
