/** What docs/{en,zh}/guide/policies.md says in its text: of a run of examples/policies. */
import {
  day as dayOf,
  listed,
  machine as machineOf,
  pointsOf,
  printed,
  resultOf,
  tableOf,
} from "../../.vitepress/markdown/results.mjs";

const result = resultOf("policies");
const { seconds: whole, megabytes: installed } = listed("policies");
const { bestArm, episodes, returns } = result.figures;
const mean = (numbers) => numbers.reduce((sum, v) => sum + v, 0) / numbers.length;
const percent = (share, digits = 1) => `${(100 * share).toFixed(digits)} %`;

export const machine = machineOf(result);
export const day = dayOf(result);
export const seconds = whole;
export const megabytes = installed;

export const withBaseline = percent(bestArm.with);
export const withoutBaseline = percent(bestArm.without);

/** Curves of the picture that the run has drawn, fifty points each; the mean of ten seeds where there are ten. */
const FILE = "policies/curves.svg";
const SIZE = { width: 250, height: 220 };
const curve = (name, panel) =>
  pointsOf(FILE, (says) => says.endsWith(`line: ${name}`), { ...SIZE, ...panel });
const thinned = (points) => points.filter((_, i) => i % 2 === 1);
const bandit = { x: [0, 1000], y: [0, 1] };
export const bandits = ["with a baseline", "without"].map((name) => thinned(curve(name, bandit)));
const walk = { x: [0, 5000], y: [0, 0.8] };
const best = Number(returns.best.toFixed(4));
export const walks = [
  ...["with entropy at first", "return alone"].map((name) => thinned(curve(name, walk))),
  [
    [200, best],
    [5000, best],
  ],
];
export const pole = [thinned(curve("length", { x: [0, 400], y: [0, 200] }))];

export const balanced = episodes.map((episode, i) => ({ label: String(i + 1), value: episode }));
export const fastest = Math.min(...episodes);
export const slowest = Math.max(...episodes);
const lasts = tableOf("policies", "CartPole").map(([, , last]) => Number(last));
export const lowestLast = Math.min(...lasts).toFixed(1);
export const lowestSeed = lasts.indexOf(Math.min(...lasts)) + 1;

export const bestReturn = returns.best.toFixed(3);
export const [sure, curious] = [returns.sure, returns.curious].map((values) => mean(values).toFixed(3));
export const [sureShare, curiousShare] = [returns.sure, returns.curious].map((v) =>
  percent(mean(v) / returns.best),
);
const map = (title) => {
  const [, after] = printed("policies").split(
    `  ${title}, seed 1: the likeliest move and its probability in %\n`,
  );
  const rows = after.split("\n").slice(0, 5);
  return `\`\`\`text\n${rows.map((row) => row.slice(4)).join("\n")}\n\`\`\``;
};
export const sureMap = map("By the return alone");
export const curiousMap = map("With entropy at first");
