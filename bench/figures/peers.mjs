/** Tables of bench/results/peers.json. wasmax is held against everything else with `out`, on the fastest engine: one contestant for the whole table. */
import { digits } from "../harness/table.mjs";
import { distinct, factor, median, sizes, table, ulp } from "./markdown.mjs";

/** "wasmax wasm-relaxed"; ", new array" and ", zero copy" follow in the names of the others. */
const OURS = "wasmax";
const LOOP = "plain loop";

/** @typedef {import("../harness/rounds.mjs").Spread} Spread */

/** Time as a multiple of the other's, within each round. @param {Spread} a @param {Spread} b */
function multiple(a, b) {
  const sorted = a.rounds.map((v, i) => v / b.rounds[i]).sort((x, y) => x - y);
  const half = (sorted.length - 1) / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half)]) / 2;
}

const reference = (group) => group.contestants.find((c) => c.package === OURS);
const named = (group, name) => group.contestants.find((c) => c.name === name);
const isPeer = (c) => c.package !== OURS && c.package !== null;

/** Of all groups that have one: a name's largest error. */
function worst(groups, name) {
  const errors = groups.map((g) => named(g, name)?.ulp).filter((v) => typeof v === "number");
  return errors.length > 0 ? ulp(Math.max(...errors)) : "";
}

const softmaxes = ({ groups }) => groups.filter((g) => g.function === "softmax");

/** ns/element of each engine with `out` and of the plain loop, and in brackets how many times faster than that. */
export function engines(peers, say) {
  const groups = softmaxes(peers);
  const ours = distinct(
    groups.flatMap((g) =>
      g.contestants.filter((c) => c.package === OURS && !c.name.includes(",")).map((c) => c.name),
    ),
  );
  const cell = (g, name) => {
    const [c, loop] = [named(g, name), named(g, LOOP)];
    return c === undefined
      ? ""
      : `${digits(c.nsPerElement.median)} (${factor(multiple(loop.nsPerElement, c.nsPerElement))})`;
  };
  return table(
    [say("rows × length"), ...ours.map((name) => name.replace(`${OURS} `, "")), say(LOOP)],
    [
      ...groups.map((g) => [
        title(g, say),
        ...ours.map((name) => cell(g, name)),
        digits(named(g, LOOP).nsPerElement.median),
      ]),
      [say("largest error, ULP"), ...[...ours, LOOP].map((name) => worst(groups, name))],
    ],
  );
}

const title = (g, say) => (g.axis === -1 ? sizes(g.shape) : `${sizes(g.shape)}, ${say("axis")} ${g.axis}`);

/** Rows are contestants, columns the groups: everybody's time as a multiple of the reference's, and the largest error. */
function multiples(groups, head, say) {
  const ours = reference(groups[0]).name;
  const rivals = groups.flatMap((g) =>
    g.contestants.filter((c) => isPeer(c) || c.name === LOOP || c.name.startsWith(`${ours},`)),
  );
  const names = distinct(rivals.map((c) => c.name));
  const cell = (g, name) => {
    const c = named(g, name);
    return c === undefined ? "" : factor(multiple(c.nsPerElement, reference(g).nsPerElement));
  };
  return table(
    [say("its time, as a multiple of wasmax's"), ...groups.map(head), say("largest error, ULP")],
    [
      [
        `${ours} (${say("ns/element")})`,
        ...groups.map((g) => digits(reference(g).nsPerElement.median)),
        worst(groups, ours),
      ],
      ...names.map((name) => [say(name), ...groups.map((g) => cell(g, name)), worst(groups, name)]),
    ],
  );
}

export const peers = (results, say) => multiples(softmaxes(results), (g) => title(g, say), say);

/** The functions that are not softmax. */
export function functions(results, say) {
  const groups = results.groups.filter((g) => g.function !== "softmax");
  return distinct(groups.map((g) => g.function))
    .map((name) => {
      const own = groups.filter((g) => g.function === name);
      return `\`${name}\`\n\n${multiples(own, (g) => title(g, say), say)}`;
    })
    .join("\n\n");
}

/** Plainly, all of it: a list of the places where somebody takes less time than the reference. */
export function ahead(results, say) {
  const places = results.groups.flatMap((g) => {
    const behind = g.contestants
      .filter((c) => isPeer(c) || c.name === LOOP)
      .map((c) => ({ name: c.name, of: multiple(c.nsPerElement, reference(g).nsPerElement) }));
    // By what is shown: nobody is ahead at 1.00×.
    const first = behind.filter((c) => Number(digits(c.of)) < 1).sort((a, b) => a.of - b.of);
    return first.length > 0
      ? [
          `- ${say.where(g.function, sizes(g.shape), g.axis)}: ${first.map((c) => `${say(c.name)} ${factor(c.of)}`).join(", ")}`,
        ]
      : [];
  });
  return places.length > 0 ? say.ahead(places.join("\n")) : say.nowhere();
}

/** A table for calls that allocate their result and one for those that do not. A column a length: there are more of them than contestants. */
export function small({ small: all }, say) {
  return [false, true]
    .map((out) => all.filter((s) => s.out === out))
    .filter((lengths) => lengths.length > 0)
    .map((lengths) => {
      const names = distinct(lengths.flatMap((s) => s.contestants.map((c) => c.name)));
      const cell = (s, name) => {
        const c = s.contestants.find((other) => other.name === name);
        return c === undefined ? "" : digits(c.nsPerCall.median);
      };
      const head = `${say("ns a call")}, ${say(lengths[0].out ? "with `out`" : "a new array")}; n =`;
      return table(
        [head, ...lengths.map((s) => String(s.n))],
        names.map((name) => [say(name), ...lengths.map((s) => cell(s, name))]),
      );
    })
    .join("\n\n");
}

export const startup = (results, say) =>
  table(
    [say("in a fresh process"), say("ms")],
    results.startup.map((s) => [s.name, digits(median(s.ms))]),
  );
