/**
 * `npm run bench:peers`: wasmax beside other packages that compute a softmax, each with its time and its
 * error.
 */
import colors from "picocolors";
import { host, hostLine } from "../harness/host.mjs";
import { readOptions } from "../harness/options.mjs";
import { TURN_MS } from "../harness/rounds.mjs";
import { save } from "../harness/save.mjs";
import { floors } from "./floors.mjs";
import { measureGroup, warmUp } from "./groups.mjs";
import { openPeers, PEERS } from "./open.mjs";
import { functions, sizes } from "./problems.mjs";
import { floorTable, groupTable, smallTable, startupTable } from "./report.mjs";
import { measureSmall } from "./small.mjs";
import { measureStartup } from "./startup.mjs";

const options = readOptions({
  script: "bench:peers",
  form: "SHAPE",
  sizes: new Map([...sizes.keys()].map((name) => [name, name])),
  choices: {
    function: Object.keys(functions),
    peer: PEERS,
    section: ["groups", "small", "startup"],
  },
});
const { function: names, peer: wanted, section: sections } = options.chosen;

const { wasmax, peers, missing, end, ...found } = await openPeers(wanted);
const h = host();
const versions = { wasmax: h.wasmax, ...found.versions };

console.log(hostLine());
console.log(
  Object.entries(versions)
    .map((entry) => entry.join(" "))
    .join(", "),
);
console.log(
  `${options.rounds} rounds, turns of at least ${TURN_MS} ms; medians, with the quartiles of the rounds\n`,
);
for (const { peer, reason } of missing) console.log(colors.yellow(`${peer} is not here: ${reason}\n`));

const groups = [];
for (const name of sections.includes("groups") ? names : []) {
  warmUp(wasmax, name);
  for (const size of options.sizes.filter((s) => functions[name].includes(s))) {
    const group = await measureGroup([wasmax, ...peers], name, sizes.get(size), options.rounds);
    groups.push(group);
    console.log(groupTable(group));
  }
}
end();

const small = sections.includes("small") ? measureSmall(options.rounds) : [];
if (small.length > 0) console.log(smallTable(small));
const startup = sections.includes("startup") ? measureStartup(wanted, options.rounds) : [];
if (startup.length > 0) console.log(startupTable(startup));

const engine = wasmax.instances[0].name;
const shown = floors({ groups, small, startup }, engine);
if (shown.length > 0) console.log(floorTable(shown));

if (options.json !== undefined) {
  save(options.json, {
    host: h,
    engine,
    versions,
    rounds: options.rounds,
    turnMs: TURN_MS,
    missing,
    groups,
    small,
    startup,
    floors: shown,
  });
  console.log(`Written to ${options.json}`);
}
