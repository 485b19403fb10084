/** What docs/{en,zh}/guide/overflow.md says in its text. */
import { createOnline, logSoftmax, softmax } from "wasmax";

/** Largest number, smallest with all digits, smallest of all; each format's name. */
const FORMATS = [
  ["float16", 65504, 2 ** -14, 2 ** -24],
  ["bfloat16", 2 ** 127 * (2 - 2 ** -7), 2 ** -126, 2 ** -133],
  ["float32", 2 ** 127 * (2 - 2 ** -23), 2 ** -126, 2 ** -149],
  ["float64", Number.MAX_VALUE, 2 ** -1022, 2 ** -1074],
];
const minus = (text) => text.replace("-", "−");
// Half the smallest number is rounded to 0.
const edges = ([, largest, normal, least]) =>
  [Math.log(largest), Math.log(normal), Math.log(least) - Math.LN2].map((edge) => minus(edge.toFixed(2)));
const power = (value) => {
  const [digits, exponent] = value.toExponential(2).split("e+");
  return `$${digits} \\cdot 10^{${exponent}}$`;
};
/** Rows of a table: a format, its largest number, and the x at which e^x overflows, loses digits, is 0. */
export const limits = FORMATS.map((format) =>
  [`| ${format[0]}`, format[1] === 65504 ? "65504" : power(format[1]), ...edges(format)].join(" | "),
)
  .map((row) => `${row} |`)
  .join("\n");

export const edge32 = Math.log(2 ** 127 * (2 - 2 ** -23)).toFixed(2);
export const edge64 = Math.log(Number.MAX_VALUE).toFixed(2);
export const e88 = Math.exp(88).toExponential(2);

const shown = (p) => Array.from(p, (value) => value.toFixed(4)).join(", ");
export const stable = shown(softmax([1000, 1001, 1002]));
export const sum = [-2, -1, 0].reduce((total, z) => total + Math.exp(z), 0).toFixed(4);
export const terms = shown([-2, -1, 0].map(Math.exp));

export const farLog = minus(String(logSoftmax([0, -1000])[1]));
/** The halves of the snippet. */
const half = (x) => createOnline().push(x);
const state = (online) =>
  Array.from(online.state, (value, i) => (i === 0 ? String(value) : value.toFixed(4)));
export const [leftM, leftS] = state(half([1002, 1005, 1001]));
export const [rightM, rightS] = state(half([1007, 1003, 1006]));
export const factor = Math.exp(1005 - 1007).toFixed(4);
export const bothS = state(half([1002, 1005, 1001]).merge(half([1007, 1003, 1006])))[1];
