/** What docs/{en,zh}/guide/fine-tuning.md says: what examples/fine-tuning has reached. */
import { readFileSync } from "node:fs";
import { WAYS } from "../../../examples/fine-tuning/ways.mjs";
import { EXAMPLES } from "../../../examples/list.mjs";
import { printed, results, thousands, writtenIn } from "../../.vitepress/markdown/recorded.mjs";
import { costs } from "../../.vitepress/theme/fine-tuning/costs.mjs";

const run = results["fine-tuning"];
const shown = printed("fine-tuning");
const rows = run.figures.results;
const row = (name) => rows.find((result) => result.name === name);
const all = row("all parameters").trained;
const share = ({ trained }) => `${((100 * trained) / all).toFixed(1)} %`;
const NAMES = {
  none: "nothing",
  head: "the head",
  rank1: "LoRA, rank 1",
  rank4: "LoRA, rank 4",
  rank16: "LoRA, rank 16",
  all: "all parameters",
  scratch: "all, from scratch",
};
const cells = (of) => Object.values(NAMES).map((name) => of(row(name)));

export const [noneQu, headQu, rank1Qu, rank4Qu, rank16Qu, allQu, scratchQu] = cells(({ yuanQu }) =>
  yuanQu.toFixed(1),
);
export const [noneCi, headCi, rank1Ci, rank4Ci, rank16Ci, allCi, scratchCi] = cells(({ songCi }) =>
  songCi.toFixed(1),
);
export const [, headCount, rank1Count, rank4Count, rank16Count, allCount] = cells(({ trained }) =>
  thousands(trained),
);
export const [, headShare, rank1Share, rank4Share, rank16Share] = cells(share);

export const quBars = rows.slice(1).map(({ yuanQu }) => ({ value: yuanQu }));

const rate = (name) => WAYS.find((way) => way.name === name).rate.toExponential();
export const [rateAll, rate16] = [rate(NAMES.all), rate(NAMES.rank16)];
export const [poems, characters] = /([\d,]+) poems, ([\d,]+) characters to learn from/.exec(shown).slice(1);
export const steps = run.figures.steps;
export const machine = `${run.host.cpu}, Node ${run.host.node}`;
export const seconds = run.coreSeconds;
export const minutes = (EXAMPLES.find(({ name }) => name === "fine-tuning").seconds / 60).toFixed(1);
export const vocabulary = thousands(
  JSON.parse(readFileSync(new URL("../../../examples/poetry/checkpoint.json", import.meta.url))).size.classes,
);
/** What four times the rank is worth, on average. */
export const fourfold = ((row(NAMES.rank1).yuanQu - row(NAMES.rank16).yuanQu) / 2).toFixed(0);
export const forgets = (row(NAMES.all).songCi - row(NAMES.none).songCi).toFixed(0);
export const texts = writtenIn(shown, /^after training/);

// Of the model's matrices those that LoRA adapts, by their kind.
const { parameters } = JSON.parse(
  readFileSync(new URL("../../../examples/poetry/checkpoint.json", import.meta.url)),
);
const kinds = new Map();
for (const [key, size] of Object.entries(parameters)) {
  if (["character", "place"].includes(key)) continue;
  const name = key.replace(/ \d$/, "");
  const [m, n] = size.split(" × ").map(Number);
  kinds.set(name, { name, rows: m, columns: n, times: (kinds.get(name)?.times ?? 0) + 1 });
}
export const matrices = [...kinds.values()];
export const sides = thousands(costs(matrices, 1).trained);
if (costs(matrices, 16).trained !== row(NAMES.rank16).trained) throw new Error("LoRA trains something else");
