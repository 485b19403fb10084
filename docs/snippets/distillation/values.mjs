/** What docs/{en,zh}/guide/distillation.md says: what examples/distillation has reached. */
import { softmax } from "wasmax";
import { EXAMPLES } from "../../../examples/list.mjs";
import { printed, results, rowIn } from "../../.vitepress/markdown/recorded.mjs";
import { pullOf } from "../../.vitepress/theme/distillation/pull.mjs";

const run = results.distillation;
const { few, unseen, full, teacher: reads } = run.figures;
const shown = printed("distillation");
const percent = (share) => (100 * share).toFixed(1);
/** Its spaces do not break: a cell of a table is narrow. */
const spread = ({ mean, deviation }) => `${percent(mean)}\u00a0±\u00a0${percent(deviation)}`;
const at = (students, wanted) => students.find(({ temperature }) => temperature === wanted);

export const teacherReads = percent(reads);
export const [fewLabels, few1, few2, few4, few8, few16] = few.map(({ right }) => spread(right));
export const [unseenLabels, unseen1, unseen2, unseen4, unseen8, unseen16] = unseen.map(({ right }) =>
  spread(right),
);
export const [threesLabels, threes1, threes2, threes4, threes8, threes16] = unseen.map(({ threes }) =>
  spread(threes),
);
export const [fullLabels, full8] = full.map(({ right }) => spread(right));
export const fewHard = percent(at(few).right.mean);
export const fewSoft = percent(at(few, 8).right.mean);
export const ahead = (100 * (at(few, 8).right.mean - at(few).right.mean)).toFixed(1);
export const threesSoft = percent(at(unseen, 8).threes.mean);

// What the teacher thought of one 2, as its program printed it.
const row = (temperature) => rowIn(shown, `temperature ${temperature} `).slice(1);
const columns = [1, 4, 8].map(row);
export const soft = columns[0]
  .map((_, digit) => `| ${[digit, ...columns.map((p) => p[digit])].join(" | ")} |`)
  .join("\n");
/** Softmax at T = 8 undone: 8 ln p, which is the logits but for a constant, of p with three decimals. */
const logits = row(8).map((p) => 8 * Math.log(Number(p)));
const most = Math.max(...logits);
export const teacher = logits.map((v) => Number((v - most).toFixed(2)));
for (const [digit, p] of softmax(teacher).entries())
  if (Math.abs(p - Number(row(1)[digit])) > 0.0016) throw new Error(`another teacher: ${digit}, ${p}`);
const student = teacher.map(() => 0);
const largest = (T) => Math.max(...pullOf(teacher, student, T).pull).toFixed(3);
export const [pull1, pull8, pull32] = [1, 8, 32].map(largest);
export const pullLimit = Math.max(...pullOf(teacher, student, 8).limit).toFixed(3);
// The same without T²: (p − q) / T.
export const bare32 = (Number(pull32) / 32 ** 2).toFixed(5);

export const steps = run.figures.steps;
export const machine = `${run.host.cpu}, Node ${run.host.node}`;
export const seconds = run.coreSeconds;
const listed = EXAMPLES.find(({ name }) => name === "distillation");
export const megabytes = listed.megabytes;
