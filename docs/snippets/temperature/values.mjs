/** What docs/{en,zh}/guide/temperature.md says in its text. */
import { readFileSync } from "node:fs";
import { crossEntropy, softmax } from "wasmax";
import { sample, samplingProbabilities } from "wasmax/sampling";
import { INITIAL, SHOWN } from "../../.vitepress/theme/sampling-table/initial.mjs";
import { readRecorded } from "../../.vitepress/theme/sampling-table/recorded.mjs";
import { tableOf } from "../../.vitepress/theme/sampling-table/table.mjs";

const folder = new URL("../../.vitepress/theme/sampling-table/", import.meta.url);
const bytes = readFileSync(new URL("logits.i16", folder));
const models = readRecorded(
  new Uint8Array(bytes).buffer,
  JSON.parse(readFileSync(new URL("models.json", folder), "utf8")),
);
const tableOfModel = ({ vocabulary, rows }) => tableOf(rows[0], vocabulary, INITIAL, SHOWN);
export const first = { en: tableOfModel(models.en), zh: tableOfModel(models.zh) };

/** The long tail of the first Chinese row. */
const RARE = 0.001;
const p = samplingProbabilities(models.zh.rows[0]);
const rare = p.filter((value) => value < RARE);
const percent = (share) => `${(100 * share).toFixed(1)}\u00a0%`;
const sum = (values) => values.reduce((total, value) => total + value, 0);
export const rareCount = rare.length.toLocaleString("en");
export const rareShare = percent(sum(rare));
/** How often none of seven characters is one of them, a line of this tune. */
export const rareFree = percent((1 - sum(rare)) ** 7);
const kept = (row, options) => samplingProbabilities(row, options).filter((value) => value > 0).length;
export const keptChinese = kept(models.zh.rows[0], { topP: 0.9 });
export const keptEnglish = kept(models.en.rows[0], { topP: 0.9 });
export const keptSure = kept(models.en.rows[5], { topP: 0.9 });
export const sureChance = Math.max(...samplingProbabilities(models.en.rows[5])).toFixed(2);
export const keptMinP = kept(models.zh.rows[0], { minP: 0.1 });
/** min-p sees a distribution that the temperature has flattened, top-nσ does not. */
export const keptMinPHot = kept(models.zh.rows[0], { minP: 0.1, temperature: 2 });
export const keptSigma = kept(models.zh.rows[0], { topNSigma: 1 });
export const keptSigmaHot = kept(models.zh.rows[0], { topNSigma: 1, temperature: 2 });

const LOGITS = [1, 2, 3];
const row = (cells) => `| ${cells.join(" | ")} |`;
const temperatures = [0.1, 0.5, 1, 2, 10, 100];
const entropyAt = (temperature) =>
  crossEntropy(
    LOGITS.map((x) => x / temperature),
    Float64Array.from(softmax(LOGITS, { temperature })),
  );
export const byTemperature = [
  row(["T", "p₁", "p₂", "p₃", "p₃ / p₂", "H"]),
  row(["--:", "--:", "--:", "--:", "--:", "--:"]),
  ...temperatures.map((temperature) => {
    const q = softmax(LOGITS, { temperature });
    const odds = q[2] / q[1];
    return row([
      temperature,
      ...q.map((value) => value.toFixed(4)),
      odds < 1000 ? odds.toFixed(2) : odds.toFixed(0),
      entropyAt(temperature).toFixed(4),
    ]);
  }),
].join("\n");

export const drawnFirst = [0, 1, 2, 3, 4, 5]
  .map((step) => sample([1, 3, 2, -1], { seed: 42, step }))
  .join(", ");
export const penalised = samplingProbabilities([1, 3, 2, -1], { history: [1, 1], frequencyPenalty: 0.5 })
  .map((value) => value.toFixed(4))
  .join(", ");
export const unpenalised = samplingProbabilities([1, 3, 2, -1])
  .map((value) => value.toFixed(4))
  .join(", ");
