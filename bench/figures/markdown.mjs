/** Pieces of Markdown. */
import { digits } from "../harness/table.mjs";

/**
 * The first column to the left, the others to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"--:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

/** @param {number[]} shape */
export const sizes = (shape) => shape.map((v) => v.toLocaleString("en")).join(" × ");

/** @param {number} v */
export const factor = (v) => `${digits(v)}×`;

/**
 * What a result may give as a number or with its quartiles.
 *
 * @param {number | import("../harness/rounds.mjs").Spread} v
 */
export const median = (v) => (typeof v === "number" ? v : v.median);

/** Errors are no better known than this. @param {number} v */
export const ulp = (v) =>
  v < 100 ? v.toFixed(v < 10 ? 2 : 1) : v.toLocaleString("en", { maximumSignificantDigits: 3 });

/** Without repetition, in the order of their first time. @param {string[]} names */
export const distinct = (names) => [...new Set(names)];
