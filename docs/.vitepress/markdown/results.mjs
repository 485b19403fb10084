/**
 * What runs of the examples have reached, for the values of pages: examples/results.json, what their READMEs
 * show as printed, and the points of the pictures that they drew. Tests of the examples compare all of these
 * with runs, so no page has a number that nobody computed.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { EXAMPLES } from "../../../examples/list.mjs";
import { shownIn } from "../../../examples/shared/readme.mjs";

const examples = resolve(import.meta.dirname, "../../../examples");
const read = (file) => readFileSync(resolve(examples, file), "utf8");

/** The entry of an example in results.json: `{ host, seconds, figures }`. */
export const resultOf = (name) => JSON.parse(read("results.json"))[name];

/** How the list of examples has it: `{ seconds, megabytes }` and more. */
export const listed = (name) => EXAMPLES.find((example) => example.name === name);

/** The machine of a result: `AMD EPYC, Node 20.20.2`. */
export const machine = ({ host }) => `${host.cpu}, Node ${host.node}`;

/** The day of a result, as 2026-11-28. */
export const day = ({ host }) => host.date.slice(0, 10);

/** What the README of an example shows as printed. */
export const printed = (name) => shownIn(resolve(examples, name), "README.md");

/** The rows of a printed table below its header, as cells. */
const rowsOf = (text) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("│"))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split("│")
        .map((cell) => cell.trim()),
    );

/** The printed table whose header begins with a text. */
export function tableOf(name, header) {
  const text = printed(name);
  const from = text.lastIndexOf("┌", text.indexOf(`│ ${header}`));
  return rowsOf(text.slice(from, text.indexOf("┘", from)));
}

const round = (value) => Number(value.toFixed(4));

/**
 * The lines and the dots of a picture that vega has drawn, each with what it says of itself.
 *
 * @param {string} file of examples/
 * @returns {{ says: string, at: [number, number][] }[]} in pixels of the panel, y downwards
 */
function marks(file) {
  const found = read(file).matchAll(
    /<path aria-label="([^"]*)"[^>]*?(?:transform="translate\(([^)]*)\)"[^>]*?)?\sd="M([^"]*)"/g,
  );
  return Array.from(found, ([, says, place, path]) => ({
    says,
    at: (place ?? path).split("L").map((pair) => pair.split(",").slice(0, 2).map(Number)),
  }));
}

/**
 * Of the marks that say something, all points in the numbers of the axes.
 *
 * @param {string} file of examples/
 * @param {(says: string) => boolean} wanted
 * @param {{ width: number, height: number, x: [number, number], y: [number, number] }} panel its size in
 *   pixels, and the ends of its axes
 * @returns {[number, number][]}
 */
export function pointsOf(file, wanted, { width, height, x, y }) {
  const all = marks(file).filter(({ says }) => wanted(says));
  if (all.length === 0) throw new Error(`${file} has no such marks`);
  return all
    .flatMap(({ at }) => at)
    .map(([h, v]) => [round(x[0] + ((x[1] - x[0]) * h) / width), round(y[1] - ((y[1] - y[0]) * v) / height)]);
}
