/** Tables of bench/results/sampling.json and sampling-peers.json. */
import { digits } from "../harness/table.mjs";
import { distinct, factor, table } from "./markdown.mjs";

const SOFTMAX = "softmax";
const LONG = 128_256;
const USUAL = "gaussian";
const COMBINED = "topK 50, topP 0.95, minP 0.05, T 0.7";
/** Engines; whoever else takes part stands for what one writes by hand. */
const OURS = ["wasm-relaxed", "wasm-simd", "js"];

const number = (n) => n.toLocaleString("en");
const lengthOf = ({ shape, n }) => (shape === undefined ? number(n) : shape.map(number).join(" × "));
const isLong = ({ n, shape }) => n === LONG && shape === undefined;

/** The contestants of a function in a group, where it was measured. */
const within = (group, name) => group.functions.find((f) => f.function === name)?.contestants ?? [];
const share = (group, name, contestant) =>
  within(group, name).find((c) => c.name === contestant)?.share.median;
const cell = (value) => (value === undefined ? "" : digits(value));

/** Rows are functions, columns groups: multiples of the softmax's time, by the fastest engine. */
function byGroup(groups, titles, head, engine, say) {
  // In the order of those that have most: short rows lack some.
  const fullest = [...groups].sort((a, b) => b.functions.length - a.functions.length);
  const names = distinct(fullest.flatMap((g) => g.functions.map((f) => f.function)));
  return table(
    [`${engine}; ${head}`, ...titles],
    names.map((name) => [say(name), ...groups.map((g) => cell(share(g, name, engine)))]),
  );
}

/** By kind at one length, by length of one kind, by engine. */
export function sampling({ groups, engine }, say) {
  const long = groups.filter(isLong);
  const usual = groups.filter((g) => g.kind === USUAL);
  const kinds = long.map((g) => say(g.kind));
  const tables = [
    byGroup(long, kinds, `n = ${number(LONG)}`, engine, say),
    byGroup(usual, usual.map(lengthOf), `${say(USUAL)}; n =`, engine, say),
  ];
  const one = long.find((g) => g.kind === USUAL);
  if (one !== undefined) tables.push(byEngine(one, say));
  return tables.join("\n\n");
}

function byEngine(group, say) {
  const engines = OURS.filter((name) => within(group, "argmax").some((c) => c.name === name));
  const rows = group.functions.map(({ function: name, contestants }) => {
    const hand = contestants.filter((c) => c.name !== SOFTMAX && !OURS.includes(c.name));
    return [
      say(name),
      ...engines.map((engine) => cell(share(group, name, engine))),
      hand.map((c) => `${say(c.name)} ${digits(c.share.median)}`).join(", "),
    ];
  });
  return table([`${say(group.kind)}; n = ${number(LONG)}`, ...engines, say("by hand")], rows);
}

/** Everybody's time as a multiple of that of wasmax, a table a length. */
export function samplingPeers({ groups }, say) {
  return distinct(groups.map((g) => g.n))
    .map((n) => {
      const kinds = groups.filter((g) => g.n === n);
      const [first] = kinds;
      const rows = first.functions.flatMap(({ function: name, contestants: [own, ...others] }) => [
        [
          `**${say(name)}**, ${own.name} (${say("ns/element")})`,
          ...kinds.map((g) => cell(within(g, name)[0]?.nsPerElement.median)),
        ],
        ...others.map((other) => [
          say(other.name),
          ...kinds.map((g) => factor(within(g, name).find((c) => c.name === other.name).timesWasmax.median)),
        ]),
      ]);
      return table([`n = ${number(n)}`, ...kinds.map((g) => say(g.kind))], rows);
    })
    .join("\n\n");
}

/** The least and the most of what is measured over kinds, as they are shown. */
function range(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(digits);
  return least === most ? least : `${least} – ${most}`;
}

/** A sentence for a page that says little of it. */
export function token({ groups, engine }, say, more) {
  const kinds = ["real", USUAL, "near-uniform"];
  const chosen = groups.filter((g) => isLong(g) && kinds.includes(g.kind));
  const ours = range(chosen.map((g) => share(g, `sample, ${COMBINED}`, engine)));
  const peers = more.find((other) => other.versions !== undefined)?.groups.filter((g) => g.n === LONG) ?? [];
  const factors = (name, peer) =>
    peers.flatMap((g) => within(g, name).find((c) => c.name === peer)?.timesWasmax.median ?? []);
  const others = [
    ["llama.cpp", "", factors(COMBINED, "llama.cpp")],
    ["PyTorch", "", factors(COMBINED, "PyTorch")],
    ["transformers.js", "topK 50", factors("topK 50, T 0.7", "transformers.js")],
    ["softmax and sort", "topP 0.95", factors("topP 0.95", "softmax and sort")],
  ].filter(([, , values]) => values.length > 0);
  return say.token(
    number(LONG),
    COMBINED,
    ours,
    others.map(([peer, name, values]) => [say(peer), ...(name ? [name] : []), `${range(values)}×`]),
  );
}
