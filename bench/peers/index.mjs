/** `npm run bench:peers`: wasmax beside whatever else computes a softmax, each with its time and its error. */
import { fileURLToPath } from "node:url";
import colors from "picocolors";
import { install } from "../../test/runtimes/stage.mjs";
import { host, hostLine } from "../host.mjs";
import { readOptions } from "../options.mjs";
import { TURN_MS } from "../rounds.mjs";
import { save } from "../save.mjs";
import { floors } from "./floors.mjs";
import { measureGroup, warmUp } from "./groups.mjs";
import { openOrtNode, openOrtWeb } from "./ort.mjs";
import { functions, sizes } from "./problems.mjs";
import { openPython } from "./python.mjs";
import { floorTable, groupTable, smallTable, startupTable } from "./report.mjs";
import { measureSmall } from "./small.mjs";
import { measureStartup } from "./startup.mjs";
import { openTfjs } from "./tfjs.mjs";
import { openTransformers } from "./transformers.mjs";
import { openWasmax } from "./wasmax.mjs";

const PACKAGES = { transformers: openTransformers, tfjs: openTfjs, "ort-web": openOrtWeb, "ort-node": openOrtNode };

const options = readOptions({
  script: "bench:peers",
  form: "SHAPE",
  sizes: new Map([...sizes.keys()].map((name) => [name, name])),
  choices: {
    function: Object.keys(functions),
    peer: [...Object.keys(PACKAGES), "pytorch", "scipy", "numpy"],
    section: ["groups", "small", "startup"],
  },
});
const { function: names, peer: wanted, section: sections } = options.chosen;

await install(fileURLToPath(new URL(".", import.meta.url)));
const wasmax = await openWasmax();
const opened = [];
for (const [name, open] of Object.entries(PACKAGES)) if (wanted.includes(name)) opened.push(await open());
const python = await openPython(wanted);
if (python) opened.push(python);

const h = host();
const missing = [...wasmax.missing, ...(python?.missing ?? [])];
const versions = Object.assign({ wasmax: h.wasmax }, ...opened.map((peer) => peer.versions));

console.log(hostLine());
console.log(
  Object.entries(versions)
    .map((entry) => entry.join(" "))
    .join(", "),
);
console.log(`${options.rounds} rounds, turns of at least ${TURN_MS} ms; medians, with the quartiles of the rounds\n`);
for (const { peer, reason } of missing) console.log(colors.yellow(`${peer} is not here: ${reason}\n`));

const groups = [];
for (const name of sections.includes("groups") ? names : []) {
  warmUp(wasmax, name);
  for (const size of options.sizes.filter((s) => functions[name].includes(s))) {
    const group = await measureGroup([wasmax, ...opened], name, sizes.get(size), options.rounds);
    groups.push(group);
    console.log(groupTable(group));
  }
}
python?.end();

const small = sections.includes("small") ? await measureSmall(options.rounds) : [];
if (small.length > 0) console.log(smallTable(small));
const startup = sections.includes("startup") ? measureStartup(wanted, options.rounds) : [];
if (startup.length > 0) console.log(startupTable(startup));

const engine = wasmax.instances[0].name;
const shown = floors({ groups, small, startup }, engine);
if (shown.length > 0) console.log(floorTable(shown));

if (options.json !== undefined) {
  save(options.json, { host: h, engine, versions, rounds: options.rounds, turnMs: TURN_MS, missing, groups, small, startup, floors: shown });
  console.log(`Written to ${options.json}`);
}
