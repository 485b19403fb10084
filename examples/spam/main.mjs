/**
 * `npm start`: trains filters on drawn mails and on those of one time, shows what they reach and which words
 * weigh most, and compares class weights and label smoothing. `-- --passes 1` trains less.
 */
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { curvesSpec, draw, wordsSpec } from "./charts.mjs";
import { logitsOf, train } from "./head.mjs";
import { loadMails, splitAtRandom, splitByGroup } from "./mails.mjs";
import { baseline, measure, precisionAndRecall } from "./measure.mjs";
import { bar, strongest } from "./strongest.mjs";
import { createVocabulary, vectorOf } from "./words.mjs";

const PASSES = 6;
const SEEDS = [1, 2, 3];
const WORDS = 15;
const LEAST = { random: 0.975, natural: 0.95 };

const { passes, whole, record } = readArguments({ passes: PASSES });

// The bits of wasm-simd are the same on every machine, and so is the filter then.
const { functions, name: engine } = portableEngine();
const faults = [];
const percent = (share, decimals = 2) => `${(100 * share).toFixed(decimals)} %`;

const { all, mails } = loadMails();
const natural = splitByGroup(mails);
const hamPerSpam = natural.training.length / natural.training.filter(({ spam }) => spam).length - 1;
/** `weight` has a factor for ham and one for spam. */
const VARIANTS = [
  { name: "plain", loss: {} },
  { name: "ham and spam weigh alike", loss: { weight: Float32Array.of(1, hamPerSpam) } },
  { name: "a ham weighs 10 spams", loss: { weight: Float32Array.of(10, 1) } },
  { name: "label smoothing 0.1", loss: { labelSmoothing: 0.1 } },
];

/** Trains a filter on one part of the mails, and returns it with its logits of the other. */
function trainAndTest({ training, test }, { seed, loss }) {
  const vocabulary = createVocabulary(training);
  const vectors = (part) => part.map(({ counts }) => vectorOf(counts, vocabulary));
  const kinds = (part) => part.map(({ spam }) => spam);
  const weights = train({
    functions,
    vectors: vectors(training),
    classes: kinds(training),
    words: vocabulary.size,
    passes,
    seed,
    loss,
    onPass: () => progress.onStep(++passed),
  });
  const logits = logitsOf(vectors(test), weights);
  const classes = kinds(test);
  return { vocabulary, weights, logits, classes, measured: measure(functions, logits, classes) };
}

const spams = mails.filter(({ spam }) => spam).length;
const sizes = `${all} mails, ${mails.length} without duplicates, ${spams} of them spam`;
console.log(`\n${colors.bold("A spam filter")}: ${sizes}, on ${engine}\n`);
let passed = 0;
const progress = createProgress(passes * (SEEDS.length + VARIANTS.length), { unit: "pass" });
const drawn = SEEDS.map((seed) => {
  const split = splitAtRandom(mails, seed);
  return { seed, split, ...trainAndTest(split, { seed }) };
});
const variants = VARIANTS.map(({ name, loss }) => ({ name, ...trainAndTest(natural, { seed: 1, loss }) }));
progress.stop();

function showSplits() {
  const named = [
    ...drawn.map((filter) => ({ ...filter, name: `drawn, seed ${filter.seed}`, least: LEAST.random })),
    { ...variants[0], split: natural, name: "of another time", least: LEAST.natural },
  ];
  const rows = named.map(({ name, split, vocabulary, classes, measured }) => [
    name,
    String(split.training.length),
    String(split.test.length),
    String(vocabulary.size),
    percent(baseline(classes)),
    percent(measured.accuracy),
  ]);
  console.log(`\n${table(["mails to test", "training", "test", "words", "all ham", "accuracy"], rows)}`);
  for (const { name, measured, least } of named)
    if (whole && !(measured.accuracy >= least))
      faults.push(`${name}: ${percent(measured.accuracy)} is right, less than ${percent(least)}`);
}

function showWords() {
  const [{ vocabulary, weights, split }] = drawn;
  const words = strongest({ vocabulary, weights, training: split.training, count: WORDS });
  for (const [kind, colour] of [
    ["spam", colors.red],
    ["ham", colors.blue],
  ]) {
    console.log(`\n  ${colors.bold(`Words that speak for ${kind}`)}: weight, and how many mails have them`);
    for (const { word, weight, ham, spam } of words[kind]) {
      const bars = `${weight.toFixed(2).padStart(5)}  ${colour(bar(weight).padEnd(20))}`;
      const found = `ham ${String(ham).padStart(4)}, spam ${String(spam).padStart(4)}`;
      console.log(`    ${word.padEnd(14)} ${bars} ${found}`);
    }
  }
  return words;
}

function showVariants() {
  const rows = variants.map(({ name, measured: m }) => [
    name,
    percent(m.accuracy),
    percent(m.precision),
    percent(m.recall),
    String(m.lost),
    m.nll.toFixed(3),
    percent(m.calibration, 1),
  ]);
  const head = ["trained", "accuracy", "precision", "recall", "ham lost", "−ln p", "calibration"];
  console.log(`\n${table(head, rows)}`);
}

async function drawCharts(words) {
  await draw("words.svg", wordsSpec(words));
  const curves = variants.map(({ name, logits, classes, measured: { precision, recall } }) => {
    const p = functions.softmax(logits, { shape: [classes.length, 2] });
    const spam = classes.map((_, i) => p[2 * i + 1]);
    return { name, precision, recall, points: precisionAndRecall(spam, classes) };
  });
  await draw("curves.svg", curvesSpec(curves));
}

showSplits();
const words = showWords();
showVariants();
if (whole) await drawCharts(words);
const [worst] = drawn.map(({ measured }) => measured.accuracy).sort((a, b) => a - b);
const other = variants[0].measured.accuracy;
const right = `${percent(worst)} or more of drawn mails, and ${percent(other)} of those of another time`;
finish("spam", {
  faults,
  reached: `told right: ${right}`,
  figures: {
    drawn: drawn.map(({ measured }) => measured.accuracy),
    natural: Object.fromEntries(variants.map(({ name, measured }) => [name, measured])),
  },
  record,
});
