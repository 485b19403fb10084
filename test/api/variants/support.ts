/** What the tests of the variants share. */
import fc from "fast-check";
import { entmax, entmax15, hardmax, softmin, sparsemax } from "../../../src/variants.js";

export type Map = (x: readonly number[]) => number[];

/**
 * The functions that give a distribution, by what they compute. Those under one name differ in α only and
 * pass the same tests.
 */
export const DISTRIBUTIONS: Readonly<Record<string, Map>> = {
  "softmin of −x": (x) => softmin(x.map((v) => -v)),
  hardmax: (x) => hardmax(x),
  sparsemax: (x) => sparsemax(x),
  entmax15: (x) => entmax15(x),
  ...Object.fromEntries(
    [
      1,
      1 + 2 ** -52,
      1.001,
      1.1,
      1.25,
      1.5,
      1.5 + 2 ** -20,
      1.9,
      2 - 2 ** -30,
      2,
      2 + 2 ** -30,
      2.5,
      4,
      20,
      1e6,
      1e308,
    ].map((alpha) => [`entmax ${alpha}`, (x: readonly number[]) => entmax(x, { alpha })]),
  ),
};

/** The sum in two parts. */
export function total(y: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < y.length; i++) {
    const v = y[i] as number;
    const next = sum + v;
    const back = next - sum;
    lost += sum - (next - back) + (v - back);
    sum = next;
  }
  return sum + lost;
}

/** Rows with near and far numbers, ties, and −Infinity beside them. */
const number = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -4, max: 4, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -16, max: 16 }).map((v) => v / 8) },
  { weight: 1, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e-3, max: 1e-3, noNaN: true }) },
);
export const finite = fc.array(number, { minLength: 1, maxLength: 60 });
export const row = fc
  .array(fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: fc.constant(-Infinity) }), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((x) => x.some((v) => v > -Infinity));
