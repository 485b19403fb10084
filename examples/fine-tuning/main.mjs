/**
 * `npm start`: the committed model of examples/poetry learns Yuan qu from 60,000 characters in several ways;
 * a table and a picture say what each trains, reaches and forgets. `-- --steps 30` trains less.
 */
import { writeFileSync } from "node:fs";
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { createModel } from "../language-model/model.mjs";
import { countOf } from "../language-model/parameters.mjs";
import { train } from "../language-model/train.mjs";
import { create } from "../matmul/index.mjs";
import { loadCheckpoint, unpack } from "../poetry/checkpoint.mjs";
import { createCoder, loadCorpora } from "../poetry/corpus.mjs";
import { firstOf, poemPerplexity } from "../poetry/perplexity.mjs";
import { createPoet, linesOf } from "../poetry/poems.mjs";
import { svgOf } from "../poetry/svg.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { someOf } from "./data.mjs";
import { pictureSpec } from "./picture.mjs";
import { WAYS } from "./ways.mjs";

const STEPS = 600;
/** Poems that go through at once. */
const TEXTS = 2;
const CHARACTERS = 60_000;
/** Held-out poems of each kind; after a short run few of them. */
const HELD_OUT = 400;
const FEW = 20;
const SEED = 1;
/** Perplexity on Yuan qu. */
const MOST = { "LoRA, rank 16": 270, "all parameters": 250 };
const NOTHING = "nothing";
const WRITES = [NOTHING, "LoRA, rank 1", "LoRA, rank 16", "all parameters"];
const POEMS = [
  { tune: "山坡羊", opening: "" },
  { tune: "天下乐", opening: "我" },
];
const SAMPLING = { temperature: 0.8, topP: 0.9 };

const { steps, whole, record } = readArguments({ steps: STEPS });

const faults = [];
// With the same bits on every machine, and so are the results.
const engine = portableEngine();
const { functions } = engine;
const matmul = await create();
const { size, vocabulary, bytes, parameters } = loadCheckpoint(matmul);
const { songCi, yuanQu } = loadCorpora(vocabulary);
const model = createModel({ matmul, functions, size, texts: TEXTS, parameters, trains: true });
const poem = createPoet({ engine, matmul, size, parameters, coder: createCoder(vocabulary) });
const training = someOf(yuanQu.training, CHARACTERS);
const count = whole ? HELD_OUT : FEW;
const heldOut = { yuanQu: firstOf(yuanQu.heldOut, count), songCi: firstOf(songCi.heldOut, count) };
const thousands = (n) => n.toLocaleString("en");

/** What a way has reached on Yuan qu, and what is left of Song ci. */
function measure(name, trained) {
  if (WRITES.includes(name)) write(name);
  return {
    name,
    trained,
    yuanQu: poemPerplexity(model, functions.crossEntropy, heldOut.yuanQu),
    songCi: poemPerplexity(model, functions.crossEntropy, heldOut.songCi),
  };
}

function write(name) {
  console.log(`  ${colors.bold(`after training ${name}`)}`);
  for (const { tune, opening } of POEMS) {
    const length = whole ? 60 : 10;
    console.log(`    ${tune}\n${linesOf(poem(tune, opening, SAMPLING, SEED, length))}`);
  }
  console.log();
}

/** From the checkpoint anew, by one of the ways. */
function teach({ name, rate, prepare }) {
  unpack(bytes, parameters.values);
  const way = prepare(parameters, { matmul, model, size, seed: SEED });
  console.log(`${colors.bold(name)}: ${thousands(countOf(way.parameters.values))} parameters\n`);
  const { onStep, stop } = createProgress(steps);
  train({
    model: way.model ?? model,
    parameters: way.parameters,
    ...training,
    starts: training.starts.filter((start) => start + size.context < training.text.length),
    steps,
    seed: SEED,
    rate,
    onStep,
  });
  stop();
  way.merge?.();
  console.log();
  return measure(name, countOf(way.parameters.values));
}

function compare(results) {
  const all = countOf(parameters.values);
  const rows = results.map(({ name, trained, yuanQu, songCi }) => [
    name,
    thousands(trained),
    `${((100 * trained) / all).toFixed(1)} %`,
    yuanQu.toFixed(1),
    songCi.toFixed(1),
  ]);
  console.log(table(["what is trained", "parameters", "share", "Yuan qu", "Song ci"], rows));
  const reached = Object.fromEntries(results.map(({ name, yuanQu }) => [name, yuanQu]));
  if (!whole) return reached;
  for (const [name, most] of Object.entries(MOST))
    if (!(reached[name] <= most)) faults.push(`${name}: ${reached[name].toFixed(1)}, more than ${most}`);
  const order = [NOTHING, "the head", "LoRA, rank 1", "LoRA, rank 4", "LoRA, rank 16", "all parameters"];
  for (const [i, name] of order.entries())
    if (i > 0 && !(reached[name] < reached[order[i - 1]]))
      faults.push(`${name} is no better than ${order[i - 1]}`);
  return reached;
}

const share = (poems) => `${thousands(poems.starts.length - 1)} poems, ${thousands(poems.text.length - 1)}`;
console.log(`\n${colors.bold("A GPT of Song ci learns Yuan qu")}, on ${engine.name}`);
console.log(`  ${share(training)} characters to learn from, for ${thousands(steps)} steps each\n`);
const results = [measure(NOTHING, 0), ...WAYS.map(teach)];
console.log(`Perplexity of ${count} held-out poems of each kind`);
const reached = compare(results);
if (whole) {
  const file = new URL("forgotten.svg", import.meta.url);
  writeFileSync(file, await svgOf(pictureSpec(results)));
}
const [lora, all] = ["LoRA, rank 16", "all parameters"].map((name) => reached[name].toFixed(1));
finish("fine-tuning", {
  faults,
  reached: `Yuan qu: ${lora} with LoRA, ${all} with all`,
  figures: { steps, results },
  record,
});
