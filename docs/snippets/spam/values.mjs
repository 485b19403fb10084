/** What docs/{en,zh}/guide/spam.md says in its text: of a run of examples/spam. */
import { readFileSync } from "node:fs";
import {
  day as dayOf,
  listed,
  machine as machineOf,
  printed,
  resultOf,
  tableOf,
} from "../../.vitepress/markdown/results.mjs";

const result = resultOf("spam");
const { seconds: whole, megabytes: installed } = listed("spam");
const { drawn, natural } = result.figures;
const text = printed("spam");
const percent = (share, digits = 2) => `${(100 * share).toFixed(digits)} %`;

export const machine = machineOf(result);
export const day = dayOf(result);
export const seconds = whole;
export const megabytes = installed;

const found = /: (\d+) mails, (\d+) without duplicates, (\d+) of them spam/.exec(text);
export const [mails, kept] = found.slice(1);
export const duplicates = mails - kept;
export const spamShare = percent(found[3] / kept, 0);

/** Words with the difference of their weights, as the run shows them: those for spam, then those for ham. */
const words = Array.from(
  text.matchAll(/^ {4}(\S+) +(-?[\d.]+) +█+ +ham +(\d+), spam +(\d+)$/gm),
  ([, word, weight, ham, spam]) => ({ word, weight: Number(weight), ham, spam }),
);
const SHOWN = 8;
const strongest = (sign) => words.filter(({ weight }) => sign * weight > 0).slice(0, SHOWN);
export const weights = [...strongest(1), ...strongest(-1).reverse()].map(({ word, weight }) => ({
  label: word,
  value: weight,
  text: weight.toFixed(2).replace("-", "−"),
  series: weight > 0 ? 2 : 1,
}));
const of = (wanted) => words.find(({ word }) => word === wanted);
export const { ham: marketingHam, spam: marketingSpam } = of("marketing");
export const marketing = of("marketing").weight.toFixed(2);
export const marketingOdds = Math.exp(of("marketing").weight).toFixed(1);
export const { ham: dateHam, spam: dateSpam } = of("date");
export const dateWeight = of("date").weight.toFixed(2).replace("-", "−");

/** The splits: mails to learn from, mails to test, words, the share of ham, and what is told right. */
const splits = tableOf("spam", "mails to test");
export const [drawnTraining, drawnTest, drawnWords] = splits[0].slice(1);
export const [otherTraining, otherTest] = splits.at(-1).slice(1);
export const drawnRight = drawn.map((share) => percent(share)).join(", ");
export const otherRight = percent(natural.plain.accuracy);
export const allHam = splits[0][4];
export const otherAllHam = splits.at(-1)[4];
const drawnWrong = drawn.reduce((sum, share) => sum + 1 - share, 0) / drawn.length;
export const drawnMean = percent(1 - drawnWrong, 1);
export const errorRatio = ((1 - natural.plain.accuracy) / drawnWrong).toFixed(1);

const variants = Object.values(natural);
export const [plain, , careful] = variants.map(({ recall }) => percent(recall, 1));
export const [plainLost, , carefulLost] = variants.map(({ lost }) => lost);
export const recalls = variants.map(({ recall }, i) => ({ value: 100 * recall, series: i === 0 ? 1 : 2 }));
export const losts = variants.map(({ lost }, i) => ({ value: lost, series: i === 0 ? 1 : 2 }));
export const calibrations = variants.map(({ calibration }, i) => ({
  value: 100 * calibration,
  series: i === 0 ? 1 : 2,
}));
export const [plainLoss, alikeLoss, , smoothedLoss] = variants.map(({ nll }) => nll.toFixed(3));

/** What the words of the made-up mail add to the difference of the logits, as the README of the example shows. */
const readme = readFileSync(new URL("../../../examples/spam/README.md", import.meta.url), "utf8");
export const decided = Array.from(
  readme.matchAll(/^ {2}(\S+) +(-?[\d.]+) (?:spam|ham) +█+$/gm),
  ([, label, part]) => ({ label, value: Number(part), series: 2 }),
);
