/** What docs/{en,zh}/guide/gpt.md says: what examples have reached, and what the committed model computes. */
import { statSync } from "node:fs";
import { SIZE as LETTERS } from "../../../examples/language-model/model.mjs";
import { EXAMPLES } from "../../../examples/list.mjs";
import { SIZE as POEMS } from "../../../examples/poetry/training.mjs";
import { attentionOf, candidatesAfter, surprises } from "../../.vitepress/markdown/poet.mjs";
import {
  lossesIn,
  printed,
  results,
  rowIn,
  thousands,
  writtenIn,
} from "../../.vitepress/markdown/recorded.mjs";

const whale = printed("language-model");
const ci = printed("poetry");
const found = (text, pattern) => pattern.exec(text).slice(1);

// The two models, and what they read.
const count = ({ classes: C, context: T, width: d, layers: L }) => 2 * C * d + T * d + 12 * L * d * d;
export const whaleParameters = thousands(count(LETTERS));
export const ciParameters = thousands(count(POEMS));
export const [whaleCharacters] = found(whale, /parameters, ([\d,]+) characters/);
export const [ciPoems, ciCharacters] = found(ci, /([\d,]+) poems, ([\d,]+) characters/);
export const [whaleHeldOut] = found(whale, /│ ([\d,]+) characters held out/);
export const [ciHeldOut] = found(ci, /│ ([\d,]+) poems held out/);
export const ciUnknown = found(ci, /([\d.]+) % of them are not/)[0];
const table = 2 * POEMS.classes * POEMS.width;
export const ciTables = Math.round((100 * table) / count(POEMS));
export const layerParameters = thousands(12 * LETTERS.width ** 2);

// What they have reached.
const reached = (name) => results[name].figures;
export const whalePerplexity = reached("language-model").perplexity.toFixed(2);
export const whaleLoss = Math.log(reached("language-model").perplexity).toFixed(2);
export const whaleBits = Math.log2(reached("language-model").perplexity).toFixed(2);
export const whaleUnigram = rowIn(whale, "unigram")[1];
export const whaleBigram = rowIn(whale, "bigram")[1];
export const ciPerplexity = reached("poetry").perplexity.toFixed(1);
export const ciUnigram = reached("poetry").unigram.toFixed(1);
export const ciBigram = reached("poetry").bigram.toFixed(1);
export const whaleBars = [whaleUnigram, whaleBigram, whalePerplexity].map((value, i) => ({
  value: Number(value),
  series: i === 2 ? 2 : 1,
}));
export const ciBars = [ciUnigram, ciBigram, ciPerplexity].map((value, i) => ({
  value: Number(value),
  series: i === 2 ? 2 : 1,
}));
export const whaleSteps = thousands(reached("language-model").steps);
export const ciSteps = thousands(reached("poetry").steps);
export const whaleLosses = [[0, Number(Math.log(LETTERS.classes).toFixed(3))], ...lossesIn(whale)];
export const guessing = Math.log(LETTERS.classes).toFixed(2);
export const guessingCi = Math.log(POEMS.classes).toFixed(2);
const { host } = results["language-model"];
export const machine = `${host.cpu}, Node ${host.node}`;
export const whaleSeconds = results["language-model"].coreSeconds;
export const ciSeconds = results.poetry.coreSeconds;
const listed = (name) => EXAMPLES.find((example) => example.name === name);
export const whaleMegabytes = listed("language-model").megabytes;
export const ciMegabytes = listed("poetry").megabytes;
export const ciMinutes = Math.round(listed("poetry").seconds / 60);

// What a step computes. Arithmetic of shapes.
const batch = 8 * LETTERS.context;
export const batchRows = batch;
const weightsOfHeads = LETTERS.layers * 8 * LETTERS.heads * LETTERS.context;
export const attentionRows = thousands(weightsOfHeads);
export const attentionExponentials = thousands((weightsOfHeads * (LETTERS.context + 1)) / 2);
export const headExponentials = thousands(batch * LETTERS.classes);
const { layers, width, context, classes, heads } = LETTERS;
const products = layers * (12 * width ** 2 + 2 * width * context) + width * classes;
const exponentials = (layers * heads * (context + 1)) / 2 + classes;
export const productsOfPlace = thousands(products);
export const exponentialsOfPlace = thousands(exponentials);
export const productsOfExponential = Math.round(products / exponentials);

// What they have written.
const joined = (text) => text.replace(/(?<!\n)\n(?!\n)/g, " ");
export const whaleTexts = writtenIn(whale, /^temperature/).map(({ name, text }) => ({
  name,
  text: joined(text),
}));
export const ciTexts = writtenIn(ci, /temperature/);

// What the committed model computes while this page is built.
export const checkpointMegabytes = (
  statSync(new URL("../../../examples/poetry/checkpoint.f16", import.meta.url)).size / 1e6
).toFixed(1);
const OPENING = "\n浣溪沙\n小楼";
export const candidates = candidatesAfter(OPENING, 8, { temperature: 0.8, topP: 0.9 });
const line = surprises("\n如梦令\n昨夜雨疏风骤。浓睡不消残酒。");
export const surpriseBars = line.rows;
export const linePerplexity = line.perplexity.toFixed(1);
export const lineMean = line.loss.toFixed(2);
export const hardest = line.hardest.label;
export const hardestLoss = line.hardest.value.toFixed(2);
export const hardestShare = Math.exp(-line.hardest.value).toFixed(4);
export const easiestShare = Math.exp(-line.easiest.value).toFixed(2);
export const ciHeads = attentionOf("\n如梦令\n昨夜雨疏风骤");
/** From the characters of the line: to the line break before them, and to the name of the tune. */
const mean = (rows, weight) => (rows.reduce((sum, row) => sum + weight(row), 0) / rows.length).toFixed(2);
const [naming, , anchored] = ciHeads.layers[1].map((head) => head.slice(5));
export const anchorWeight = mean(anchored, (row) => row[4]);
export const tuneWeight = mean(naming, (row) => row[1] + row[2] + row[3]);
