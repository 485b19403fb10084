/** Tables for the terminal. */
import Table from "cli-table3";
import colors from "picocolors";

/**
 * The first column is aligned to the left, numbers to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const t = new Table({
    head: head.map((h) => colors.bold(h)),
    colAligns: head.map((_, i) => (i === 0 ? "left" : "right")),
    // cli-table3's own colours ignore NO_COLOR.
    style: { head: [], border: [], compact: true },
  });
  t.push(...rows);
  return t.toString();
}

/**
 * About three significant digits.
 * @param {number} v
 */
export const digits = (v) => v.toFixed(v < 10 ? 2 : v < 100 ? 1 : 0);

/** @param {import("./rounds.mjs").Spread} s */
export const quartiles = (s) => `${digits(s.q1)} – ${digits(s.q3)}`;

/** Green where it is faster, red where it is slower. @param {import("./rounds.mjs").Spread} s */
export function times(s) {
  const colour = s.q1 > 1 ? colors.green : s.q3 < 1 ? colors.red : String;
  return colour(`${digits(s.median)}×`);
}
