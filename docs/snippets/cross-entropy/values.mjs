/** What docs/{en,zh}/guide/cross-entropy.md says in its text. */
import { readFileSync } from "node:fs";
import { crossEntropy, crossEntropyAndGrad, logSoftmax, logSumExp, softmax, softmaxGrad } from "wasmax";

const minus = (value, digits = 4) => value.toFixed(digits).replace("-", "−");
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, ...rows) => [row(head), row(head.map((_, i) => (i ? "--:" : ":--"))), ...rows.map(row)];

/** −ln p of a few p, by the loss of the two logits ln p and ln(1 − p). */
const CHANCES = [0.99, 0.9, 0.5, 0.1, 0.01, 0.000001];
const surpriseOf = (p) => crossEntropy([Math.log(p), Math.log1p(-p)], [0]);
export const surprise = table(
  ["p", ...CHANCES.map((p) => (p < 1e-3 ? "0.000001" : p))],
  ["$-\\ln p$", ...CHANCES.map((p) => surpriseOf(p).toFixed(2))],
).join("\n");

/** Cross-entropy of what happens and what is said: logits are the logarithms. */
const happens = Float64Array.of(0.7, 0.2, 0.1);
const said = [0.5, 0.3, 0.2];
const between = (t, p) => crossEntropy(p.map(Math.log), t);
export const entropy = between(happens, Array.from(happens)).toFixed(4);
export const crossed = between(happens, said).toFixed(4);
export const divergence = (between(happens, said) - between(happens, Array.from(happens))).toFixed(4);

const logits = [2, 1, 0, -1];
const { loss: lossHere, grad } = crossEntropyAndGrad(logits, [0]);
export const lse = logSumExp(logits).toFixed(4);
export const loss = lossHere.toFixed(4);
export const gradient = table(
  ["i", 1, 2, 3, 4],
  ["$x_i$", ...logits.map((x) => minus(x, 0))],
  ["$p_i$", ...softmax(logits).map((p) => p.toFixed(4))],
  ["$t_i$", 1, 0, 0, 0],
  ["$p_i - t_i$", ...grad.map((g) => minus(g))],
).join("\n");

export const far = crossEntropy([0, 1000], [0]).toFixed(0);
export const farByHand = String(-Math.log(softmax([0, 1000])[0]));
export const farLog = minus(logSoftmax([0, 1000])[0], 0);

/** How far the logits part under label smoothing 0.1 among four classes, and what the loss is there. */
const apart = Math.log(0.925 / 0.025);
export const smoothGap = apart.toFixed(2);
const smoothedLoss = (gap) => crossEntropy([gap, 0, 0, 0], [0], { labelSmoothing: 0.1 });
export const smoothLoss = smoothedLoss(apart).toFixed(4);
export const smoothLossFar = smoothedLoss(20).toFixed(4);

/** Two logits whose right one is 6 too low. */
const low = softmax([-6, 0]);
export const lowChance = low[0].toFixed(4);
export const lowCross = (-crossEntropyAndGrad([-6, 0], [0]).grad[0]).toFixed(4);
const square = softmaxGrad(low, [2 * (low[0] - 1), 2 * low[1]]);
export const lowSquare = (-square[0]).toFixed(4);

const { figures } = JSON.parse(
  readFileSync(new URL("../../../examples/results.json", import.meta.url), "utf8"),
).digits;
const percent = (share, digits = 2) => `${(100 * share).toFixed(digits)}\u00a0%`;
const of = ({ name, accuracy, temperature, calibrationError, loss }) => [
  name,
  percent(accuracy),
  temperature.toFixed(2),
  `${percent(calibrationError.before)} →\u00a0${percent(calibrationError.after)}`,
  `${loss.before.toFixed(4)} →\u00a0${loss.after.toFixed(4)}`,
];
const [plain, network] = figures.models;
const [plainCells, networkCells] = [of(plain), of(network)];
export const plainRow = plainCells.slice(1).join(" | ");
export const networkRow = networkCells.slice(1).join(" | ");
