/** Random calls as plain data, that fast-check can make smaller and a report can print. */
import fc from "fast-check";
import { PLACES } from "./arrays.mjs";
import { FUNCTIONS } from "./functions.mjs";
import { KINDS, STYLE_NAMES } from "./numbers.mjs";
import { samplingCases } from "./sampling/cases.mjs";
import { SPOILS } from "./spoils.mjs";
import { EMPTY } from "./spoilsShapes.mjs";

const CLASSES = [
  "number[]",
  "Int8Array",
  "Uint8Array",
  "Int32Array",
  "Uint32Array",
  "BigInt64Array",
  "BigUint64Array",
];
const PROBABILITIES = [
  "Float32Array",
  "Float64Array",
  ...("Float16Array" in globalThis ? ["Float16Array"] : []),
];

/** Which have many ways to go. */
const OFTEN = [EMPTY, EMPTY, "a shape beyond all arrays", "out overlaps an argument"];

const oneOf = (...values) => fc.constantFrom(...values);
/** Absent once in `freq`. */
const maybe = (arbitrary, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
const size = fc.oneof(
  { weight: 12, arbitrary: fc.nat(9) },
  { weight: 2, arbitrary: fc.nat(70) },
  { weight: 1, arbitrary: oneOf(0, 1, 16, 255, 300) },
);
const length = fc.oneof(
  { weight: 400, arbitrary: fc.nat(40) },
  { weight: 80, arbitrary: fc.nat(600) },
  { weight: 3, arbitrary: fc.nat(40_000) },
  // Around a piece, and around the scratch, through which a longer row is streamed.
  { weight: 1, arbitrary: oneOf(16_384, 16_385, 236_543, 236_545, 118_273) },
);
const operand = fc.record({ own: fc.boolean(), drop: fc.nat(3), ones: fc.nat(15) });
const factor = fc.oneof(
  fc.double({ min: 0.01, max: 20, noNaN: true }),
  oneOf(1, 2, 0.125, 5e-324, 1e-300, 1e300, 1.7e308),
);

/** A call of the root or the variants on one of the `engines`. */
const rootCases = (engines) =>
  fc.record({
    engine: oneOf(...engines),
    fn: oneOf(...FUNCTIONS),
    kind: oneOf(...Object.keys(KINDS).filter((kind) => kind !== "float16" || "Float16Array" in globalThis)),
    shape: maybe(fc.array(size, { minLength: 1, maxLength: 4 }), 4),
    length,
    axes: maybe(fc.array(fc.nat(7), { minLength: 1, maxLength: 3 })),
    style: oneOf(...STYLE_NAMES),
    other: oneOf("bell", "bell", "special", "equal"),
    seed: fc.nat(),
    scaling: maybe(fc.tuple(oneOf("temperature", "scale"), factor)),
    bias: maybe(operand),
    where: maybe(operand),
    weights: maybe(operand),
    causal: oneOf(undefined, false, true),
    out: oneOf("none", "none", "new", "x", "y"),
    places: fc.array(oneOf(...PLACES), { minLength: 8, maxLength: 8 }),
    targets: oneOf(...CLASSES, ...PROBABILITIES),
    alias: oneOf(false, false, false, true),
    alpha: fc.oneof(
      oneOf(undefined, 1, 1.5, 2, 1 + 2 ** -20, 50),
      fc.double({ min: 1, max: 4, noNaN: true }),
    ),
    hard: oneOf(undefined, false, true),
    soft: oneOf("none", "new", "x"),
    weight: fc.boolean(),
    ignore: fc.boolean(),
    smoothing: oneOf(undefined, 0, 0.1, 1),
    reduction: oneOf(undefined, "mean", "sum", "none"),
    dLoss: fc.boolean(),
    spoil: maybe(fc.record({ what: oneOf(...Object.keys(SPOILS), ...OFTEN), at: fc.nat(), value: fc.nat() })),
  });

/** A call on one of the `engines`. */
export const cases = (engines) =>
  fc.oneof({ weight: 2, arbitrary: rootCases(engines) }, { weight: 1, arbitrary: samplingCases(engines) });
