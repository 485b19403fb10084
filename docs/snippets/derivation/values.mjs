/** What docs/{en,zh}/guide/derivation.md says in its text. */
import { logSumExp, softmax } from "wasmax";
import { distributions, entropyOf } from "../../.vitepress/theme/derivation/entropy.mjs";

const list = (numbers, digits = 4) => numbers.map((value) => value.toFixed(digits)).join(", ");
const normalized = (weights) => weights.map((weight) => weight / weights.reduce((a, b) => a + b));

const CANDIDATES = [
  ["$x^2$", (x) => x ** 2],
  ["$\\ln(1 + e^x)$", (x) => Math.log1p(Math.exp(x))],
  ["$2^x$", (x) => 2 ** x],
  ["$e^x$", Math.exp],
];
/** Rows of a table: a weight function, its probabilities for 1, 2, 3 and for 11, 12, 13. */
export const candidates = CANDIDATES.map(
  ([name, f]) =>
    `| ${name} | ${list(normalized([1, 2, 3].map(f)), 3)} | ${list(normalized([11, 12, 13].map(f)), 3)} |`,
).join("\n");

export const weights = list([1, 2, 3].map(Math.exp), 3);
const p123 = softmax([1, 2, 3]);
export const sum = [1, 2, 3].reduce((total, x) => total + Math.exp(x), 0).toFixed(3);
export const p = list(p123);
export const logs = list(p123.map(Math.log)).replaceAll("-", "−");
export const lse = logSumExp([1, 2, 3]).toFixed(4);

const die = distributions(4.5, 0);
export const beta = die.beta.toFixed(4);
export const dieTemperature = (1 / die.beta).toFixed(3);
export const six = die.best[5].toFixed(4);
export const dieEntropy = entropyOf(die.best).toFixed(4);
export const fairEntropy = Math.log(6).toFixed(4);

const [, , p3] = p123;
export const third = p3.toFixed(4);
export const thirdSlope = (p3 * (1 - p3)).toFixed(4);
export const cross = (-p3 * p123[1]).toFixed(4).replace("-", "−");
/** p₃ when x₃ is moved by 0.1, and what the slope foretold. */
export const movedThird = softmax([1, 2, 3.1])[2].toFixed(4);
export const foretoldThird = (p3 + 0.1 * p3 * (1 - p3)).toFixed(4);

export const bus = softmax([0, Math.log(2)]).map((value) => value.toFixed(3))[0];
export const tenEqual = (logSumExp(new Array(10).fill(5)) - 5).toFixed(4);
