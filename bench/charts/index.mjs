/** `npm run bench:charts`: draws bench/results/lengths.json as SVG. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install } from "../../test/package/runtimes/stage.mjs";
import { digest } from "../figures/charts.mjs";
import * as specs from "./specs.mjs";

const here = new URL(".//", import.meta.url);
/** The file to draw and the folder to write to; others than these are for trying things out. */
const [from = new URL("../results/lengths.json", here), to = here] = process.argv.slice(2);

await install(fileURLToPath(here));
// Imported by name at run time because this folder's package.json has them, not the root's.
const [{ compile }, { parse, View }] = await Promise.all(["vega-lite", "vega"].map((name) => import(name)));

const lengths = JSON.parse(readFileSync(from, "utf8"));
const { cpu, node, wasmax, date } = lengths.host;
const subtitle = [`${cpu}, one thread · Node ${node} · wasmax ${wasmax} · ${date.slice(0, 10)}`];

for (const [name, spec] of Object.entries(specs)) {
  const svg = await new View(parse(compile(spec(lengths, subtitle)).spec), { renderer: "none" }).toSVG();
  const file = to instanceof URL ? new URL(`${name}.svg`, to) : `${to}/${name}.svg`;
  writeFileSync(file, `${svg}\n<!-- lengths.json ${digest(lengths)} -->\n`);
  console.log(`${name}.svg`);
}
