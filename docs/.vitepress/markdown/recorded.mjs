/** What examples have printed, as their READMEs show it: the numbers and the texts that pages tell of. */
import { readFileSync } from "node:fs";
import { shownIn } from "../../../examples/shared/readme.mjs";

const examples = new URL("../../../examples/", import.meta.url);

export const printed = (example) => shownIn(new URL(example, examples).pathname, "README.md");

/** @returns {{ [name: string]: any }} of examples/results.json */
export const results = JSON.parse(readFileSync(new URL("results.json", examples), "utf8"));

/** Points of the lines "step 350 of 3500, loss 2.564, 60 s left". */
export const lossesIn = (text) =>
  Array.from(text.matchAll(/^ {2}step (\d+) of \d+, loss ([\d.]+)/gm), ([, step, loss]) => [
    Number(step),
    Number(loss),
  ]);

/** A row of a table by how it begins, as its cells. */
export function rowIn(text, name) {
  const line = text.split("\n").find((row) => row.startsWith(`│ ${name}`));
  if (line === undefined) throw new Error(`there is no row ${name}`);
  return line
    .split("│")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What a model wrote: the lines that begin with four spaces, below a line that begins with two. */
export const writtenIn = (text, heading) =>
  Array.from(text.matchAll(/^ {2}(\S.*)\n((?: {4}.*\n|\n(?= {4}))+)/gm), ([, name, lines]) => ({
    name,
    text: lines.replace(/^ {4}/gm, "").trimEnd(),
  })).filter(({ name }) => heading.test(name));

export const thousands = (n) => n.toLocaleString("en");
