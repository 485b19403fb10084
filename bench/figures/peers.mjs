/**
 * Tables of bench/results/peers.json. wasmax is held against everything else with `out`, on the fastest
 * engine: one contestant for the whole table.
 */
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

/**
 * ns/element of each engine with `out` and of the plain loop, and in brackets how many times faster than
 * that.
 */
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

/**
 * Rows are contestants, columns the groups: everybody's time as a multiple of the reference's, and the
 * largest error.
 */
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

/** The shapes of a table that fits a page: as `sizes` writes them. */
const FEW = ["1 × 10", "1 × 1,000", "1 × 128,256", "1,024 × 1,024"];
/** Everybody once, where they can with the result in an array of the caller's. */
const MANY = [
  "wasmax wasm-relaxed",
  "wasmax wasm-simd",
  "wasmax js",
  LOOP,
  "transformers.js",
  "tfjs-wasm",
  "onnxruntime-web",
  "onnxruntime-node, out",
  "PyTorch, out",
];

/** A few shapes and everybody; then what to expect where, over all shapes with rows of `LONG` or more. */
export function overview(results, say, others) {
  const groups = softmaxes(results).filter((g) => FEW.includes(title(g, say)));
  const present = MANY.filter((name) => groups.some((g) => named(g, name)));
  const cell = (g, name) => {
    const c = named(g, name);
    if (c === undefined) return "";
    return c === reference(g)
      ? `${digits(c.nsPerElement.median)} ns`
      : factor(multiple(c.nsPerElement, reference(g).nsPerElement));
  };
  const shown = table(
    [say("time of an element"), ...groups.map((g) => title(g, say)), say("largest error, ULP")],
    present.map((name) => [say(name), ...groups.map((g) => cell(g, name)), worst(groups, name)]),
  );
  const browsers = others.find((other) => other.browsers !== undefined)?.browsers ?? [];
  return `${shown}\n\n${say.expect(expectedHere(results), expectedElsewhere(browsers))}`;
}

/** @param {number[]} factors */
const range = (factors) =>
  factors.length === 0 ? [] : [`${digits(Math.min(...factors))} – ${factor(Math.max(...factors))}`];
const LONG = 1000;

/** How many times faster than the plain loop each engine is in this Node: `[name, "8.24 – 14.9×"]`. */
function expectedHere(results) {
  const groups = softmaxes(results).filter((g) => Math.max(...g.shape) >= LONG);
  return MANY.filter((name) => name.startsWith(`${OURS} `)).flatMap((name) =>
    range(
      groups
        .filter((g) => named(g, name))
        .map((g) => multiple(named(g, LOOP).nsPerElement, named(g, name).nsPerElement)),
    ).map((text) => [`\`${name.slice(OURS.length + 1)}\``, text]),
  );
}

/** The same of the fastest engine of each browser. */
function expectedElsewhere(browsers) {
  return browsers
    .filter((b) => b.name !== "Node")
    .flatMap((b) => {
      const sizes = b.sizes.filter(
        (s) => s.function === "softmax" && s.dtype === "float32" && Math.max(...s.shape) >= LONG,
      );
      const fastest = sizes.map((s) => Math.max(...s.contestants.map((c) => c.timesFaster.median)));
      return range(fastest).map((text) => [b.name, text]);
    });
}

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
          `- ${say.where(g.function, sizes(g.shape), g.axis)}: ${first
            .map((c) => `${say(c.name)} ${factor(c.of)}`)
            .join(", ")}`,
        ]
      : [];
  });
  return places.length > 0 ? say.ahead(places.join("\n")) : say.nowhere();
}

/**
 * A table for calls that allocate their result and one for those that do not. A column a length: there are
 * more of them than contestants.
 */
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
