/** Random calls of `wasmax/sampling` as plain data. */
import fc from "fast-check";
import { PLACES } from "../arrays.mjs";
import { KINDS } from "../numbers.mjs";
import { FUNCTIONS, NUMBERS } from "./functions.mjs";
import { SPOILS, suits } from "./spoils.mjs";
import { EXTREMES, POOLS, STYLE_NAMES } from "./values.mjs";

const LISTS = [
  "number[]",
  "Uint8Array",
  "Uint8ClampedArray",
  "Uint16Array",
  "Uint32Array",
  "Int8Array",
  "Int16Array",
  "Int32Array",
];

const oneOf = (...values) => fc.constantFrom(...values);
const some = (...weighted) => fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })));
/** Absent once in `freq`. */
const maybe = (arbitrary, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
const length = some(
  [300, fc.nat(39).map((n) => n + 1)],
  [150, fc.nat(599).map((n) => n + 1)],
  [40, fc.nat(4999).map((n) => n + 1)],
  // Around groups, blocks, lists that are short, and the pieces of a long row.
  [40, oneOf(1, 63, 64, 65, 255, 256, 257, 1023, 1024, 1025, 2048, 4096)],
  [3, oneOf(40_000, 32_768, 8193, 65_537)],
);
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((v) => v + 0);
const RANGES = {
  temperature: fc.double({ min: 0.05, max: 5, noNaN: true }),
  topNSigma: fc.double({ min: 0, max: 4, noNaN: true }).map((v) => v + 0),
  topK: fc.nat(60),
  topP: share,
  minP: share.map((v) => v / 8),
  epsilonCutoff: share.map((v) => v / 100),
  seed: fc.maxSafeNat(),
  step: fc.nat(1_000_000),
  repetitionPenalty: fc.double({ min: 0.5, max: 2, noNaN: true }),
  frequencyPenalty: fc.double({ min: -2, max: 2, noNaN: true }).map((v) => v + 0),
  presencePenalty: fc.double({ min: -2, max: 2, noNaN: true }).map((v) => v + 0),
};
const optionOf = (name) =>
  some([4, oneOf(...POOLS[name])], [3, RANGES[name]], [1, oneOf(...(EXTREMES[name] ?? POOLS[name]))]);
const numbers = fc.record(
  Object.fromEntries(NUMBERS.map((name) => [name, maybe(optionOf(name), name === "temperature" ? 3 : 2)])),
);
const list = fc.record({
  as: oneOf(...LISTS),
  each: fc.boolean(),
  count: some([3, fc.nat(6)], [2, fc.nat(80)]),
});
const op = fc.record({
  op: oneOf("next", "next", "next", "next", "accept", "probabilities", "reset", "restore", "mask", "wrong"),
  at: fc.nat(),
  value: fc.nat(),
});
const WHERE = { as: oneOf("Uint8Array", "Int32Array", "Uint32Array"), all: fc.boolean() };

const kinds = Object.keys(KINDS).filter((kind) => kind !== "float16" || "Float16Array" in globalThis);

const casesOf = (fn, engines) =>
  fc.record({
    entry: fc.constant("sampling"),
    engine: oneOf(...engines),
    fn: fc.constant(fn),
    // On an engine that has done nothing yet.
    fresh: oneOf(false, false, true),
    kind: some([3, oneOf("float32")], [4, oneOf(...kinds)]),
    n: length,
    style: oneOf("bell", "model", "ties", ...STYLE_NAMES),
    seed: fc.nat(),
    // Rows, and a size that is left open.
    shape: maybe(fc.record({ rows: some([9, oneOf(1, 2, 3, 5, 8)], [1, oneOf(0, 40)]), form: fc.nat(7) })),
    sizes: maybe(
      fc.array(some([5, fc.nat(8).map((n) => n + 1)], [2, fc.nat(70)]), { minLength: 1, maxLength: 3 }),
    ),
    axis: maybe(fc.nat(5)),
    numbers,
    each: fc.nat(2 ** 11 - 1),
    columns: oneOf("number[]", "number[]", "Float64Array", "Uint32Array"),
    last: oneOf(undefined, false, true, true),
    source: oneOf("seed", "seed", "random", "Math.random"),
    seedOption: optionOf("seed"),
    stepOption: maybe(optionOf("step")),
    where: maybe(fc.record({ ...WHERE, density: oneOf(1, 0.9, 0.5, 0.5, 0.1, "0") })),
    bias: maybe(
      fc.record({
        as: oneOf("Map", "object", "pairs"),
        count: fc.nat(9),
        wild: oneOf(false, false, false, true),
      }),
    ),
    prompt: maybe(list),
    history: maybe(list),
    count: some([6, fc.nat(6)], [2, fc.nat(70)], [1, fc.nat(2000)]),
    top: maybe(some([6, fc.nat(6)], [2, fc.nat(2000)])),
    tokens: maybe(list),
    drafts: oneOf(true, true, false),
    largest: oneOf(undefined, false, true),
    out: oneOf("none", "new", "x"),
    ops: fc.array(op, { minLength: 1, maxLength: 12 }),
    places: fc.array(oneOf(...PLACES), { minLength: 8, maxLength: 8 }),
    spoil: maybe(
      fc.record({
        what: oneOf(...Object.keys(SPOILS).filter((what) => suits(what, fn))),
        at: fc.nat(),
        value: fc.nat(),
      }),
    ),
  });

/** A call of the entry on one of the `engines`; a right one is made on all of them. */
export const samplingCases = (engines) => fc.oneof(...FUNCTIONS.map((fn) => casesOf(fn, engines)));
