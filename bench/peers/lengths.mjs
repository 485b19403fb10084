/**
 * `npm run bench:lengths`: one row of every power of two up to 16,777,216, for wasmax on its engines, the
 * plain loop and the peers: the data of the charts.
 */
import colors from "picocolors";
import { host, hostLine } from "../harness/host.mjs";
import { readOptions } from "../harness/options.mjs";
import { TURN_MS } from "../harness/rounds.mjs";
import { save } from "../harness/save.mjs";
import { digits, table } from "../harness/table.mjs";
import { measureGroup } from "./groups.mjs";
import { COPY } from "./loops.mjs";
import { openPeers, PEERS } from "./open.mjs";

const LENGTHS = Array.from({ length: 25 }, (_, i) => 2 ** i);

const options = readOptions({
  script: "bench:lengths",
  form: "N",
  sizes: new Map(LENGTHS.map((n) => [String(n), n])),
  choices: { peer: PEERS },
});
const { wasmax, peers, missing, versions, end } = await openPeers(options.chosen.peer);
const h = host();
/** One line for each engine, the one with `out`. */
const ours = { contestants: (problem) => wasmax.contestants(problem).filter((c) => !c.name.includes(",")) };

console.log(hostLine());
console.log(
  `${options.rounds} rounds, turns of at least ${TURN_MS} ms; ` +
    "medians: ns/element, and the largest error in ULP\n",
);
for (const { peer, reason } of missing) console.log(colors.yellow(`${peer} is not here: ${reason}\n`));

const groups = [];
for (const n of options.sizes) {
  const { contestants, ...group } = await measureGroup(
    [ours, ...peers],
    "softmax",
    { shape: [1, n], axis: -1 },
    options.rounds,
  );
  const racing = contestants.filter((c) => c.name !== COPY);
  // Without the figures that no chart shows: they are a quarter of the file, a quarter of a megabyte.
  groups.push({ ...group, contestants: racing.map(({ nsPerCall, timesWasmax, ...c }) => c) });
  console.log(colors.cyan(`n = ${n.toLocaleString("en")}`));
  console.log(
    table(
      ["", "ns/element", "ULP"],
      racing.map((c) => [c.name, digits(c.nsPerElement.median), digits(c.ulp)]),
    ),
  );
}
end();

if (options.json !== undefined) {
  save(options.json, {
    host: h,
    versions: { wasmax: h.wasmax, ...versions },
    rounds: options.rounds,
    turnMs: TURN_MS,
    missing,
    groups,
  });
  console.log(`Written to ${options.json}`);
}
// A model runtime keeps the process alive.
process.exit(0);
