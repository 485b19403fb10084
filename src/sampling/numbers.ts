/** The random numbers of a call, all drawn before an array is read. */
import { float64s } from "../input/arrays.js";
import { describe, wrongKind } from "../input/errors.js";
import { at, type Column, checkColumn, NATURAL, readColumn, type SamplingRead } from "./options.js";
import { uniform } from "./philox.js";

/** Where the numbers of a call come from: a seed and a step, or a function. */
export interface Source {
  readonly seed: Column | undefined;
  readonly step: Column;
  readonly random: () => unknown;
}

/** Reads `seed` and `step`, or `random`, which exclude each other. */
export function readSource({ seed, step, random }: SamplingRead, many: boolean): Source {
  if (random !== undefined) {
    if (typeof random !== "function") throw wrongKind("random", "a function", random);
    if ((seed ?? step) !== undefined) {
      const other = seed === undefined ? "step" : "seed";
      throw new TypeError(`wasmax: ${other} and random exclude each other, got both`);
    }
    return { seed: undefined, step: 0, random: random as () => unknown };
  }
  return {
    seed: seed === undefined ? undefined : readColumn("seed", seed, 0, NATURAL, many),
    step: readColumn("step", step, 0, NATURAL, many),
    random: Math.random,
  };
}

/** A RangeError where an array is not of one a row. */
export function checkSource({ seed, step }: Source, rows: number): void {
  if (seed !== undefined) checkColumn("seed", seed, rows);
  checkColumn("step", step, rows);
}

/** Calls `random` once; what it gives must be in [0, 1). `name` says which call it was. */
function ask(random: () => unknown, name: string): number {
  const u = random();
  if (typeof u !== "number") throw new TypeError(`wasmax: ${name} must be a number, got ${describe(u)}`);
  if (!(u >= 0 && u < 1)) throw new RangeError(`wasmax: ${name} must be in [0, 1), got ${u}`);
  return u;
}

/**
 * Number `draw` of a row, which is the `asked`th of a call. Rows with seeds of their own draw as if they were
 * alone.
 */
export function draw({ seed, step, random }: Source, row: number, draw: number, asked = draw): number {
  if (seed === undefined) return ask(random, `number ${asked} of random`);
  return uniform(at(seed, row), at(step, row), typeof seed === "number" ? row : 0, draw);
}

/**
 * `count` numbers of one row, from number `from` of the step on. Functions that draw many have numbers of
 * their own: a draft that `sample` drew with number 0 of a step may be judged by the same seed and step.
 */
export function drawMany(source: Source, count: number, from: number): Float64Array {
  const numbers = float64s(count);
  for (let i = 0; i < count; i++) numbers[i] = draw(source, 0, from + i, i);
  return numbers;
}
