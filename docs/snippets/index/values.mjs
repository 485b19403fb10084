/** What docs/{en,zh}/guide/index.md says: the logits of the recogniser in examples/ocr, and figures of examples. */
import { readFileSync } from "node:fs";
import { logSumExp, softmax } from "wasmax";
import { anchor } from "../../.vitepress/markdown/anchor.mjs";

const at = (path) => new URL(`../../../examples/${path}`, import.meta.url);
const { buffer, byteOffset } = readFileSync(at("ocr/logits.f32"));
const labels = readFileSync(at("ocr/labels.txt"), "utf8").split("\n");
const TIMES = 40;
const CLASSES = 6625;
const BLANK = 0;
const BEST = 5;

const rows = Array.from({ length: TIMES }, (_, t) => {
  const row = new Float32Array(buffer, byteOffset + 4 * t * CLASSES, CLASSES);
  return { t, row: Float64Array.from(row) };
});

const order = (row) => [...row.keys()].sort((a, b) => row[b] - row[a]);
const short = (value) => Number(value.toFixed(4));

/** The time steps at which a character is the best class: the parts of the page show these. */
export const characters = rows
  .map(({ t, row }) => ({ t, row, best: order(row).slice(0, BEST) }))
  .filter(({ best }) => best[0] !== BLANK)
  .map(({ t, row, best }) => {
    const others = row.map((logit, i) => (best.includes(i) ? -Infinity : logit));
    return {
      at: short((t + 0.5) / TIMES),
      best: best.map((i) => [labels[i], short(row[i])]),
      others: short(logSumExp(others)),
    };
  });

/** Two characters whose logits are far apart, and whose probabilities are not. */
const of = (name) => characters.find(({ best }) => best[0][0] === name);
const share = ({ best, others }) => softmax([...best.map(([, logit]) => logit), others])[0];
const written = (value) => value.toFixed(1).replace("-", "−");
export const logitOfPart = written(of("分").best[0][1]);
export const shareOfPart = share(of("分")).toFixed(4);
export const logitOfSketch = written(of("概").best[0][1]);
export const shareOfSketch = share(of("概")).toFixed(4);

const { digits } = JSON.parse(readFileSync(at("results.json"), "utf8"));
const [, network] = digits.figures.models;
export const accuracy = `${(100 * network.accuracy).toFixed(2)} %`;
export const errorBefore = network.calibrationError.before.toFixed(4);
export const errorAfter = network.calibrationError.after.toFixed(4);

const docs = new URL("../../", import.meta.url);
const chapters = JSON.parse(readFileSync(new URL("outline.json", docs), "utf8"));
const HEADS = { en: "| heading | answered in |", zh: "| 标题 | 解答 |" };

/** The title of the page that an answer is on, or of its section. */
function titleOf(answer, language) {
  const [page, fragment] = answer.split("#");
  const text = readFileSync(new URL(`${language}/guide/${page}`, docs), "utf8");
  const titles = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, title]) => title);
  return fragment ? titles.find((title) => anchor(title) === fragment) : titles[0];
}

/** docs/outline.json as a table, with links. */
export function outline(language) {
  const link = ({ [language]: answer }) => `[${titleOf(answer, language)}](${answer})`;
  const rows = chapters.flatMap((chapter) => [
    `| **${chapter[language]}** | |`,
    ...chapter.sections.map((s) => `| ${s[language]} | ${s.answers.map(link).join(", ")} |`),
  ]);
  return [HEADS[language], "|---|---|", ...rows].join("\n");
}
