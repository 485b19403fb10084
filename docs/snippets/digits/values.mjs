/** What docs/{en,zh}/guide/digits.md says in its text: of a run of examples/digits. */
import { softmax } from "wasmax";
import {
  day as dayOf,
  listed,
  machine as machineOf,
  pointsOf,
  printed,
  resultOf,
  tableOf,
} from "../../.vitepress/markdown/results.mjs";

const result = resultOf("digits");
const { seconds: whole, megabytes: installed } = listed("digits");
const [regression, network] = result.figures.models;
const percent = (share, digits = 2) => `${(100 * share).toFixed(digits)} %`;

export const machine = machineOf(result);
export const day = dayOf(result);
export const seconds = whole;
export const megabytes = installed;
export const { epochs } = result.figures;

export const regressionRight = percent(regression.accuracy);
export const networkRight = percent(network.accuracy);
const wrong = ({ accuracy }) => Math.round(10_000 * (1 - accuracy));
export const regressionWrong = wrong(regression);
export const networkWrong = wrong(network);

/** Mean loss of about the last hundred steps, at each tenth of the training. */
const losses = (model) => {
  const [, after] = printed("digits").split(`\n${model.name}:`);
  const lines = after.slice(0, after.indexOf("after")).matchAll(/step (\d+) of \d+, loss ([\d.]+)/g);
  return Array.from(lines, ([, step, loss]) => [Number(step), Number(loss)]);
};
export const learning = [losses(regression), losses(network)];
export const [[lastStep, regressionLoss], [, networkLoss]] = learning.map((points) => points.at(-1));

/** What each digit was taken for by the network, as often as it was. */
const counts = tableOf("digits", "  │   0").map((row) => row.slice(1, 11).map(Number));
export const confusion = counts;
/** Pairs that are confused, both ways, the most frequent first. */
const pairs = [...counts.keys()]
  .flatMap((a) => [...counts.keys()].slice(a + 1).map((b) => ({ a, b, n: counts[a][b] + counts[b][a] })))
  .sort((one, other) => other.n - one.n || one.a - other.a);
export const confused = pairs
  .slice(0, 8)
  .map(({ a, b, n }, i) => ({ label: `${a} ↔ ${b}`, value: n, series: i === 0 ? 2 : 1 }));

/** The largest losses: the label, the guess, and how sure it was. */
const worst = tableOf("digits", "test image").map(([, label, guess, loss]) => [
  label,
  ...guess.split(" at "),
  loss,
]);
const surest = worst.find(([, , confidence]) => confidence === "100.0 %");
export const [surestLabel, surestGuess, , surestLoss] = surest;
export const surestProbability = Math.exp(-Number(surestLoss)).toFixed(5);

/** The shares that are right at each confidence, from the picture: both temperatures of both models. */
const PANEL = { width: 330, height: 330, x: [0.2, 1], y: [0, 1] };
const bins = (name) => {
  const points = pointsOf(
    "digits/reliability.svg",
    (says) => says.includes("accuracy:") && says.endsWith(name),
    PANEL,
  );
  // The points of one line after another: each line is there a second time, as dots.
  const lines = [[]];
  for (const point of points) {
    if (point[0] < lines.at(-1).at(-1)?.[0]) lines.push([]);
    lines.at(-1).push(point);
  }
  return [lines[0], lines[2]];
};
const diagonal = [
  [0.2, 0.2],
  [1, 1],
];
const [[regressionBefore, networkBefore], [regressionAfter, networkAfter]] = [
  bins("name: temperature 1"),
  bins("name: fitted temperature"),
];
export const regressionLines = [regressionBefore, regressionAfter, diagonal];
export const networkLines = [networkBefore, networkAfter, diagonal];
/** The bin of the network that is furthest off below the last one. */
const overconfident = networkBefore.find(([confidence]) => confidence > 0.8);
export const [said, wasRight] = overconfident.map((share) => percent(share, 0));

export const regressionTemperature = regression.temperature.toFixed(3);
export const networkTemperature = network.temperature.toFixed(3);
const errors = [regression, network].flatMap(({ calibrationError: { before, after } }) => [before, after]);
export const calibration = errors.map((error, i) => ({ value: 100 * error, series: 1 + (i % 2) }));
export const [regressionError, regressionErrorAfter, networkError, networkErrorAfter] = errors.map((e) =>
  percent(e),
);
export const [regressionTestLoss, regressionTestLossAfter, networkTestLoss, networkTestLossAfter] = [
  regression,
  network,
].flatMap(({ loss: { before, after } }) => [before.toFixed(4), after.toFixed(4)]);

/** A margin of three logits, and the temperature at which it is right four times in five. */
export const marginBefore = softmax([3, 0])[0].toFixed(3);
export const marginTemperature = (3 / Math.log(4)).toFixed(3);
