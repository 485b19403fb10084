/** Poems from a trained model. The tune is given; wasmax/sampling chooses every character after it. */
import { createWriter } from "../language-model/text.mjs";

/** Tunes that many poems follow, each at another setting. */
export const SETTINGS = [
  { tune: "如梦令", options: { temperature: 0 }, name: "temperature 0: the likeliest" },
  { tune: "如梦令", options: { temperature: 0.7 }, name: "temperature 0.7" },
  { tune: "浣溪沙", options: { temperature: 0.8, topP: 0.9 }, name: "temperature 0.8, top-p 0.9" },
  { tune: "菩萨蛮", options: { temperature: 0.9, topK: 40 }, name: "temperature 0.9, top-k 40" },
  { tune: "卜算子", options: { temperature: 1, minP: 0.05 }, name: "temperature 1, min-p 0.05" },
  { tune: "清平乐", options: { temperature: 1, topNSigma: 1.5 }, name: "temperature 1, top-nσ 1.5" },
  { tune: "鹧鸪天", options: { temperature: 1 }, name: "temperature 1" },
];

/**
 * Writes on an engine. Class 0, an unknown character, is excluded by `where`, and a poem ends at its line
 * break or where the row is full.
 *
 * @param {{ classes: number, encode: (text: string) => Int32Array, decode: (c: number[]) => string }} coder
 */
export function createPoet({ engine, matmul, size, parameters, coder }) {
  const write = createWriter({ engine, matmul, size, parameters });
  const where = new Uint8Array(coder.classes).fill(1, 1);
  const [lineBreak] = coder.encode("\n");

  /**
   * @param {number} [most] characters of the poem, if it does not end before
   * @returns {string} the poem, which begins with `opening`, without its tune
   */
  return function poem(tune, opening, options, seed, most = size.context) {
    const start = Array.from(coder.encode(`\n${tune}\n${opening}`));
    // Two line breaks are not the caller's, and one character at least is to be chosen.
    const [given, room] = [start.length - 2, size.context - 3];
    if (given > room)
      throw new RangeError(`tune and opening may have ${room} characters together, got ${given}`);
    const length = Math.min(most, size.context - start.length);
    const rest = write(start, length, { ...options, where }, seed, lineBreak);
    return (opening + coder.decode(rest)).trimEnd();
  };
}

/** A sentence a line, as the editions print a ci, each indented. */
export const linesOf = (poem) =>
  poem
    .split(/(?<=[。？！])/)
    .map((line) => `    ${line}`)
    .join("\n");
