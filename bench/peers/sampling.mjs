/**
 * `npm run bench:peers:sampling`: from logits to a token by wasmax, by hand, by transformers.js, llama.cpp
 * and PyTorch, over 16 rows in turn. What each draws is checked before anything is timed.
 */
import { fileURLToPath } from "node:url";
import colors from "picocolors";
import { install } from "../../test/package/runtimes/stage.mjs";
import { host, hostLine } from "../harness/host.mjs";
import { readOptions } from "../harness/options.mjs";
import { TURN_MS } from "../harness/rounds.mjs";
import { save } from "../harness/save.mjs";
import { digits, quartiles, table, times } from "../harness/table.mjs";
import { rowsOf } from "../sampling/rows.mjs";
import { floorTable } from "./report.mjs";
import { ratio, takeTurns } from "./rounds.mjs";
import { checkCounts, checkTokens, DRAWS } from "./sampling/check.mjs";
import { floors } from "./sampling/floors.mjs";
import { openLlama } from "./sampling/llama.mjs";
import { openPython } from "./sampling/python.mjs";
import { SETTINGS } from "./sampling/settings.mjs";
import { openTransformers } from "./sampling/transformers.mjs";
import { openWasmax } from "./sampling/wasmax.mjs";

const OPEN = { "transformers.js": openTransformers, "llama.cpp": openLlama, PyTorch: openPython };
const SIZES = [32_000, 128_256];
const KINDS = ["real", "gaussian", "near-uniform"];
/** The row whose draws are counted. */
const [SHORT] = rowsOf("gaussian", 1000);

const options = readOptions({
  script: "bench:peers:sampling",
  form: "N",
  sizes: new Map(SIZES.map((n) => [String(n), n])),
  choices: { kind: KINDS, function: Object.keys(SETTINGS), peer: Object.keys(OPEN) },
});
const { kind: kinds, function: names, peer: wanted } = options.chosen;

await install(fileURLToPath(new URL(".//", import.meta.url)));
const wasmax = await openWasmax();
const peers = [wasmax];
for (const name of wanted) peers.push(await OPEN[name]());
const missing = peers.flatMap((peer) => peer.missing);
const versions = Object.assign({ wasmax: host().wasmax }, ...peers.map((peer) => peer.versions));

console.log(hostLine());
console.log(
  Object.entries(versions)
    .map((entry) => entry.join(" "))
    .join(", "),
);
console.log(`${options.rounds} rounds, turns of at least ${TURN_MS} ms; medians, with their quartiles\n`);
for (const { peer, reason } of missing) console.log(colors.yellow(`${peer} is not here: ${reason}\n`));

async function drawersOf(rows, setting) {
  const all = [];
  for (const peer of peers) all.push(...(await peer.drawers(rows, setting)));
  return all;
}
/** The setting in the order of a contestant. */
const asOf = (setting, { temperatureLast }) => (temperatureLast ? { ...setting, temperatureLast } : setting);

for (const name of names)
  for (const drawer of await drawersOf([SHORT], SETTINGS[name]))
    checkCounts(`${drawer.name}, ${name}`, await drawer.draw(DRAWS), SHORT, asOf(SETTINGS[name], drawer));
console.log(`${DRAWS.toLocaleString("en")} draws a setting are of the same distribution, of everybody\n`);

const divided = (s, by) => ({
  median: s.median / by,
  q1: s.q1 / by,
  q3: s.q3 / by,
  rounds: s.rounds.map((v) => v / by),
});

async function measureSetting(rows, name) {
  const drawers = await drawersOf(rows, SETTINGS[name]);
  for (const drawer of drawers)
    checkTokens(drawer.name, await drawer.draw(rows.length), rows, asOf(SETTINGS[name], drawer));
  const took = await takeTurns(drawers, options.rounds);
  return drawers.map((drawer, i) => ({
    name: drawer.name,
    package: drawer.package,
    nsPerElement: divided(took[i], rows[0].length),
    timesWasmax: ratio(took[i], took[0]),
  }));
}

const groups = [];
for (const n of options.sizes)
  for (const kind of kinds) {
    const rows = rowsOf(kind, n);
    const functions = [];
    for (const name of names)
      functions.push({ function: name, contestants: await measureSetting(rows, name) });
    groups.push({ n, kind, functions });
    console.log(colors.cyan(`${n.toLocaleString("en")}, ${kind}`));
    const lines = functions.flatMap((f) =>
      f.contestants.map((c) => [
        `${f.function}: ${c.name}`,
        digits(c.nsPerElement.median),
        quartiles(c.nsPerElement),
        times(c.timesWasmax),
      ]),
    );
    console.log(`${table(["", "ns/element", "quartiles", "of wasmax's time"], lines)}\n`);
  }
for (const peer of peers) peer.end();

const shown = floors(groups);
if (shown.length > 0) console.log(floorTable(shown));

if (options.json !== undefined) {
  save(options.json, {
    host: host(),
    engine: wasmax.engine,
    versions,
    rounds: options.rounds,
    turnMs: TURN_MS,
    missing,
    groups,
    floors: shown,
  });
  console.log(`Written to ${options.json}`);
}
process.exit(0);
