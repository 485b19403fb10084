/** The pictures that `npm run bench:charts` draws from bench/results/lengths.json. */
import { createHash } from "node:crypto";
import { distinct } from "./markdown.mjs";

/** Names of the files in bench/charts/. */
export const CHARTS = ["time", "error"];

/**
 * Of the figures a chart is drawn from; it carries this, so that an old one is noticed.
 *
 * @param {unknown} lengths
 */
export const digest = (lengths) =>
  createHash("sha256").update(JSON.stringify(lengths)).digest("hex").slice(0, 16);

/** One of them. @param {string} name @param {any} lengths @param {string} folder */
export function chart(name, lengths, say, folder) {
  const names = distinct(lengths.groups.flatMap((g) => g.contestants.map((c) => c.name)));
  const others = names.filter((other) => !other.startsWith("wasmax ")).length;
  return `![${say[name](others)}](${folder}/${name}.svg)`;
}

/** All of them. @param {any} lengths @param {string} folder */
export const charts = (lengths, say, folder) =>
  CHARTS.map((name) => chart(name, lengths, say, folder)).join("\n\n");
