/** A drawing and what the model makes of it, for the terminal. */
import colors from "picocolors";
import { logSumExp, softmax } from "../../dist/index.js";
import { logprobs, topK } from "../../dist/sampling.js";
import { SIDE } from "./raster.mjs";
import { BELIEVED_FROM, scoresOf } from "./scores.mjs";

const SHOWN = 5;
const BAR = 24;
const NAME = 24;
/** A character of Braille is two dots wide and four high: 16 × 8 of them are 32 × 32 dots. */
const DOTS = 32;
const PIXELS = SIDE / DOTS;
/** The bits of its dots from the first row to the last, the left one and the right one. */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** @param {Float32Array} picture @returns {string[]} eight lines */
export function braille(picture) {
  const isSet = (row, column) => {
    let sum = 0;
    for (let i = row * PIXELS; i < (row + 1) * PIXELS; i++)
      for (let j = column * PIXELS; j < (column + 1) * PIXELS; j++) sum += picture[i * SIDE + j];
    return sum > (PIXELS * PIXELS) / 4;
  };
  return Array.from({ length: DOTS / 4 }, (_, line) =>
    Array.from({ length: DOTS / 2 }, (_, at) => {
      const set = BITS.flatMap((pair, i) => pair.filter((_, j) => isSet(4 * line + i, 2 * at + j)));
      return String.fromCodePoint(0x2800 + set.reduce((sum, bit) => sum + bit, 0));
    }).join(""),
  );
}

/** In eighths of a character. */
export function bar(share, width = BAR) {
  const eighths = Math.round(share * width * 8);
  const rest = eighths % 8;
  const part = rest === 0 ? "" : String.fromCodePoint(0x2590 - rest);
  return ("█".repeat(Math.floor(eighths / 8)) + part).padEnd(width);
}

/** With a minus that is as wide as a digit, and no −0. */
export const number = (v, digits) =>
  v
    .toFixed(digits)
    .replace(/^-(?=0(?:\.0*)?$)/, "")
    .replace("-", "−");

/**
 * @param {string} name
 * @param {Float32Array} picture
 * @param {Float32Array} logits
 * @param {{ char: string, names: string[] }[]} symbols
 */
export function card(name, picture, logits, symbols) {
  const { values, indices } = topK(logits, SHOWN);
  const p = softmax(logits);
  const lnP = logprobs(logits, { top: SHOWN }).logprobs;
  const colder = softmax(logits, { temperature: 0.5 });
  const warmer = softmax(logits, { temperature: 2 });
  const energy = logSumExp(logits);

  const rows = Array.from(indices, (symbol, i) => {
    const { char, names } = symbols[symbol];
    const numbers = [number(values[i], 1), number(lnP[i], 1), number(p[symbol], 2)];
    const cells = numbers.map((cell) => cell.padStart(7)).join("");
    return `${char} ${names[0].padEnd(NAME)}${cells}  ${colors.cyan(bar(p[symbol]))}`;
  });
  const head = `${colors.bold(name.padEnd(NAME + 2))}  logit   ln p      p`;
  const first = indices[0];
  const { entropy, margin } = scoresOf(logits, logits.length);
  const [cold, warm] = [colder[first], warmer[first]].map((v) => number(v, 2));
  const temperatures = `p of the first at T = 0.5: ${cold}, at T = 2: ${warm}`;
  const believed = energy >= BELIEVED_FROM;
  const verdict = believed ? colors.green("believed") : colors.yellow("not believed");
  const scores = `H ${number(entropy[0], 2)}, margin ${number(margin[0], 1)}, logSumExp ${number(energy, 1)}`;
  const width = NAME + 2 + 3 * 7 + 2 + BAR;
  const left = [
    head + " ".repeat(width - NAME - 2 - 3 * 7),
    ...rows,
    temperatures.padEnd(width),
    `${scores}: ${verdict}${" ".repeat(Math.max(0, width - scores.length - 2 - (believed ? 8 : 12)))}`,
  ];
  return braille(picture)
    .map((line, i) => `  ${left[i]}  ${line}`)
    .join("\n");
}
